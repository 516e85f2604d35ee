package coop.meent.knowledge.reading;

import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Footfall;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Counts how often each article is read: in memory, and by the minute in the database, as sums of
/// a day. A kill loses a minute of them.
public final class Reads implements Footfall {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 50_000;
    private static final Viewer SELF = Viewer.system("knowledge.reads");
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "bot|crawl|spider|slurp|preview|fetch|monitor|scan|feed|headless|externalhit"
                            + "|curl|wget|python|java|go-http|http-?client|okhttp|axios|ruby|perl"
                            + "|^$|^[^/(]*$",
                    Pattern.CASE_INSENSITIVE);

    private final Map<Key, Count> counted = new ConcurrentHashMap<>();
    private final ReadStore store = new ReadStore();
    private final Transactions transactions;
    private final Clock clock;

    public Reads(Platform platform) {
        this.transactions = platform.transactions();
        this.clock = platform.clock();
    }

    record Key(long article, LocalDate day) {}

    record Count(int visitors, int members) {
        static Count of(boolean signedIn) {
            return signedIn ? new Count(0, 1) : new Count(1, 0);
        }

        Count plus(Count more) {
            return new Count(visitors + more.visitors, members + more.members);
        }
    }

    @Override
    public void read(long article, boolean signedIn, String browser) {
        if (PROGRAM.matcher(browser).find() || counted.size() >= REMEMBERED) {
            return;
        }
        counted.merge(new Key(article, LocalDate.now(clock)), Count.of(signedIn), Count::plus);
    }

    ScheduledWork flushing() {
        return ScheduledWork.every("reads", MINUTE, this::flush);
    }

    // a write ends the kept pages, so without a reader there is none
    private void flush() {
        var sums = new HashMap<Key, Count>();
        counted.keySet()
                .forEach(key -> {
                    var count = counted.remove(key);
                    if (count != null) {
                        sums.put(key, count);
                    }
                });
        if (!sums.isEmpty()) {
            transactions.<Boolean>run(
                    SELF,
                    tx -> {
                        store.add(tx.handle(), sums);
                        return true;
                    });
        }
    }
}
