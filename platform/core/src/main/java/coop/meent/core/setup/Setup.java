package coop.meent.core.setup;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.pages.SiteIdentity;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far the first set-up is.
public final class Setup {
    private static final String WHOLE = "whole";

    private final Transactions core;
    private final SiteIdentity identity;
    private final Clock clock;
    private final SetupStore store = new SetupStore();

    public Setup(Transactions core, SiteIdentity identity, Clock clock) {
        this.core = core;
        this.identity = identity;
        this.clock = clock;
    }

    /// How a step is.
    public enum State {
        /// Somebody should look.
        OPEN,
        /// A fact, or somebody, says so.
        DONE,
        /// Put aside.
        SKIPPED
    }

    /// A step and how it is.
    public record Standing(Step step, State state) {}

    /// The steps, and whether the start page still offers them.
    ///
    /// @param organisations how many there are
    /// @param administrators how many there are
    public record Progress(
            List<Standing> steps, boolean offered, int organisations, int administrators) {
        /// {@return how many steps need nobody any more}
        public long done() {
            return steps.stream().filter(it -> it.state() != State.OPEN).count();
        }

        /// {@return the first step that needs somebody}
        public Optional<Step> next() {
            return steps.stream()
                    .filter(it -> it.state() == State.OPEN)
                    .map(Standing::step)
                    .findFirst();
        }

        State state(Step step) {
            return steps.stream()
                    .filter(it -> it.step() == step)
                    .map(Standing::state)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// {@return how far it is now}
    public Progress of(Viewer viewer) {
        var known = core.read(viewer, store::known);
        var steps = Arrays.stream(Step.values()).map(it -> standing(it, known)).toList();
        boolean open = steps.stream().anyMatch(it -> it.state() == State.OPEN);
        return new Progress(
                steps,
                open && !known.containsKey(WHOLE),
                count(known, "organisations"),
                count(known, "administrators"));
    }

    private Standing standing(Step step, Map<String, String> known) {
        if (fact(step, known) || "done".equals(known.get(step.id()))) {
            return new Standing(step, State.DONE);
        }
        boolean skipped = known.containsKey(step.id());
        return new Standing(step, skipped ? State.SKIPPED : State.OPEN);
    }

    private boolean fact(Step step, Map<String, String> known) {
        return switch (step) {
            case NAME -> identity.named();
            case MEMBERS -> count(known, "organisations") > 0;
            case SECOND -> count(known, "administrators") > 1;
            case LANGUAGE, MAIL, PLUGINS -> false;
        };
    }

    private static int count(Map<String, String> known, String what) {
        return Integer.parseInt(known.getOrDefault("+" + what, "0"));
    }

    /// Remembers that a step is done, as far as somebody says so.
    public void done(Viewer viewer, Step step) {
        put(viewer, step.id(), "done");
    }

    /// Puts a step aside.
    public void skip(Viewer viewer, Step step) {
        put(viewer, step.id(), "skipped");
    }

    /// Stops offering the steps; they stay where they are.
    public void dismiss(Viewer viewer) {
        put(viewer, WHOLE, "skipped");
    }

    private void put(Viewer viewer, String step, String state) {
        core.run(
                viewer,
                tx -> {
                    store.put(tx.handle(), step, state, clock.instant());
                    tx.audit("setup." + state, "setup:" + step, Map.of());
                    return true;
                });
    }
}
