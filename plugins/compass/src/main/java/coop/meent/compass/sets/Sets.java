package coop.meent.compass.sets;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.questions.OwnSets;
import coop.meent.compass.questions.QuestionSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The sets of questions that there are. Answers from memory, and looks every two seconds whether
/// something was published or retired since, here or on another node.
public final class Sets {
    private static final Viewer WORK = Viewer.system("compass.sets");
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final SetStore store = new SetStore();
    private final Optional<Transactions> transactions;
    private final List<QuestionSet> own = new OwnSets().all();
    private final AtomicLong looked = new AtomicLong(System.nanoTime() - 2 * FRESH);
    private volatile Held held = new Held("", own, Set.of(), Map.of());

    /// Only those that come with the plugin.
    public Sets() {
        this.transactions = Optional.empty();
    }

    Sets(Transactions transactions) {
        this.transactions = Optional.of(transactions);
    }

    /// {@return the version, also one that was retired: scans that asked it stay}
    public Optional<QuestionSet> find(SetKey key) {
        return now().find(key);
    }

    /// {@return what a new scan can ask, the usual one first: of each set its newest version}
    public List<QuestionSet> offered() {
        return now().offered();
    }

    /// {@return the ids of the questions of a set that were taken out since, of whatever version}
    public Set<String> retired(String set) {
        return now().retired(set);
    }

    /// {@return those that come with the plugin}
    List<QuestionSet> own() {
        return own;
    }

    Held now() {
        long last = looked.get();
        long time = System.nanoTime();
        if (transactions.isPresent() && time - last > FRESH && looked.compareAndSet(last, time)) {
            look(last);
        }
        return held;
    }

    // who asks inside a transaction holds a connection already: whoever comes next looks then
    private void look(long before) {
        try {
            reread();
        } catch (IllegalStateException inside) {
            looked.set(before);
        }
    }

    /// Sees what was published or retired.
    void reread() {
        transactions.ifPresent(it -> it.read(WORK, this::reread));
    }

    private Held reread(Handle db) {
        var stamp = store.stamp(db);
        if (!held.stamp().equals(stamp)) {
            var all = new ArrayList<>(own);
            for (var it : store.published(db)) {
                all.add(it.files().draft().set());
            }
            var retired = store.retirements(db);
            var versions =
                    retired.stream()
                            .filter(it -> it.question().isEmpty())
                            .map(SetStore.Retirement::set)
                            .collect(Collectors.toSet());
            held = new Held(stamp, all, versions, Held.byQuestion(retired));
        }
        return held;
    }
}
