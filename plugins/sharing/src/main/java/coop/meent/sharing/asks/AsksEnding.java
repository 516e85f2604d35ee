package coop.meent.sharing.asks;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;

/// Asks, once the day of an ask has passed, whether somebody helped.
final class AsksEnding {
    private static final Viewer WORK = Viewer.system("sharing.asks");
    private static final int DAYS_BACK = 7;

    private final AskStore store = new AskStore();
    private final Transactions transactions;
    private final Clock clock;

    AsksEnding(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    // days that were missed are made up for; nobody hears twice of the same day
    void tell() {
        var today = LocalDate.now(clock);
        transactions.run(
                WORK,
                tx -> {
                    var ended =
                            store.ended(
                                    tx.handle(), today.minusDays(DAYS_BACK), today.minusDays(1));
                    ended.forEach(it -> AskNews.ended(tx, it));
                    return ended.size();
                });
    }
}
