package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Deed.Take;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Chooses the shares that a deed takes from a holder: the named lot, or the oldest first. Only
/// what is fully paid and free of rights of others goes.
final class Takes {
    private static final int MOST_TAKES = 1000;

    private final Matter matter;
    private final Account account;
    private final boolean ends;

    Takes(Matter matter, long holder) {
        this.matter = matter;
        this.account = matter.account(holder);
        this.ends = matter.deed().kind().endsTheDay();
    }

    static boolean listed(Matter matter, List<Take> takes) {
        if (takes.isEmpty()) {
            matter.refuse("takes_missing", "takes");
        } else if (takes.size() > MOST_TAKES) {
            matter.refuse("takes_too_many", "takes", MOST_TAKES);
        }

        return !takes.isEmpty() && takes.size() <= MOST_TAKES;
    }

    /// {@return the pieces, which the holder has no more; empty when refused}
    List<Piece> pieces(Take take, String field) {
        var rows = rows(take);
        if (take.lot().isPresent() && rows.isEmpty()) {
            matter.refuse(
                    "lot_unknown", field, take.lot().getAsLong(), matter.code(take.shareClass()));
            return List.of();
        }
        var pieces = new ArrayList<Piece>();
        var wanted = take.quantity();
        for (var row : rows) {
            var quantity = Math.min(wanted, available(row, true));
            if (quantity > 0 && account.fullyPaid(row, heldOn())) {
                pieces.add(Piece.take(matter, account, row, quantity));
                wanted -= quantity;
            }
        }
        if (wanted > 0) {
            refuse(take, rows, take.quantity() - wanted, field);
            return List.of();
        }

        return List.copyOf(pieces);
    }

    private void refuse(Take take, List<Row> rows, long found, String field) {
        var unburdened = rows.stream().mapToLong(row -> available(row, true)).sum();
        var held = rows.stream().mapToLong(row -> available(row, false)).sum();
        var asked = take.quantity();
        var code = matter.code(take.shareClass());
        if (held + found < asked) {
            matter.refuse("too_many", field, asked, held + found, code, heldOn());
        } else if (unburdened + found < asked) {
            matter.refuse("encumbered", field, asked, unburdened + found, code);
        } else {
            matter.refuse("part_paid", field, asked, found, code);
        }
    }

    private long available(Row row, boolean free) {
        var later = account.available(row, matter.countsFrom(), free);

        return Math.max(0, ends ? Math.min(later, account.heldAtEnd(row, matter.on())) : later);
    }

    private LocalDate heldOn() {
        return matter.on();
    }

    private List<Row> rows(Take take) {
        var rows =
                account.shares().stream()
                        .filter(row -> row.shareClass() == take.shareClass())
                        .filter(row -> take.lot().isEmpty() || take.lot().getAsLong() == row.lot())
                        .toList();
        var lots = rows.stream().map(Row::lot).collect(Collectors.toSet());
        if (lots.size() < 2) {
            return rows;
        }
        var began = matter.past().began(lots);

        return rows.stream()
                .sorted(
                        Comparator.<Row, LocalDate>comparing(
                                        row -> began.getOrDefault(row.lot(), matter.on()))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
