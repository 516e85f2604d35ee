package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Patience;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
class StrikesTest {
    private static final String PAGES =
            """
            @Override public java.util.List<coop.meent.api.Route> routes() {
                var all = coop.meent.api.Access.EVERYONE;
                return java.util.List.of(
                    coop.meent.api.Route.get("/", all, ctx -> ctx.result("fine")),
                    coop.meent.api.Route.get("/refused", all, ctx -> {
                        throw coop.meent.api.MeentException.notFound("it");
                    }),
                    coop.meent.api.Route.get("/broken", all, ctx -> {
                        throw new IllegalStateException("a string broke");
                    }));
            }
            """;

    @TempDir private Path folder;

    private void install(Site site, String id) {
        try (var office = site.office()) {
            office.plugins().install(LittlePlugin.named(id, "1.0.0").with(PAGES).in(folder));
        }
        site.settled();
    }

    @Test
    void who_throws_too_often_is_switched_off_until_somebody_switches_it_on_again(Site site) {
        install(site, "harp");
        for (int i = 0; i < 20; i++) {
            assertThat(site.get("/harp/refused").status()).isEqualTo(404);
        }
        ask(site, "/harp/broken", 19);
        assertThat(site.get("/harp").status()).isEqualTo(200);
        ask(site, "/harp/broken", 1);
        awaitStatus(site, "/harp", 404);
        assertThat(site.asAdministrator().get("/admin/plugins").text())
                .contains(
                        "it failed 20 times within 5 minutes",
                        "GET /harp/broken",
                        "a string broke");

        site.restart();
        assertThat(site.get("/harp").status()).isEqualTo(404);

        try (var office = site.office()) {
            office.plugins().want("harp", "enabled");
        }
        site.settled();
        ask(site, "/harp/broken", 19);
        assertThat(site.get("/harp").status()).isEqualTo(200);
    }

    @Test
    void what_happened_long_ago_does_not_count(Site site) {
        install(site, "lute");
        ask(site, "/lute/broken", 19);
        site.clock().forward(Duration.ofMinutes(6));
        ask(site, "/lute/broken", 19);
        site.settled();
        assertThat(site.get("/lute").status()).isEqualTo(200);
    }

    @Test
    void one_broken_page_is_no_reason_while_the_others_are_used(Site site) {
        install(site, "lyre");
        for (int i = 0; i < 30; i++) {
            ask(site, "/lyre/broken", 1);
            assertThat(site.get("/lyre").status()).isEqualTo(200);
            assertThat(site.get("/lyre").status()).isEqualTo(200);
        }
        site.settled();
        assertThat(site.get("/lyre").status()).isEqualTo(200);
    }

    private static void ask(Site site, String path, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(site.get(path).status()).isEqualTo(500);
        }
    }

    private static void awaitStatus(Site site, String path, int status) {
        Patience.until(
                () -> site.get(path).status() == status,
                () -> site.get(path).status() + " " + path);
    }
}
