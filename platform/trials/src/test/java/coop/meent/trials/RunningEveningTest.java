package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import coop.meent.testkit.OpenPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Three hundred telephones, two of them with a real browser, and the large screen follow an
/// evening. All come from one address, as those in a hall do, by a proxy, and with the limits of
/// the site on; the process is killed in the middle of a round.
class RunningEveningTest {
    private static final int PEOPLE = Integer.getInteger("meent.live", 300);
    // a page tries again two to four seconds after its line broke; on a busy machine all takes
    // longer
    private static final long SOON = Boolean.getBoolean("meent.large") ? 5_000 : 20_000;
    private static final long DOWN = Duration.ofSeconds(10).toNanos();

    private final Victim victim = Victim.guarded();
    private final Proxy proxy = Proxy.before(victim.site().address());
    private final FullHall hall = FullHall.of(PEOPLE, 6, victim.server());
    private final List<OpenPage> telephones = new ArrayList<>();
    private String token = "";

    @AfterEach
    void leave() {
        telephones.forEach(OpenPage::close);
        proxy.close();
        victim.close();
    }

    @Test
    void every_table_is_right_soon_after_the_site_is() {
        token = victim.place().run("token", "create", "--email", "admin@demo.test").out().getLast();
        post("/plan?seed=7", 201);
        post("/rounds/1/start", 200);
        try (var screen = Spectator.at(proxy.address(), hall.screen());
                var phone = Spectator.withTelephone(proxy.address(), tonight(0), 390);
                var small = Spectator.withTelephone(proxy.address(), tonight(1), 320)) {
            var watching = new Watching(screen, List.of(phone, small));
            open();
            watching.allSee(1);

            post("/rounds/2/start", 200);
            watching.allSee(2);

            killed();
            watching.allSee(3);
            for (var each : List.of(screen, phone, small)) {
                assertThat(each.refused()).isEmpty();
            }
        }
    }

    private void open() {
        var visitor = Caller.visitor(proxy.address());
        for (int i = 2; i < PEOPLE; i++) {
            telephones.add(OpenPage.at(visitor, tonight(i), "tonight"));
        }
        Patience.until(() -> telephones.stream().allMatch(OpenPage::listening), "all listening");
    }

    private void killed() {
        proxy.shut();
        victim.kill();
        long killed = System.nanoTime();
        victim.start();
        post("/rounds/3/start", 200);
        while (System.nanoTime() - killed < DOWN) {
            LockSupport.parkNanos(10_000_000);
        }
        proxy.open();
    }

    private String tonight(int guest) {
        return hall.places().get(guest) + "/tonight";
    }

    private void post(String what, int expected) {
        var path = "/api/v1/soirees/events/" + hall.event() + what;
        victim.site().bearing(token).send("POST", path, "{}").expect(expected);
    }

    /// Everybody who looks on.
    private final class Watching {
        private final Spectator screen;
        private final List<Spectator> browsers;

        Watching(Spectator screen, List<Spectator> browsers) {
            this.screen = screen;
            this.browsers = browsers;
        }

        /// Expects all pages to show a round soon from now.
        void allSee(int round) {
            long begin = System.nanoTime();
            var shown = "Ronde " + round;
            Patience.until(
                    () -> telephones.stream().allMatch(it -> it.text().startsWith(shown)),
                    "all in round " + round);
            long millis = (System.nanoTime() - begin) / 1_000_000;
            millis += screen.sees("#screen", shown, Math.max(1, SOON - millis));
            for (var each : browsers) {
                millis += each.sees("#tonight", shown, Math.max(1, SOON - millis));
            }
            System.out.printf("%d telephones: round %d after %d ms%n", PEOPLE, round, millis);
            assertThat(millis).as("round " + round).isLessThanOrEqualTo(SOON);
        }
    }
}
