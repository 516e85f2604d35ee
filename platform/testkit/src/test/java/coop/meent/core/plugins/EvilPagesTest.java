package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.Office;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// What a plugin that runs does wrong costs its own pages at most: every other page is there, with
/// an empty place where it would have had a part.
@MeentTest(
        plugins = {},
        scheduled = true)
@TestInstance(Lifecycle.PER_CLASS)
class EvilPagesTest {
    private static final String THROWS = "throw new IllegalStateException(\"geen zin\");";

    private final Site site;
    private final Path folder;
    private final Office office;

    EvilPagesTest(Site site, @TempDir Path folder) {
        this.site = site;
        this.folder = folder;
        this.office = site.office();
        office.plugins().install(new BusyPlugin(folder).version(0));
        site.settled();
    }

    @AfterAll
    void leave() {
        office.close();
    }

    private static LittlePlugin evil() {
        return LittlePlugin.named("evil", "1.0.0");
    }

    private void install(LittlePlugin plugin) {
        office.plugins().install(plugin.in(folder));
        site.settled();
        assertThat(office.plugins().settled("evil").observed()).isEqualTo("started");
    }

    @AfterEach
    void it_can_be_taken_away() {
        theOthersServe();
        office.plugins().want("evil", "erased");
        site.settled();
        assertThat(office.plugins().settled("evil").observed()).isEqualTo("stopped");
        assertThat(site.get("/evil").status()).isEqualTo(404);
        theOthersServe();
    }

