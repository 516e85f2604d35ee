package coop.meent.jobs;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Counts how many people read a page, each once a day, without knowing them.
final class Visits {
    /// What stands for the overview where a vacancy's id is asked.
    static final long OVERVIEW = 0;

    private static final int REMEMBERED = 50_000;

    private final Transactions transactions;
    private final VisitStore store;
    private final Clock clock;
    // spares the database those that this node has just counted; the table decides
    private final Set<Seen> seen = ConcurrentHashMap.newKeySet();

    Visits(Transactions transactions, VisitStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /// How many different people saw a page on a day.
    record Day(LocalDate day, int visitors) {}

    /// What a year brought.
    ///
    /// @param vacancies published for the first time
    /// @param members organisations behind them that were members
    /// @param others organisations behind them that were not
    /// @param readers of vacancies, added up day by day
    /// @param overview readers of the overview, added up day by day
    record Year(int year, int vacancies, int members, int others, long readers, long overview) {}

    private record Seen(LocalDate day, long vacancy, String visitor) {}

    void count(Viewer viewer, long vacancy, String visitor) {
        var today = LocalDate.now(clock);
        if (seen.size() >= REMEMBERED) {
            seen.clear();
        }
        if (seen.add(new Seen(today, vacancy, visitor))) {
            transactions.<Boolean>run(
                    viewer,
                    tx -> {
                        store.count(tx.handle(), vacancy, today, visitor);
                        return true;
                    });
        }
    }

    /// Forgets who was counted before today.
    void forget() {
        var today = LocalDate.now(clock);
        seen.clear();
        transactions.<Boolean>run(
                Viewer.system("jobs.visitors"),
                tx -> {
                    store.forget(tx.handle(), today);
                    return true;
                });
    }
}
