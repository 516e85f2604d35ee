package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Route;
import coop.meent.core.web.Contribution;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
@TestInstance(Lifecycle.PER_CLASS)
class SafeModeTest {
    private static final Set<String> DOORS =
            Set.of("/login", "/logout", "/sign-in", "/sign-in/first", "/sign-in/code");

    // a little file that is always there, to ask for the files of the theme
    private static final String FILE = "/assets/theme/icon.svg";

    private final Path folder;
    private Caller member;
    private Caller memberToken;
    private Caller team;

    SafeModeTest(Site site, @TempDir Path folder) {
        this.folder = folder;
        begin(site);
    }

    private void begin(Site site) {
        try (var office = site.office()) {
            office.plugins().install(new BusyPlugin(folder).version(0));
        }
        site.settled();
        member = site.as("An Peeters");
        memberToken = site.token("An Peeters");
        assertThat(member.get("/search?q=strandbal").text()).contains("Een strandbal");
        var port = Integer.toString(site.address().getPort());
        site.restart(Map.of("MEENT_SAFE_MODE", "1", "MEENT_PORT", port));
        team = site.asAdministrator();
    }

    private static Stream<String> calls(Contribution owned) {
        return Stream.concat(
                owned.routes().stream()
                        .filter(it -> !it.path().startsWith("/assets"))
                        .map(it -> it.verb() + " " + filled(owned.path(it))),
                owned.apiRoutes().stream().map(it -> it.verb() + " " + filled(owned.apiPath(it))));
    }

    private static String filled(String path) {
        return path.replaceAll("[{<][^}>]*[}>]", "1");
    }

    private static Answer called(Caller caller, String call) {
        var verb = call.substring(0, call.indexOf(' '));
        var path = call.substring(call.indexOf(' ') + 1);
        boolean page = !path.startsWith("/api/");
        if (verb.equals(Route.Verb.GET.name())) {
            return caller.get(path);
        }
        return page ? caller.form(path, Map.of()) : caller.send(verb, path, "{}");
    }

    private static boolean open(String call) {
        var path = call.substring(call.indexOf(' ') + 1);
        return DOORS.contains(path) || path.startsWith("/health/");
    }

    @Test
    void nobody_but_administrators_gets_anything(Site site) {
        for (var call : site.contributions().stream().flatMap(SafeModeTest::calls).toList()) {
            for (var caller : List.of(site.visitor(), member, memberToken)) {
                var answer = called(caller, call);
                if (open(call)) {
                    assertThat(answer.status()).as(call).isNotEqualTo(503);
                } else {
                    assertThat(answer.status()).as(call).isEqualTo(503);
                    assertThat(answer.header("Retry-After")).contains("600");
                }
                assertThat(answer.body()).as(call).doesNotContainIgnoringCase("strandbal");
            }
        }
    }

    @Test
    void administrators_see_every_page_and_nothing_of_the_plugins(Site site) {
        var calls = site.contributions().stream().flatMap(SafeModeTest::calls).toList();
        assertThat(calls).hasSizeGreaterThan(150);
        calls.stream()
                .filter(it -> it.startsWith("GET "))
                .forEach(call -> {
                    var answer = called(team, call);
                    assertThat(answer.status()).as(call).isLessThan(500);
                    assertThat(answer.body()).as(call).doesNotContainIgnoringCase("strandbal");
                });
    }

    @Test
    void what_a_plugin_brought_is_found_nowhere() {
        for (var path :
                List.of(
                        "/",
                        "/search?q=strandbal",
                        "/search?q=rood",
                        "/search?type=busy",
                        "/search/suggestions?q=strand",
                        "/api/v1/search?q=strandbal",
                        "/sitemap.xml",
                        "/me/notices",
                        "/me/notices/settings",
                        "/api/openapi.json")) {
            assertThat(team.get(path).status()).as(path).isEqualTo(200);
            assertThat(team.get(path).body())
                    .as(path)
                    .doesNotContain("Een strandbal", "Strandballen", "Golven", "/busy");
        }
        var found = team.get("/api/v1/search?q=strandbal").json();
        assertThat(found.path("total").asInt()).isZero();
    }

