package coop.meent.shares.ledger;

import java.time.LocalDate;
import java.util.List;

/// Two numbers turn out to be one holder: all that the one has, or will have, passes to the other.
final class HolderLinks {
    private HolderLinks() {}

    static void judge(Matter matter, Deed.HolderLink deed) {
        if (deed.former() == deed.present()) {
            matter.refuse("same_holder", "present", deed.present());
        }
        var former = matter.holder(deed.former(), "former");
        var present = matter.holder(deed.present(), "present");
        if (former.isEmpty() || present.isEmpty() || !matter.sound()) {
            return;
        }
        var account = matter.account(deed.former());
        account.shares().stream()
                .filter(row -> has(account, row, matter.on()))
                .map(Row::shareClass)
                .distinct()
                .forEach(matter::touches);
        if (matter.sound()) {
            account.rows().forEach(row -> pass(matter, deed, row));
        }
    }

    private static boolean has(Account account, Row row, LocalDate from) {
        return account.critical(row, from).stream().anyMatch(day -> account.quantity(row, day) > 0);
    }

    private static void pass(Matter matter, Deed.HolderLink deed, Row row) {
        var account = matter.account(deed.former());
        var from = matter.on();
        var quantity = 0L;
        var paid = 0L;
        for (var day : List.copyOf(account.critical(row, from))) {
            var more = account.quantity(row, day) - quantity;
            var cents = account.paid(row, day) - paid;
            quantity += more;
            paid += cents;
            if (more != 0 || cents != 0) {
                // taken out afterwards, so that the days to come still show what there was
                matter.addUncounted(Piece.leg(deed.former(), row, day, -more, -cents));
                matter.add(Piece.leg(deed.present(), row, day, more, cents));
            }
        }
    }
}
