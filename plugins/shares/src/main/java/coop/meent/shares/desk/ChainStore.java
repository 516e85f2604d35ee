package coop.meent.shares.desk;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// How entries hang together: what reversed what, and the chain.
final class ChainStore {
    private static final String REVERSALS =
            """
            SELECT reverses, seq FROM shares.entry WHERE reverses = ANY(:entries)
            """;
    private static final String LINK =
            """
            SELECT payload, prev_hash, hash FROM shares.entry WHERE seq = :seq
            """;

    /// {@return which of these entries were reversed, and by which}
    Map<Long, Long> reversals(Handle db, Collection<Long> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return db
                .createQuery(REVERSALS)
                .bindArray("entries", Long.class, entries)
                .map((row, _) -> Map.entry(row.getLong("reverses"), row.getLong("seq")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// {@return the place of an entry in the chain}
    Optional<EntryView.Chained> link(Handle db, long seq) {
        return db.createQuery(LINK)
                .bind("seq", seq)
                .map((row, _) ->
                        new EntryView.Chained(
                                HexFormat.of().formatHex(row.getBytes("hash")),
                                HexFormat.of().formatHex(row.getBytes("prev_hash")),
                                row.getString("payload")))
                .findOne();
    }
}