    @Test
    void the_addresses_of_a_plugin_rest_and_are_not_gone(Site site) {
        for (var path :
                List.of(
                        "/busy",
                        "/busy/",
                        "/busy/1/edit",
                        "/fr/busy",
                        "/en/busy/feed.xml",
                        "/api/v1/busy/marks",
                        "/assets/busy/x.css")) {
            for (var caller : List.of(site.visitor(), member, memberToken, team)) {
                assertThat(caller.get(path).status()).as(path).isEqualTo(503);
                assertThat(caller.get(path).header("Retry-After")).as(path).isPresent();
            }
        }
        assertThat(team.get("/busy").text()).contains("Dit onderdeel ligt stil");
        assertThat(team.get("/en/busy").text()).contains("This part is resting");
        assertThat(team.get("/never-was").status()).isEqualTo(404);
        assertThat(site.get(FILE).status()).isEqualTo(200);
    }

    @Test
    void others_read_kindly_that_the_site_is_being_mended(Site site) {
        assertThat(site.get("/").text())
                .contains("We herstellen de site")
                .doesNotContain("Veilige modus");
        assertThat(site.get("/fr/organisations").text()).contains("Nous réparons le site");
        assertThat(site.get("/en/never-was").text()).contains("We are mending the site");
        var problem = memberToken.get("/api/v1/me");
        assertThat(problem.header("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
        assertThat(problem.json().path("title").asText()).isEqualTo("We herstellen de site");
    }

    @Test
    void only_administrators_can_sign_in(Site site) {
        var an = site.visitor();
        var refused =
                an.post(
                        "/login",
                        "email=" + Site.email("An Peeters"),
                        "password=een lang wachtwoord");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Set-Cookie")).isEmpty();
        assertThat(member.get("/login").status()).isEqualTo(200);
        assertThat(site.get("/login").text()).contains("Alleen wie ze beheert");
        assertThat(team.get("/admin").status()).isEqualTo(200);
        assertThat(team.get("/").text()).contains("Veilige modus");
        assertThat(team.get("/admin/plugins").text()).contains("Veilige modus");
    }

    @Test
    void an_administrator_without_a_password_gets_in_with_the_operators_link(Site site) {
        try (var office = site.office()) {
            var commands = office.people().commands();
            var link = commands.createUser("op@example.test", "Op Rechter", true);
            var other = commands.createUser("nobody@example.test", "Nie Mand", false);
            var op = site.visitor();
            var token = link.substring(link.indexOf("token=") + 6);
            assertThat(op.get("/sign-in?token=" + token).text()).contains("Op Rechter");
            assertThat(op.post("/sign-in", "token=" + token).location()).isEqualTo("/me/password");
            assertThat(op.get("/me/password").status()).isEqualTo(200);

            var closed = other.substring(other.indexOf("token=") + 6);
            assertThat(site.get("/sign-in?token=" + closed).status()).isEqualTo(503);
            assertThat(site.visitor().post("/sign-in", "token=" + closed).status()).isEqualTo(503);
        }
    }

    @Test
    void health_and_doctor_say_it(Site site) {
        assertThat(site.get("/health/live").status()).isEqualTo(200);
        var ready = site.get("/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().at("/notes/0").asText()).startsWith("Safe mode: no plugin runs");
        try (var office = site.office()) {
            assertThat(office.plugins().all())
                    .allSatisfy(it -> assertThat(it.observed()).isEqualTo("stopped"));
        }
    }

    @Test
    void what_is_switched_off_meanwhile_stays_off_and_the_rest_returns(Site site) {
        try (var office = site.office()) {
            office.plugins()
                    .install(LittlePlugin.named("second", "1.0.0").saying("ook hier").in(folder));
            site.settled();
            assertThat(office.plugins().want("busy", "disabled")).isTrue();
            assertThat(office.plugins().settled("busy").observed()).isEqualTo("stopped");
        }
        assertThat(team.get("/busy").status()).isEqualTo(404);
        assertThat(team.get("/second").status()).isEqualTo(503);

        site.restart();

        assertThat(site.get("/second").body()).contains("ook hier");
        assertThat(site.get("/busy").status()).isEqualTo(404);
        assertThat(site.as("An Peeters").get("/").status()).isEqualTo(200);
        assertThat(site.get("/health/ready").json().has("notes")).isFalse();
        begin(site);
    }
}
