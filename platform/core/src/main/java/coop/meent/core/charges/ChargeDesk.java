package coop.meent.core.charges;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.charges.ChargeListStore.From;
import coop.meent.core.charges.ChargeListStore.Item;
import coop.meent.core.charges.ChargeListStore.Totals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What people do with charges: those who pay look, those who are paid keep the books. Every charge
/// is asked whether the viewer may.
final class ChargeDesk {
    static final int PAGE = 30;

    private static final From START = new From(LocalDate.of(1, 1, 1), 0);
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);
    private static final List<String> SETTLED = List.of("paid", "overpaid");
    private static final List<String> ALL =
            List.of("open", "partly-paid", "paid", "overpaid", "credited", "written-off");

    private final Transactions core;
    private final Ledger ledger;
    private final Clock clock;
    private final ChargeReadStore reading = new ChargeReadStore();
    private final ChargeListStore lists = new ChargeListStore();
    private final AccountStore accounts = new AccountStore();

    ChargeDesk(Transactions core, Ledger ledger, Clock clock) {
        this.core = core;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// A charge with all that belongs to it.
    ///
    /// @param payerName name of the person who pays; empty when an organisation does, or they left
    record File(
            Owed owed,
            List<ChargeReadStore.Line> lines,
            List<Entry> entries,
            Optional<Account> account,
            String payerName) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    File file(Viewer viewer, long id) {
        return core.read(viewer, db -> file(db, viewer, id));
    }

    private File file(Handle db, Viewer viewer, long id) {
        var owed = seen(db, viewer, id);
        var name = owed.payerPerson();
        return new File(
                owed,
                reading.lines(db, id),
                reading.entries(db, id),
                accounts.find(db, owed.payee()),
                name.isPresent() ? reading.personName(db, name.getAsLong()).orElse("") : "");
    }

    private Owed seen(Handle db, Viewer viewer, long id) {
        return reading.find(db, id)
                .filter(it -> it.seenBy(viewer))
                .orElseThrow(() -> MeentException.notFound("charge " + id));
    }

    private Owed kept(Handle db, Viewer viewer, long id) {
        var owed = seen(db, viewer, id);
        if (!owed.keptBy(viewer)) {
            throw new MeentException(Code.FORBIDDEN, "keeps no books of " + owed.payee());
        }
        return owed;
    }

    /// Adds to the books of who is paid.
    Ledger.Outcome book(Viewer viewer, long id, EntryForm form) {
        return core.run(
                viewer,
                tx -> {
                    var owed = kept(tx.handle(), viewer, id);
                    return ledger.book(tx, id, form.booking(owed.sums(), viewer.person()));
                });
    }

    /// Takes an entry back.
    ///
    /// @return whether it counted until now
    boolean reverse(Viewer viewer, long id, long entry, String reason) {
        return core.run(
                viewer,
                tx -> {
                    kept(tx.handle(), viewer, id);
                    return ledger.reverse(tx, id, entry, reason, viewer);
                });
    }

    /// {@return what the viewer has to pay: the first that is due before the others}
    Slice<Item> mine(Viewer viewer, String cursor) {
        var from = from(cursor);
        var rows = core.read(viewer, db -> lists.mine(db, viewer, from, PAGE + 1));
        return Slice.of(rows, PAGE, ChargeDesk::byDue);
    }

    /// {@return all that the viewer had to pay, newest first}
    Slice<Item> allMine(Viewer viewer, String cursor) {
        long before = before(cursor);
        var rows = core.read(viewer, db -> lists.allMine(db, viewer, before, PAGE + 1));
        return Slice.of(rows, PAGE, it -> Long.toString(it.owed().id()));
    }

    /// What an organisation gets.
    ///
    /// @param items those that were asked for
    record Received(Slice<Item> items, Totals totals, Optional<Account> account) {}

    Received received(Viewer viewer, long organisation, String state, String cursor) {
        if (!Owed.keeps(viewer, organisation)) {
            throw new MeentException(Code.FORBIDDEN, "keeps no books of " + organisation);
        }
        return core.read(
                viewer,
                db ->
                        new Received(
                                items(db, organisation, state, cursor),
                                lists.totals(db, organisation, today()),
                                accounts.find(db, organisation)));
    }

    private Slice<Item> items(Handle db, long payee, String state, String cursor) {
        return switch (state) {
            case "paid" -> newest(db, payee, SETTLED, cursor);
            case "all" -> newest(db, payee, ALL, cursor);
            case "overdue" -> open(db, payee, today(), cursor);
            default -> open(db, payee, ALWAYS, cursor);
        };
    }

    private Slice<Item> open(Handle db, long payee, LocalDate until, String cursor) {
        var rows = lists.open(db, payee, until, from(cursor), PAGE + 1);
        return Slice.of(rows, PAGE, ChargeDesk::byDue);
    }

    private Slice<Item> newest(Handle db, long payee, List<String> states, String cursor) {
        var rows = lists.newest(db, payee, states, before(cursor), PAGE + 1);
        return Slice.of(rows, PAGE, it -> Long.toString(it.owed().id()));
    }

    /// {@return the organisations whose books the viewer keeps, and that are paid or could be}
    List<Long> books(Viewer viewer) {
        return viewer.administrator()
                ? core.read(viewer, lists::payees)
                : ChargeListStore.treasuries(viewer);
    }

    private static String byDue(Item item) {
        return item.owed().due().toEpochDay() + "_" + item.owed().id();
    }

    private static From from(String cursor) {
        if (!cursor.matches("-?\\d{1,7}_\\d{1,18}")) {
            return START;
        }
        var parts = cursor.split("_", -1);
        return new From(LocalDate.ofEpochDay(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
    }

    private static long before(String cursor) {
        return cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE;
    }
}
