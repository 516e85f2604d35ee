package coop.meent.shares.book;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.ledger.Canon;
import java.util.HexFormat;
import java.util.Optional;

/// The chain of a volume, computed anew from the columns that pages read.
final class Chain {
    private Chain() {}

    /// {@return where it ends}
    static Head of(Volume volume) {
        var hash = Canon.start();
        var all = volume.read(db -> new EntryList().between(db, 1, Long.MAX_VALUE));
        long seq = 0;
        for (var recorded : all) {
            seq++;
            assertThat(recorded.entry().seq()).isEqualTo(seq);
            hash = Canon.hash(hash, Canon.payload(volume.register().key(), recorded.entry()));
            assertThat(recorded.hash()).isEqualTo(HexFormat.of().formatHex(hash));
        }
        var last = all.getLast();
        return new Head(seq, last.hash(), Optional.of(last.entry().recordedAt()));
    }
}
