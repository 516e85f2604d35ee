package coop.meent.compass.scans;

import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reminds people three days before the last day: who leads, and who began and is not ready. A year
/// after a scan it asks who leads whether they want to look again.
final class Reminding {
    private static final Viewer WORK = Viewer.system("compass.reminding");
    private static final int BEFORE = 3; // days
    private static final int AT_A_TIME = 50;

    // a site that was down for a week asks all the same, and one that was not asks once
    private static final Duration LATE = Duration.ofDays(14);

    private final ListStore store = new ListStore();
    private final Transactions transactions;
    private final People people;
    private final Clock clock;

    Reminding(Platform platform) {
        this.transactions = platform.transactions();
        this.people = platform.people();
        this.clock = platform.clock();
    }

    ScheduledWork work() {
        return ScheduledWork.daily(
                "reminding",
                LocalTime.of(8, 0),
                () -> {
                    remind();
                    again();
                });
    }

    private void remind() {
        var today = LocalDate.now(clock);
        List<Scan> near;
        do {
            near =
                    transactions.read(
                            WORK, db -> store.near(db, today, today.plusDays(BEFORE), AT_A_TIME));
            near.forEach(this::remind);
        } while (near.size() == AT_A_TIME);
    }

    private void remind(Scan scan) {
        var day = scan.closesOn().orElseThrow();
        var leading = leading(scan);
        transactions.run(
                WORK,
                tx -> {
                    if (store.reminded(tx.handle(), scan.id(), day)) {
                        ScanNews.near(tx, scan, day, leading);
                        ScanNews.unready(tx, scan, day, store.unready(tx.handle(), scan.id()));
                    }
                    return true;
                });
    }

    private void again() {
        var until = LocalDate.now(clock).minusYears(1).plusDays(1).atStartOfDay(clock.getZone());
        var from = until.toInstant().minus(LATE);
        var last = new ArrayList<Scan>();
        do {
            int after = last.isEmpty() ? 0 : last.getLast().id();
            last.clear();
            last.addAll(
                    transactions.read(
                            WORK, db -> store.last(db, from, until.toInstant(), after, AT_A_TIME)));
            last.forEach(this::again);
        } while (last.size() == AT_A_TIME);
    }

    private void again(Scan scan) {
        var leading = new HashSet<>(leading(scan));
        if (scan.organisation().isEmpty()) {
            scan.person().ifPresent(leading::add);
        }
        transactions.run(
                WORK,
                tx -> {
                    ScanNews.again(tx, scan, leading);
                    return true;
                });
    }

    // whoever scans for themselves hears it as one who answers
    private Set<Long> leading(Scan scan) {
        return scan.organisation().stream()
                .boxed()
                .flatMap(it -> people.holding(it, ScanSight.LEADING).stream())
                .map(People.Person::id)
                .collect(Collectors.toSet());
    }
}
