package coop.meent.compass.closing;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Role;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.scans.RespondentStore;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScanNews;
import coop.meent.compass.scans.ScanSight;
import coop.meent.compass.scans.ScanStore;
import coop.meent.compass.sets.Sets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Closes scans, each in one transaction: for who leads, or when the last day has passed.
public final class ClosingDesk {
    private static final Viewer WORK = Viewer.system("compass.closing");
    private static final Set<Role> ALL = Set.of(Role.values());
    private static final int AT_A_TIME = 50;

    private final CloseStore store = new CloseStore();
    private final YearStore years = new YearStore();
    private final ScanStore scans = new ScanStore();
    private final RespondentStore respondents = new RespondentStore();
    private final Transactions transactions;
    private final People people;
    private final ScanSight sight;
    private final Sets sets;
    private final Closing closing;
    private final Clock clock;

    ClosingDesk(Platform platform, Sets sets, ScanSight sight, Clock clock) {
        this.transactions = platform.transactions();
        this.people = platform.people();
        this.sight = sight;
        this.sets = sets;
        this.closing = new Closing(sets);
        this.clock = clock;
    }

    /// {@return why the viewer cannot close it just now, though they lead it}
    List<Problem> check(Viewer viewer, int id) {
        var before = look(viewer, id);
        boolean nothing = before.leads() && before.scan().open() && !before.answered();
        return nothing ? List.of(Problem.of("close", "closing.empty")) : List.of();
    }

    /// Closes a scan. What is closed already stays as it is.
    ///
    /// @throws MeentException when there is no such scan, when the viewer does not lead it, or when
    ///   nobody answered yet
    public void close(Viewer viewer, int id) {
        var before = look(viewer, id);
        if (!before.leads()) {
            throw new MeentException(Code.FORBIDDEN, "does not lead scan " + id);
        }
        close(viewer, before.scan());
    }

    /// A scan before it is closed.
    ///
    /// @param answered whether there is anything to close with
    record Before(Scan scan, boolean leads, boolean answered) {}

    /// {@return the scan, for whom it is, who answers it, and who leads it}
    ///
    /// @throws MeentException when there is none, or none that the viewer may know of
    Before look(Viewer viewer, int id) {
        return transactions
                .read(
                        viewer,
                        db ->
                                scans.find(db, id)
                                        .filter(it -> knows(db, viewer, it))
                                        .map(it ->
                                                new Before(
                                                        it,
                                                        sight.leads(viewer, it),
                                                        store.answered(db, id))))
                .orElseThrow(() -> MeentException.notFound("scan " + id));
    }

    private boolean knows(Handle db, Viewer viewer, Scan scan) {
        if (sight.belongs(viewer, scan) || sight.reads(viewer, scan)) {
            return true;
        }
        var person = viewer.person();
        return person.isPresent() && respondents.of(db, scan.id(), person.getAsLong()).isPresent();
    }

    /// Closes what nobody can answer any more since its last day has passed.
    void closeDue() {
        var today = LocalDate.now(clock);
        List<Scan> due;
        do {
            due = transactions.read(WORK, db -> store.due(db, today, AT_A_TIME));
            due.forEach(it -> close(WORK, it));
        } while (due.size() == AT_A_TIME);
    }

    // a last day that was put off in between leaves it open; whoever closes it by hand means today
    private void close(Viewer viewer, Scan scan) {
        var colleagues = colleagues(scan);
        sets.retired(scan.set().id()); // looks anew, which it cannot inside a transaction
        transactions.run(
                viewer,
                tx -> {
                    var now =
                            scans.lock(tx.handle(), scan.id())
                                    .filter(it ->
                                            viewer.signedIn()
                                                    || it.closesOn().equals(scan.closesOn()));
                    if (now.isPresent() && closing.close(tx, now.get(), clock.instant())) {
                        tell(tx, now.get(), colleagues);
                    }
                    return true;
                });
    }

    private Set<Long> colleagues(Scan scan) {
        return scan.organisation().stream()
                .boxed()
                .flatMap(it -> people.holding(it, ALL).stream())
                .map(People.Person::id)
                .collect(Collectors.toSet());
    }

    private void tell(Transaction tx, Scan scan, Set<Long> colleagues) {
        var all = new HashSet<>(colleagues);
        all.addAll(store.persons(tx.handle(), scan.id()));
        ScanNews.closed(tx, scan, all);
    }

    /// Lays the years of a set beside each other again, where other questions are retired now than
    /// when they were compared.
    public void compareAnew(String set) {
        var retired = sets.retired(set).stream().sorted().toList();
        List<Integer> stale;
        do {
            stale = transactions.read(WORK, db -> years.stale(db, set, retired, AT_A_TIME));
            stale.forEach(this::compareAnew);
        } while (stale.size() == AT_A_TIME);
    }

    private void compareAnew(int id) {
        transactions.run(
                WORK,
                tx -> {
                    scans.lock(tx.handle(), id).ifPresent(it -> closing.compareAnew(tx, it));
                    return true;
                });
    }

    /// Does the same for all sets.
    void compareAnew() {
        transactions.read(WORK, years::sets).forEach(this::compareAnew);
    }
}
