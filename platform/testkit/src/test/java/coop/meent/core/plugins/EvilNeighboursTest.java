package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a plugin does wrong at the doors to others costs nobody else anything: events reach the
/// others, pages stay whole, and no fact becomes a no.
@TwoPlugins
class EvilNeighboursTest {
    private static final String AN = "An Peeters";
    private static final String WAITS =
            """
            try {
                new java.util.concurrent.CountDownLatch(1).await();
            } catch (InterruptedException sent) {
                Thread.currentThread().interrupt();
            }
            return java.util.Optional.empty();
            """;
    private static final String SHOWN = "return java.util.Optional.of(java.util.Map.of());";

    @TempDir private Path folder;

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Boomgaardvrienden", true), "REPRESENTATIVE");
    }

    private static LittlePlugin evil() {
        return LittlePlugin.named("evil", "1.0.0");
    }

    private void install(Site site, LittlePlugin plugin) {
        try (var office = site.office()) {
            office.plugins().install(plugin.in(folder));
            site.settled();
            var settled = office.plugins().settled("evil");
            assertThat(settled.observed()).as(settled.reason()).isEqualTo("started");
        }
    }

    @AfterEach
    void it_can_be_taken_away(Site site) {
        try (var office = site.office()) {
            office.plugins().want("evil", "erased");
            site.settled();
        }
        assertThat(site.get("/").text()).doesNotContain("Van het kwaad");
    }

    @Test
    void a_fragment_stands_on_the_page_and_one_that_throws_or_waits_does_not(Site site) {
        install(site, part(SHOWN));
        assertThat(site.get("/").text()).contains("Van het kwaad", "Wie is wie");
        install(site, part("throw new IllegalStateException(\"geen zin\");"));
        wholeWithout(site);
        install(site, part(WAITS));
        wholeWithout(site);
        install(site, part(SHOWN).file("templates/part.peb", "{{ nothing.at.all }}"));
        wholeWithout(site);
    }

    private static LittlePlugin part(String body) {
        return evil().with(
                        """
                        @Override public java.util.List<coop.meent.api.Fragment> fragments() {
                            return java.util.List.of(new coop.meent.api.Fragment("home",
                                coop.meent.api.Access.EVERYONE, "evil/part.peb", (viewer, subject) -> { %s }));
                        }
                        """
                                .formatted(body))
                .file("templates/part.peb", "<p>Van het kwaad</p>");
    }

    private static void wholeWithout(Site site) {
        var page = site.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Wie is wie").doesNotContain("Van het kwaad");
        assertThat(page.body()).endsWith("</html>\n");
    }

    @Test
    void a_listener_that_throws_is_told_again_later_and_keeps_nobody_from_hearing(Site site) {
        install(site, deaf("throw new IllegalStateException(\"geen zin\");"));
        site.as(AN).post("/orchard/proposals", "title=Kweepeergelei");
        site.settled();

        assertThat(site.get("/kitchen/recipes").text()).contains("Kweepeergelei");
        assertThat(site.asAdministrator().get("/admin/plugins/evil").text())
                .contains("Nog niet verwerkt", "ArticleProposed", "IllegalStateException");
        site.clock().forward(Duration.ofMinutes(2));
        site.settled();
        assertThat(site.asAdministrator().get("/admin/plugins/evil").text())
                .contains("2 keer geprobeerd");
        install(site, LittlePlugin.named("evil", "1.0.1").with(ears("")));
        assertThat(site.asAdministrator().get("/admin/plugins/evil").text())
                .doesNotContain("Nog niet verwerkt");
    }

    private static LittlePlugin deaf(String body) {
        return evil().with(ears(body));
    }

    private static String ears(String body) {
        return """
        @Override public java.util.List<coop.meent.api.Listener<?>> listeners() {
            return java.util.List.of(new coop.meent.api.Listener<>("ears",
                coop.meent.api.SiteEvent.ArticleProposed.class, (tx, heard) -> { %s }));
        }
        """
                .formatted(body);
    }

    @Test
    void a_fact_that_fails_is_unknown(Site site) {
        install(
                site,
                evil().with(fact("evil.broken", "throw new IllegalStateException(\"geen zin\");"))
                        .with(page("evil.broken")));

        assertThat(site.get("/evil").text()).contains("UNKNOWN");
    }

    private static String fact(String name, String body) {
        return """
        @Override public java.util.List<coop.meent.api.Fact> facts() {
            return java.util.List.of(coop.meent.api.Fact.each("%s", subject -> { %s }));
        }
        """
                .formatted(name, body);
    }

    private static String page(String fact) {
        return """
        @Override public java.util.List<coop.meent.api.Route> routes() {
            return java.util.List.of(coop.meent.api.Route.get("/", coop.meent.api.Access.EVERYONE,
                ctx -> ctx.result(platform.facts().ask("%s", "1").toString())));
        }
        """
                .formatted(fact);
    }

    @Test
    void a_fact_in_anothers_name_is_refused(Site site) {
        try (var office = site.office()) {
            office.plugins()
                    .install(evil().with(fact("kitchen.cooked", "return null;")).in(folder));
            site.settled();
            assertThat(office.plugins().settled("evil").reason())
                    .contains("kitchen.cooked is no fact of evil");
        }
    }
}
