package coop.meent.shares.book;

import coop.meent.shares.ledger.Canon;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Entries and legs as the database takes many of them at once: one JSON array each.
final class Rows {
    private Rows() {}

    private record EntryRow(
            long seq,
            String kind,
            String effective,
            String recorded,
            @Nullable Long actor,
            @Nullable Long behalf,
            @Nullable Long approver,
            String cause,
            List<String> documents,
            @Nullable Long reverses,
            @Nullable Long cents,
            String deed,
            String payload,
            String prev,
            String hash) {
        static EntryRow of(Sealed sealed) {
            var entry = sealed.entry();
            var by = entry.by();
            return new EntryRow(
                    entry.seq(),
                    entry.deed().kind().name(),
                    entry.effective().toString(),
                    Canon.moment(entry.recordedAt()),
                    boxed(by.actor()),
                    boxed(by.onBehalfOf()),
                    boxed(by.approver()),
                    entry.cause(),
                    entry.documents(),
                    entry.deed() instanceof Deed.Reversal(long reversed) ? (Long) reversed : null,
                    entry.deed() instanceof Deed.CompensationPaid(_, long paid)
                            ? (Long) paid
                            : null,
                    Canon.deed(entry.deed()),
                    sealed.payload(),
                    sealed.previous(),
                    sealed.hash());
        }
    }

    private record LegRow(
            long seq,
            int no,
            long holder,
            int shareClass,
            long lot,
            String from,
            long quantity,
            long value,
            long paid,
            @Nullable Long first) {
        static LegRow of(Entry entry, int no, Leg leg) {
            return new LegRow(
                    entry.seq(),
                    no,
                    leg.holder(),
                    leg.shareClass(),
                    leg.lot(),
                    leg.countsFrom().toString(),
                    leg.quantity(),
                    leg.valueCents(),
                    leg.paidCents(),
                    boxed(leg.firstNumber()));
        }
    }

    static String entries(List<Sealed> entries) {
        return Json.text(entries.stream().map(EntryRow::of).toList());
    }

    static String legs(List<Sealed> entries) {
        var rows = new ArrayList<LegRow>();
        for (var sealed : entries) {
            int no = 0;
            for (var leg : sealed.entry().legs()) {
                no++;
                rows.add(LegRow.of(sealed.entry(), no, leg));
            }
        }
        return Json.text(rows);
    }

    static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }
}