    private void theOthersServe() {
        for (var path :
                new String[] {"/", "/organisations", "/search?q=strandbal", "/busy", "/fr/"}) {
            assertThat(site.get(path).status()).as(path).isEqualTo(200);
        }
        var an = site.as("An Peeters");
        for (var path :
                new String[] {"/", "/me", "/me/notices", "/me/notices/settings", "/people"}) {
            assertThat(an.get(path).status()).as(path).isLessThan(500);
        }
        var team = site.asAdministrator();
        for (var path : new String[] {"/", "/admin", "/admin/plugins", "/admin/routes"}) {
            assertThat(team.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(site.get("/api/openapi.json").status()).isEqualTo(200);
        assertThat(site.get("/search?q=strandbal").text()).contains("Een strandbal");
    }

    @Test
    void a_handler_that_throws_breaks_its_own_page() {
        install(
                evil().with(
                                EvilPlugin.pages("/")
                                        .replace("ctx -> {}", "ctx -> { " + THROWS + " }")));

        var broken = site.get("/evil");

        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.text()).contains("Er ging iets mis bij ons").doesNotContain("geen zin");
    }

    @Test
    void a_handler_that_calls_what_the_api_does_not_have_breaks_its_own_page() {
        install(
                EvilPlugin.later(evil())
                        .with(
                                EvilPlugin.pages("/")
                                        .replace(
                                                "ctx -> {}",
                                                "ctx -> coop.meent.api.Flash.sing()")));

        assertThat(site.get("/evil").status()).isEqualTo(500);
        assertThat(site.get("/evil").text()).contains("Er ging iets mis bij ons");
    }

    @Test
    void a_handler_without_end_in_itself_breaks_its_own_page() {
        install(
                evil().with(EvilPlugin.pages("/").replace("ctx -> {}", "ctx -> deeper(1)"))
                        .with("private int deeper(int by) { return deeper(by + 1) + by; }"));

        assertThat(site.get("/evil").status()).isEqualTo(500);
        assertThat(site.get("/evil").text()).contains("Er ging iets mis bij ons");
    }

    @Test
    void a_menu_that_throws_is_left_out() {
        install(
                evil().with(
                                EvilPlugin.method(
                                        "MenuEntry",
                                        "menu",
                                        """
                                        return java.util.List.of(new coop.meent.api.MenuEntry("menu.evil", "/evil",
                                            new coop.meent.api.Access("nobody", viewer -> { %s })));
                                        """
                                                .formatted(THROWS))));

        assertThat(site.get("/").text()).contains("Wie is wie").doesNotContain("menu.evil");
    }

    @Test
    void what_waits_and_the_roles_of_a_plugin_that_throws_are_left_out() {
        install(
                evil().with(
                                EvilPlugin.method(
                                        "WaitingSource",
                                        "waiting",
                                        "return java.util.List.of(viewer -> { " + THROWS + " });"))
                        .with(
                                EvilPlugin.method(
                                        "RoleSource",
                                        "roles",
                                        "return java.util.List.of(viewer -> null);")));

        assertThat(site.as("An Peeters").get("/").status()).isEqualTo(200);
        assertThat(site.token("An Peeters").get("/api/v1/waiting").status()).isEqualTo(200);
    }

    @Test
    void notices_of_a_kind_that_throws_are_not_shown() {
        install(
                evil().with(
                                EvilPlugin.method(
                                        "NoticeKind",
                                        "noticeKinds",
                                        """
                                        return java.util.List.of(new coop.meent.api.NoticeKind(
                                            "evil.wave", "evil.label", "evil.more", coop.meent.api.NoticeKind.Channel.SITE,
                                            subjects -> { %s }));
                                        """
                                                .formatted(THROWS)))
                        .file("messages_nl.properties", "evil.label = Golf\nevil.more = Meer\n")
                        .file("messages_fr.properties", "evil.label = Vague\nevil.more = Plus\n")
                        .file("messages_en.properties", "evil.label = Wave\nevil.more = More\n")
                        .with(
                                EvilPlugin.pages("/")
                                        .replace(
                                                "ctx -> {}",
                                                """
                                                ctx -> platform.transactions().run(coop.meent.api.Viewer.of(ctx), tx -> {
                                                    tx.notify(coop.meent.api.Notice.of("evil.wave", "wave:1", "/evil")
                                                        .to(java.util.List.of(coop.meent.api.Viewer.of(ctx).person().orElseThrow()))
                                                        .saying("evil.label"));
                                                    return true;
                                                })
                                                """)));
        var an = site.as("An Peeters");

        assertThat(an.get("/evil").status()).isLessThan(400);
        site.settled();

        assertThat(an.get("/me/notices").status()).isEqualTo(200);
        assertThat(an.get("/me/notices").text()).doesNotContain("Golf");
    }

    @Test
    void an_operation_that_cannot_be_described_is_left_out_of_the_description() {
        install(
                evil().with(
                                EvilPlugin.method(
                                        "Route",
                                        "apiRoutes",
                                        """
                                        return java.util.List.of(coop.meent.api.Route
                                            .get("/knot", coop.meent.api.Access.EVERYONE, ctx -> {})
                                            .described(coop.meent.api.Operation.answering("Knot", Knot.class)));
                                        """))
                        .with("public record Knot(Knot tied) {}"));

        assertThat(site.get("/api/openapi.json").body()).doesNotContain("/evil/knot");
    }

    @Test
    void a_thread_that_goes_on_does_not_keep_the_plugin_from_being_taken_away() {
        install(
                evil().with(
                                """
                                { var left = new Thread(() -> {
                                    long end = System.nanoTime() + 60_000_000_000L;
                                    while (System.nanoTime() < end) {
                                        java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                                    }
                                  }, "left-running");
                                  left.setDaemon(true);
                                  left.start(); }
                                """)
                        .saying("hier"));

        assertThat(site.get("/evil").body()).contains("hier");
    }

    @Test
    void a_class_of_the_same_name_as_anothers_is_another_class() {
        install(
                evil().saying("de boze")
                        .with(
                                "public static final java.util.Set<String> seen = new java.util.HashSet<>();"));
        office.plugins().install(LittlePlugin.named("twin", "1.0.0").saying("de brave").in(folder));
        site.settled();

        assertThat(site.get("/evil").body()).contains("de boze");
        assertThat(site.get("/twin").body()).contains("de brave");
    }
}
