package coop.meent.core.exchange;

import static coop.meent.core.data.CoreDatabase.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Listener;
import coop.meent.api.SiteEvent.MandateEnded;
import coop.meent.api.SiteEvent.MembershipChanged;
import coop.meent.api.Transaction;
import coop.meent.core.data.CoreDatabase;
import coop.meent.core.work.watch.Hands;
import coop.meent.testkit.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever fails, stops, starts and is lost in between: each committed event is kept once by each
/// of its listeners, and none that was rolled back is heard of.
class DeliveryPropertyTest {
    private static final int STEPS = 120;
    private static final List<String> PLUGINS = List.of("garden", "meadow");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    static List<Long> seeds() {
        return List.of(1L, 2026L, new Random().nextLong());
    }

    /// A site whose process ends every now and then.
    private static final class Life {
        private final CoreDatabase site;
        private final Random random;
        private final MovableClock clock = MovableClock.at("2026-05-01T12:00");
        private final Map<String, Runnable> running = new HashMap<>();
        private final List<Long> told = new ArrayList<>();
        private boolean failing = true;
        private PostRoom post;

        Life(CoreDatabase site, long seed) {
            this.site = site;
            this.random = new Random(seed);
            this.post = born();
            PLUGINS.forEach(this::start);
        }

        private PostRoom born() {
            var around =
                    new Exchange.Surroundings(site.core(), () -> site.database().across(), clock);
            return new PostRoom(around, new Turns(around));
        }

        void step(long number) throws InterruptedException {
            var plugin = PLUGINS.get(random.nextInt(PLUGINS.size()));
            switch (random.nextInt(8)) {
                case 0 -> stop(plugin);
                case 1 -> start(plugin);
                case 2 -> clock.forward(Duration.ofMinutes(random.nextInt(600)));
                case 3 -> died();
                case 4, 5 -> tell(number);
                default -> post.next();
            }
        }

        // what runs on elsewhere for a moment still meets the locks of this one
        private void died() {
            var before = List.copyOf(running.keySet());
            running.values().forEach(Runnable::run);
            running.clear();
            post = born();
            before.forEach(this::start);
        }

        void start(String plugin) {
            var undo = post.register(ears(plugin));
            running.put(plugin, undo);
        }

        private void stop(String plugin) {
            var undo = running.remove(plugin);
            if (undo != null) {
                undo.run();
            }
        }

        private Ears ears(String plugin) {
            List<Listener<?>> listeners =
                    List.of(
                            new Listener<>(
                                    "changes",
                                    MembershipChanged.class,
                                    (tx, it) -> keep(plugin, tx, it.event().organisation())),
                            new Listener<>(
                                    "nobody", MandateEnded.class, (_, _) -> fail("never told")));
            return new Ears(plugin, listeners, Hands.OWN, tx -> tx);
        }

        private void keep(String plugin, Transaction tx, long number) {
            if (failing && luck(3)) {
                fail("before it was kept");
            }
            tx.handle().execute(table(plugin, "INSERT INTO %s (name) VALUES (?)"), "" + number);
            if (failing && luck(3)) {
                fail("after it was kept");
            }
        }

        private synchronized boolean luck(int one) {
            return random.nextInt(one) == 0;
        }

        private static void fail(String why) {
            throw new IllegalStateException(why);
        }

        private void tell(long number) {
            try {
                site.core()
                        .run(
                                WORK,
                                tx -> {
                                    tx.publish(new MembershipChanged(number, true, "small", MAY));
                                    if (number % 3 == 0) {
                                        fail("rolled back");
                                    }
                                    return told.add(number);
                                });
            } catch (IllegalStateException rolledBack) {
                assertThat(number % 3).isZero();
            }
        }

        void calm() throws InterruptedException {
            failing = false;
            PLUGINS.forEach(this::start);
            for (int round = 0; round < 3; round++) {
                clock.forward(Duration.ofDays(2));
                while (post.next()) {
                    assertThat(running).isNotEmpty();
                }
            }
        }

        List<String> kept(String plugin) {
            return site.asSuperuser(db ->
                    db.createQuery(table(plugin, "SELECT name FROM %s"))
                            .mapTo(String.class)
                            .list());
        }
    }

    private static String table(String plugin, String sql) {
        return sql.formatted(plugin.equals("garden") ? "garden.bed" : "meadow.tree");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_listener_keeps_each_event_once(long seed) throws InterruptedException {
        try (var site = CoreDatabase.open(4)) {
            var life = new Life(site, seed);
            for (int step = 0; step < STEPS; step++) {
                life.step(step);
            }
            life.calm();

            var told = life.told.stream().map(Object::toString).toList();
            for (var plugin : PLUGINS) {
                assertThat(life.kept(plugin)).containsExactlyInAnyOrderElementsOf(told);
            }
            assertThat(site.number("SELECT count(*) FROM core.exchange_delivery")).isZero();
        }
    }
}
