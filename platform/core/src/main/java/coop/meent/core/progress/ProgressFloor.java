package coop.meent.core.progress;

import coop.meent.api.LongWork;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.Work;
import coop.meent.core.data.Across;
import coop.meent.core.work.HeavyWork;
import coop.meent.core.work.watch.Crew;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything that concerns work that lasts, built from what surrounds it.
public final class ProgressFloor {
    private static final Viewer SELF = Viewer.system("progress");
    private static final Duration KEPT = Duration.ofDays(30);

    private final Transactions core;
    private final Clock clock;
    private final HeavyWork heavy;
    private final Runner runner;
    private final WorkStore store = new WorkStore();

    private ProgressFloor(Transactions core, HeavyWork heavy, Clock clock) {
        this.core = core;
        this.heavy = heavy;
        this.clock = clock;
        this.runner = new Runner(core, clock);
    }

    /// With what the steps of a plugin are taken.
    ///
    /// @param across transactions through the plugin's schema and ours
    /// @param crew who works for it
    public record Workshop(Across across, Crew crew) {}

    /// {@return everything that concerns work that lasts}
    ///
    /// @param core the door of the schema `core`
    /// @param heavy where what keeps a processor busy is done
    public static ProgressFloor in(Transactions core, HeavyWork heavy, Clock clock) {
        return new ProgressFloor(core, heavy, clock);
    }

    /// Takes up the kinds of work that a plugin brings.
    ///
    /// @return what to run to undo it
    public Runnable register(String plugin, List<LongWork> kinds, Workshop shop) {
        return runner.register(plugin, kinds, shop);
    }

    /// {@return the door of one plugin}
    public Work of(String plugin) {
        return new Door(plugin, store, heavy);
    }

    private record Door(String plugin, WorkStore store, HeavyWork heavy) implements Work {
        @Override
        public long begin(Transaction tx, Viewer viewer, LongWork.Order order) {
            var person = viewer.person();
            var who = person.isPresent() ? Optional.of(person.getAsLong()) : Optional.<Long>empty();
            long id = store.begin(tx.handle(), plugin, who, order);
            tx.audit("work.begun", "work:" + id, Map.of("kind", order.kind()));
            return id;
        }

        @Override
        public String path(long id) {
            return "/work/" + id;
        }

        @Override
        public <T> T heavy(Supplier<T> work) {
            return heavy.call(work::get);
        }
    }

    /// Takes a step of each.
    ///
    /// @return whether there may be more at once
    public boolean next() {
        return runner.next();
    }

    public List<Route> routes() {
        return new WorkPages(core, runner).routes();
    }

    public List<Route> apiRoutes() {
        return new WorkPages(core, runner).apiRoutes();
    }

    /// {@return the work that forgets what was done a month ago}
    public ScheduledWork upkeep() {
        return ScheduledWork.daily(
                "old",
                LocalTime.of(4, 20),
                () ->
                        core.run(
                                SELF,
                                tx -> store.dropOld(tx.handle(), clock.instant().minus(KEPT))));
    }
}
