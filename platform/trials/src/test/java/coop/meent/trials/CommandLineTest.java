package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The commands beside a site that runs.
class CommandLineTest {
    private static final Installation place = Installation.empty();
    private static Serving site;

    @BeforeAll
    static void start() {
        site = place.start("--demo");
    }

    @AfterAll
    static void stop() {
        site.close();
        place.close();
    }

    @Test
    void a_demo_says_its_accounts_and_where_it_serves() {
        assertThat(site.out().subList(0, 4))
                .containsExactly(
                        "Demo account: admin@demo.test / meent-demo",
                        "Demo account: registrar@demo.test / meent-demo",
                        "Demo account: member@demo.test / meent-demo",
                        "Demo account: visitor@demo.test / meent-demo");
        assertThat(site.out().getLast()).matches("Meent is ready: http://localhost:\\d+");
        assertThat(site.visitor().get("/jobs").status()).isEqualTo(200);
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_in_one_line() {
        var second = place.run("start");

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out()).isEmpty();
        assertThat(second.said()).hasSize(1);
        assertThat(second.said().getFirst()).contains("is in use by another Meent (process ");
    }

    @Test
    void an_account_gets_a_link_that_lets_its_owner_in() {
        var made =
                place.run("user", "create", "--email", "an@example.test", "--name", "An Peeters");

        assertThat(made.code()).as("%s", made.err()).isZero();
        assertThat(made.out()).hasSize(1);
        var link = made.out().getFirst().substring(site.address().toString().length());
        assertThat(site.visitor().get(link).status()).isEqualTo(200);
    }

    @Test
    void a_token_stands_alone_on_the_last_line_and_works() {
        var made = place.run("token", "create", "--email", "member@demo.test");

        assertThat(made.code()).as("%s", made.err()).isZero();
        assertThat(made.out().getLast()).matches("\\S{20,}");
        var mine = site.bearing(made.out().getLast()).get("/api/v1/jobs/mine");
        assertThat(mine.status()).isEqualTo(200);
    }

    @Test
    void nobody_gets_a_token_for_an_address_without_account() {
        var refused = place.run("token", "create", "--email", "niemand@example.test");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.said()).hasSize(1);
    }

    @Test
    void a_plugin_goes_and_comes_back_with_its_pages_and_its_hits() {
        var visitor = site.visitor();
        Patience.until(() -> hits(visitor) > 0, "the demo's vacancies are found");

        var disabled = place.run("plugin", "disable", "jobs");
        assertThat(disabled.code()).as("%s", disabled.err()).isZero();
        assertThat(disabled.out()).hasSize(1);
        assertThat(disabled.out().getFirst()).matches("jobs \\S+: stopped");
        var gone = visitor.get("/jobs");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.html().select("header nav")).isNotEmpty();
        assertThat(hits(visitor)).isZero();
        assertThat(row("jobs")).contains("disabled", "stopped");

        var enabled = place.run("plugin", "enable", "jobs");
        assertThat(enabled.code()).as("%s", enabled.err()).isZero();
        assertThat(enabled.out().getLast()).matches("jobs \\S+: started");
        assertThat(visitor.get("/jobs").status()).isEqualTo(200);
        Patience.until(() -> hits(visitor) > 0, "the vacancies are found again");
        assertThat(row("jobs")).contains("enabled", "started");
    }

    @Test
    void a_plugin_that_is_not_there_cannot_be_switched() {
        var refused = place.run("plugin", "disable", "nergens");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).containsExactly("meent: There is no plugin nergens here.");
    }

    @Test
    void a_newer_plugin_serves_at_once_and_after_the_next_start() throws IOException {
        var newer = ChangedHello.zip(place);

        var installed = place.run("plugin", "install", newer.toString());

        assertThat(installed.code()).as("%s", installed.err()).isZero();
        assertThat(installed.out()).containsExactly("hello 0.2.0: started");
        assertThat(site.visitor().get("/en/hello").text()).contains(ChangedHello.GREETING);

        assertThat(site.terminate()).isLessThan(Duration.ofSeconds(10));
        assertThat(place.data().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        site = place.start("--demo");
        assertThat(site.visitor().get("/en/hello").text()).contains(ChangedHello.GREETING);
    }

    @Test
    void what_a_plugin_brings_is_asked_beside_the_running_site() throws IOException {
        var orchard = new LittlePlugins(place.folder()).zip("orchard");
        var installed = place.run("plugin", "install", orchard.toString());
        assertThat(installed.code()).as("%s", installed.err()).isZero();

        var weighed = place.run("orchard", "weigh");
        assertThat(weighed.code()).as("%s", weighed.err()).isZero();
        assertThat(weighed.out()).containsExactly("0");

        var list = place.file("list", List.of("Jonagold", "Elstar"));
        assertThat(place.run("orchard", "weigh", "--list", list.toString()).out())
                .containsExactly("2");
        var unknown = place.run("orchard", "peel");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.said()).contains("meent: orchard has no command \"peel\".");
        assertThat(String.join("\n", place.run("help").out())).contains("orchard weigh");
    }

    private static int hits(Caller visitor) {
        return visitor.get("/api/v1/search?q=boekhouder&type=vacancy").json().path("total").asInt();
    }

    private static List<String> row(String id) {
        return place.run("plugin", "list").out().stream()
                .filter(line -> line.startsWith(id + " "))
                .map(line -> List.of(line.split("\\s+")))
                .findFirst()
                .orElseThrow();
    }
}
