package coop.meent.knowledge.insight;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Counts what people searched and did not find, by week, without who or where they are.
///
/// It is gathered in memory and kept every few minutes: a write at each search would make all pages
/// for visitors anew. What looks like an address, a link or a long number is not counted.
final class SearchedInVain {
    private static final Viewer WORK = Viewer.system("knowledge.searched");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final Pattern PRIVATE = Pattern.compile("[@/\\\\]|\\d{5,}|(?:\\d[ .-]?){7,}");
    private static final int LONGEST = 60;
    private static final int SHORTEST = 3;
    private static final int MOST = 500;
    private static final int WEEKS = 26;
    private static final int WEEKS_ONCE = 4;

    private final VainStore store = new VainStore();
    private final Transactions transactions;
    private final Clock clock;
    private final Map<String, Integer> gathered = new HashMap<>();

    SearchedInVain(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Notes that something was not found.
    void note(String typed) {
        normal(typed).ifPresent(this::count);
    }

    private synchronized void count(String words) {
        if (gathered.size() < MOST || gathered.containsKey(words)) {
            gathered.merge(words, 1, Integer::sum);
        }
    }

    /// {@return the words as they are counted; empty for what is not}
    static Optional<String> normal(String typed) {
        if (PRIVATE.matcher(typed).find()) {
            return Optional.empty();
        }
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var words = WORDS.matcher(composed).replaceAll(" ").strip();
        return words.length() < SHORTEST || words.length() > LONGEST
                ? Optional.empty()
                : Optional.of(words);
    }

    /// Keeps what was gathered.
    void keep() {
        var counts = whole(taken());
        if (!counts.isEmpty()) {
            transactions.run(
                    WORK,
                    tx -> {
                        store.add(tx.handle(), week(), counts);
                        return counts.size();
                    });
        }
    }

    private synchronized Map<String, Integer> taken() {
        var counts = Map.copyOf(gathered);
        gathered.clear();
        return counts;
    }

    // a page that searches while somebody types asks for the beginnings of each word too
    private static Map<String, Integer> whole(Map<String, Integer> counts) {
        var whole = new HashMap<>(counts);
        whole.keySet()
                .removeIf(it ->
                        counts.keySet().stream()
                                .anyMatch(other ->
                                        other.length() > it.length() && other.startsWith(it)));
        return whole;
    }

    /// Forgets what is old.
    void forget() {
        transactions.run(
                WORK,
                tx -> {
                    var week = week();
                    store.forget(tx.handle(), week.minusWeeks(WEEKS), week.minusWeeks(WEEKS_ONCE));
                    return week;
                });
    }

    /// {@return what was searched in the last half year, the most often first}
    List<Finding> list(Viewer viewer, Finding.Key after, int limit) {
        return transactions.read(
                viewer, db -> store.list(db, week().minusWeeks(WEEKS), after, limit));
    }

    private LocalDate week() {
        return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
