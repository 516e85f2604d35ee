package coop.meent.core.bisect;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.bisect.Search.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out searches in the running site, one at a time, on a thread of its own.
public final class Bisect {
    private static final Logger log = LoggerFactory.getLogger(Bisect.class);
    private static final Viewer SELF = Viewer.system("plugins.bisect");
    private static final String REASON =
            "It rests for a moment, while the team looks for the plugin that breaks a page.";

    private final Transactions core;
    private final Stage stage;
    private final SearchStore store = new SearchStore();
    private volatile Set<String> resting = Set.of();

    /// What a search is carried out on.
    public interface Stage {
        /// {@return the plugins that run}
        List<String> running();

        /// Brings what runs to what is wanted, without those that rest.
        void reconcile();

        /// {@return the page as it would be without the routes of these plugins}
        Page look(Set<String> without, Search search);
    }

    /// A page that was looked at.
    public record Page(int status, String body) {
        boolean broken(String missing) {
            return status >= 500 || !body.contains(missing);
        }
    }

    /// @param core the door of the schema `core`
    public Bisect(Transactions core, Stage stage) {
        this.core = core;
        this.stage = stage;
        core.run(
                SELF,
                tx -> {
                    store.breakOff(tx.handle());
                    return true;
                });
    }

    /// {@return why a plugin rests; empty when it does not}
    public Optional<String> resting(String plugin) {
        return resting.contains(plugin) ? Optional.of(REASON) : Optional.empty();
    }

    /// Goes on with the search that is under way.
    public boolean next() {
        core.read(SELF, store::last).filter(it -> !it.over()).ifPresent(this::goOn);
        return false;
    }

    private void goOn(Search search) {
        try {
            if (search.answer().equals("stop")) {
                end(search, State.STOPPED, "");
            } else if (search.alone()) {
                alone(search);
            } else if (search.state() == State.ASKED) {
                var suspects = List.copyOf(stage.running());
                question(search.with(new Halving(suspects, false)));
            } else if (!search.answer().isEmpty()) {
                answered(search);
            }
        } catch (RuntimeException failure) {
            log.error("the search {} is broken off", search.id(), failure);
            end(search, State.BROKEN_OFF, "");
        }
    }

    private void answered(Search search) {
        var off = search.resting();
        var left =
                search.answer().equals("fine")
                        ? search.halving().fine(off)
                        : search.halving().broken(off);
        question(search.with(left));
    }

    private void question(Search search) {
        var left = search.halving();
        if (left.over()) {
            end(search, left.innocent() ? State.INNOCENT : State.FOUND, left.culprit().orElse(""));
            return;
        }
        var off = rest(left);
        note(search.at(State.WAITING, off, "").counted(search.steps(), false));
    }

    // those who really rest: also those that need them
    private Set<String> rest(Halving left) {
        rest(left.half());
        return off(left);
    }

    private void rest(Set<String> those) {
        resting = Set.copyOf(those);
        stage.reconcile();
    }

    // the one whose page it is stays: without it there would be nothing to look at
    private void alone(Search search) {
        note(search.at(State.RUNNING, Set.of(), ""));
        var all = new ArrayList<>(stage.running());
        var owner = search.path().replaceFirst("^/((fr|en)/)?", "").replaceFirst("[/?].*", "");
        boolean owned = all.remove(owner);
        Predicate<Set<String>> quietly = off -> stage.look(off, search).broken(search.missing());
        if (!quietly.test(Set.of())) {
            end(search, State.FINE, "");
        } else if (!quietly.test(Set.copyOf(all))) {
            end(search, quietly, new Halving(all, true), true);
        } else if (owned) {
            end(search, State.FOUND, owner);
        } else {
            openly(search, all);
        }
    }

    private void openly(Search search, List<String> all) {
        Predicate<Set<String>> openly =
                off -> {
                    rest(off);
                    return stage.look(Set.of(), search).broken(search.missing());
                };
        boolean innocent = openly.test(Set.copyOf(all));
        end(search, openly, new Halving(innocent ? List.of() : all, !innocent), false);
    }

    private void end(Search search, Predicate<Set<String>> broken, Halving begin, boolean quiet) {
        var left = begin;
        int steps = 2;
        while (!left.over()) {
            var half = left.half();
            boolean still = broken.test(half);
            var off = quiet ? half : off(left);
            left = still ? left.broken(off) : left.fine(off);
            steps++;
        }
        var state = left.innocent() ? State.INNOCENT : State.FOUND;
        end(search.counted(steps, quiet), state, left.culprit().orElse(""));
    }

    private Set<String> off(Halving left) {
        var off = new HashSet<>(left.suspects());
        stage.running().forEach(off::remove);
        return off;
    }

    private void end(Search search, State state, String culprit) {
        if (!resting.isEmpty()) {
            rest(Set.of());
        }
        core.run(
                SELF,
                tx -> {
                    store.note(tx.handle(), search.at(state, Set.of(), culprit));
                    tx.audit(
                            "plugin.search." + state.key(),
                            "search:" + search.id(),
                            Map.of("plugin", culprit));
                    return true;
                });
    }

    private void note(Search search) {
        core.run(
                SELF,
                tx -> {
                    store.note(tx.handle(), search);
                    return true;
                });
    }
}
