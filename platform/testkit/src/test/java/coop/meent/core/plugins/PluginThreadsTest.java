package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.MeentPlugin;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Patience;
import coop.meent.testkit.Site;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(
        plugins = {},
        scheduled = true)
class PluginThreadsTest {
    private static final String JOBS = "\"capabilities\": {\"jobs\": true}";
    private static final String WHERE =
            """
            private static String where() {
                var thread = Thread.currentThread();
                boolean own = thread.getContextClassLoader() == Little.class.getClassLoader();
                return thread.getName().replaceAll("[0-9]+$", "n") + (own ? " own" : " foreign")
                    + (thread.isDaemon() && !thread.isVirtual() ? " platform" : " virtual");
            }
            private volatile String worked = "";
            private final String began = where();
            @Override public java.util.List<coop.meent.api.ScheduledWork> scheduledWork() {
                return java.util.List.of(coop.meent.api.ScheduledWork.every(
                    "tidy", java.time.Duration.ofSeconds(1), () -> worked = where()));
            }
            @Override public java.util.List<coop.meent.api.Route> routes() {
                return java.util.List.of(coop.meent.api.Route.get("/", coop.meent.api.Access.EVERYONE,
                    ctx -> ctx.result(began + "; " + worked + "; " + where())));
            }
            """;

    @TempDir private Path folder;

    private final Gates gates = new Gates();

    @AfterEach
    void release() {
        gates.close();
    }

    @Test
    void the_platform_calls_a_plugin_on_threads_of_its_own(Site site) {
        install(site, LittlePlugin.named("where", "1.0.0").declaring(JOBS).with(WHERE));

        Patience.until(
                () -> !site.get("/where").body().contains("; ;"), () -> site.get("/where").body());

        var parts = site.get("/where").body().split("; ", 3);
        assertThat(parts[0]).isEqualTo("plugin-where-n own platform");
        assertThat(parts[1]).isEqualTo("plugin-where-n own platform");
        assertThat(parts[2]).endsWith(" own virtual");
    }

    @Test
    void a_stop_waits_for_work_under_way(Site site) throws Exception {
        install(site, working("patient"));
        gates.awaitReached();

        var stopped = CompletableFuture.runAsync(() -> want(site, "patient", "disabled"));
        gates.open();
        stopped.join();

        assertThat(site.plugins()).isEmpty();
        assertThat(Gates.wasInterrupted()).isFalse();
        assertThat(threads("patient")).isEmpty();
    }

    @Test
    void work_that_does_not_end_by_itself_is_interrupted(Site site) throws Exception {
        install(site, working("endless"));
        gates.awaitReached();

        want(site, "endless", "disabled");

        assertThat(site.plugins()).isEmpty();
        assertThat(Gates.wasInterrupted()).isTrue();
        assertThat(threads("endless")).isEmpty();
    }

    @Test
    void the_watch_knows_every_part_of_a_plugin() {
        var names = Arrays.stream(MeentPlugin.class.getMethods()).map(Method::getName).toList();

        assertThat(Arrays.stream(WatchedPlugin.class.getDeclaredMethods()).map(Method::getName))
                .containsAll(names);
    }

    private static LittlePlugin working(String id) {
        return LittlePlugin.named(id, "1.0.0")
                .declaring(JOBS)
                .with(
                        """
                        @Override public java.util.List<coop.meent.api.ScheduledWork> scheduledWork() {
                            return java.util.List.of(coop.meent.api.ScheduledWork.every(
                                "wait", java.time.Duration.ofHours(1), () -> { %s }));
                        }
                        """
                                .formatted(Gates.gate()));
    }

    private static List<String> threads(String id) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("plugin-" + id + "-"))
                .toList();
    }

    private void install(Site site, LittlePlugin plugin) {
        try (var office = site.office()) {
            office.plugins().install(plugin.in(folder));
        }
        site.settled();
    }

    private static void want(Site site, String id, String wanted) {
        try (var office = site.office()) {
            assertThat(office.plugins().want(id, wanted)).isTrue();
        }
        site.settled();
    }
}
