package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import coop.meent.testkit.OpenPage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three hundred pages and a real browser look at one score, behind a proxy, while the plugin is
/// switched off and on and the process is killed.
class LiveTest {
    private static final int PEOPLE = Integer.getInteger("meent.live", 300);
    private static final boolean LARGE = Boolean.getBoolean("meent.large");
    private static final long DOWN = Duration.ofSeconds(10).toNanos();
    private static final String PAGE = "/" + BoardPlugin.ID;

    @TempDir private Path folder;

    private final Victim victim = Victim.alive();
    private final Proxy proxy = Proxy.before(victim.site().address());
    private final List<OpenPage> pages = new ArrayList<>();
    private int score;

    @AfterEach
    void leave() {
        pages.forEach(OpenPage::close);
        proxy.close();
        victim.close();
    }

    @Test
    void every_page_is_right_soon_after_the_site_is() throws IOException {
        var zip = BoardPlugin.in(folder);
        victim.settled(BoardPlugin.ID, plugins -> plugins.install(zip));
        try (var spectator = Spectator.at(proxy.address(), PAGE)) {
            spectator.type("#note", "half een zin");
            open();
            raise();
            report("heard for the first time", right(spectator), 5_000, true);
            publicPages();
            raise();
            report("heard", right(spectator), 1_000, LARGE);

            victim.settled(BoardPlugin.ID, plugins -> plugins.want(BoardPlugin.ID, "disabled"));
            victim.settled(BoardPlugin.ID, plugins -> plugins.want(BoardPlugin.ID, "enabled"));
            raise();
            report("right after a swap", right(spectator), 5_000, true);

            killed();
            report("right after a kill", right(spectator), 5_000, true);

            assertThat(spectator.typed("#note")).isEqualTo("half een zin");
            assertThat(spectator.refused()).isEmpty();
        }
        assertThat(victim.site().terminate()).isLessThan(Duration.ofSeconds(10));
    }

    private void open() {
        var visitor = Caller.visitor(proxy.address());
        for (int i = 0; i < PEOPLE; i++) {
            pages.add(OpenPage.at(visitor, PAGE + "/now", "score"));
        }
        Patience.until(() -> pages.stream().allMatch(OpenPage::listening), "all listening");
    }

    private void raise() {
        var raised = victim.site().visitor().send("POST", "/api/v1/board/raise", "{}");
        score = Integer.parseInt(raised.body());
    }

    private void killed() {
        proxy.shut();
        victim.kill();
        long killed = System.nanoTime();
        victim.start();
        raise();
        while (System.nanoTime() - killed < DOWN) {
            LockSupport.parkNanos(10_000_000);
        }
        proxy.open();
    }

    /// {@return after how many milliseconds all pages, and the browser, show the score}
    private long right(Spectator spectator) {
        long begin = System.nanoTime();
        var shown = "Stand: " + score;
        Patience.until(
                () -> pages.stream().allMatch(it -> it.text().startsWith(shown)), "all right");
        long pages = (System.nanoTime() - begin) / 1_000_000;
        return pages + spectator.sees("#score", shown, Math.max(1, 5_000 - pages));
    }

    private static void report(String what, long millis, long most, boolean held) {
        System.out.printf("%d live pages: %s in %d ms%n", PEOPLE, what, millis);
        if (held) {
            assertThat(millis).as(what).isLessThanOrEqualTo(most);
        }
    }

    /// Asks for public pages while the score changes every second.
    private void publicPages() {
        var visitor = victim.site().visitor();
        var took = new ArrayList<Long>();
        for (int second = 0; second < 4; second++) {
            raise();
            long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                assertThat(visitor.get("/organisations").status()).isEqualTo(200);
                took.add((System.nanoTime() - begin) / 1_000_000);
                LockSupport.parkNanos(10_000_000);
            }
        }
        took.sort(Comparator.naturalOrder());
        report("public pages' p95", took.get(took.size() * 95 / 100), 300, LARGE);
    }
}
