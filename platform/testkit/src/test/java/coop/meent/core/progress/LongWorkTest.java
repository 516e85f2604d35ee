package coop.meent.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Patience;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TwoPlugins(settings = "MEENT_RATE_LIMITS=off")
class LongWorkTest {
    private static final String AN = "An Peeters";

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Windhoek", true), "EDITOR");
    }

    @BeforeEach
    void nothing_is_counted_yet(Site site) {
        try (var db = site.superuser()) {
            db.execute("DELETE FROM core.long_work");
            db.execute("TRUNCATE orchard.counted, orchard.brambles");
        }
    }

    private static long begun(Site site, int trees, String key) {
        return begun(site.token(AN), trees, key);
    }

    private static long begun(Caller member, int trees, String key) {
        var body = "{\"trees\": %d, \"key\": \"%s\"}".formatted(trees, key);
        var answer = member.send("POST", "/api/v1/orchard/counting", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asLong();
    }

    private static JsonNode until(Site site, long id, Predicate<JsonNode> right) {
        var now = new AtomicReference<JsonNode>();
        Patience.until(
                () -> {
                    now.set(site.token(AN).get("/api/v1/work/" + id).json());
                    return right.test(now.get());
                },
                () -> now.get().toString());
        return now.get();
    }

    private static Predicate<JsonNode> is(String state) {
        return it -> it.path("state").asText().equals(state);
    }

    private static Predicate<JsonNode> beyond(long done) {
        return it -> it.path("done").asLong() > done;
    }

    private static long counted(Site site) {
        return number(site, "SELECT count(*) FROM orchard.counted");
    }

    private static long number(Site site, String question) {
        try (var db = site.superuser()) {
            return db.createQuery(question).mapTo(Long.class).one();
        }
    }

    private static void change(Site site, String statement) {
        try (var db = site.superuser()) {
            db.execute(statement);
        }
    }

    @Test
    void work_goes_on_by_itself_and_shows_how_far_it_is(Site site) {
        long id = begun(site, 20, "mei");

        var end = until(site, id, is("done"));

        assertThat(end.path("lines").path(0).asText()).isEqualTo("Alle bomen zijn geteld.");
        assertThat(counted(site)).isEqualTo(20);
        var page = site.as(AN).get("/work/" + id);
        assertThat(page.text()).contains("Bomen tellen", "Klaar.", "20 van 20 (100 %)");
        assertThat(page.html().select("progress").attr("value")).isEqualTo("20");
        assertThat(site.asAdministrator().get("/work/" + id).status()).isEqualTo(200);
        assertThat(site.as("Gast").get("/work/" + id).status()).isEqualTo(404);
    }

    @Test
    void twenty_equal_orders_begin_one(Site site) throws InterruptedException {
        var an = site.token(AN);
        Callable<Long> order = () -> begun(an, 5, "een");
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = hands.invokeAll(Collections.nCopies(20, order));
            assertThat(ids.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
    }

    @Test
    void it_stops_between_two_steps_and_goes_on_from_there(Site site) {
        long id = begun(site, 400, "lang");
        until(site, id, beyond(3));
        var an = site.as(AN);
        assertThat(an.get("/work/" + id).text()).contains("We zijn bezig.");

        assertThat(an.post("/work/" + id + "/cancel").status()).isEqualTo(303);

        long then = until(site, id, is("cancelled")).path("done").asLong();
        site.settled();
        assertThat(counted(site)).isEqualTo(then).isLessThan(400);
        assertThat(an.post("/work/" + id + "/cancel").status()).isEqualTo(409);
        assertThat(an.post("/work/" + id + "/again").status()).isEqualTo(303);
        until(site, id, is("done"));
        assertThat(counted(site)).isEqualTo(400);
    }

    @Test
    void it_goes_on_after_a_restart_and_no_step_counts_twice(Site site) {
        long id = begun(site, 300, "nacht");
        until(site, id, beyond(5));

        site.restart();

        until(site, id, is("done"));
        assertThat(counted(site)).isEqualTo(300);
        assertThat(number(site, "SELECT count(DISTINCT tree) FROM orchard.counted")).isEqualTo(300);
    }

    @Test
    void what_goes_wrong_is_said_and_tried_again(Site site) {
        change(site, "INSERT INTO orchard.brambles VALUES (13)");
        long id = begun(site, 20, "braam");

        assertThat(until(site, id, is("failed")).path("reason").asText())
                .contains("Tree 13 stands in brambles");
        assertThat(counted(site)).isEqualTo(12);

        change(site, "DELETE FROM orchard.brambles");
        assertThat(site.token(AN).send("POST", "/api/v1/work/" + id + "/again", "").status())
                .isEqualTo(204);
        until(site, id, is("done"));
        assertThat(counted(site)).isEqualTo(20);
    }

    @Test
    void it_waits_while_its_plugin_is_off(Site site) {
        long id = begun(site, 400, "uit");
        until(site, id, beyond(3));
        var team = site.administratorToken();

        assertThat(team.send("POST", "/api/v1/admin/plugins/orchard/disable", "").status())
                .isLessThan(300);
        until(site, id, is("waiting"));
        site.settled();
        long then = counted(site);
        assertThat(site.as(AN).get("/work/" + id).text()).contains("Even gewacht");
        assertThat(counted(site)).isEqualTo(then).isLessThan(400);

        assertThat(team.send("POST", "/api/v1/admin/plugins/orchard/enable", "").status())
                .isLessThan(300);
        until(site, id, is("done"));
        assertThat(counted(site)).isEqualTo(400);
    }

    @Test
    void a_list_is_laid_ready_where_nobody_sees_it_and_comes_in_at_once(Site site) {
        var an = site.token(AN);
        var sent =
                an.send(
                        "POST",
                        "/api/v1/orchard/picklists",
                        "{\"list\": \"Reinette\\n\\nBoskoop\"}");
        var list = "/api/v1/orchard/picklists/" + sent.expect(200).json().path("id").asLong();
        var end = until(site, sent.json().path("work").asLong(), is("done"));
        assertThat(end.path("lines").path(0).asText()).isEqualTo("1 regels zijn niet in orde.");

        var laid = an.get(list).json();
        assertThat(laid.path("lines").path(1).path("problem").asText())
                .isEqualTo("Hier staat niets.");
        assertThat(site.get("/orchard").text()).doesNotContain("Reinette", "Boskoop");
        assertThat(an.send("POST", list + "/bring", "").json().path("lines").asInt()).isEqualTo(2);
        assertThat(site.get("/orchard").text()).contains("Reinette", "Boskoop");

        assertThat(an.send("POST", list + "/bring", "").json().path("lines").asInt()).isZero();
        site.mandate("Bram Claes", site.organisation("Zonnewijzer", true), "EDITOR");
        assertThat(site.token("Bram Claes").get(list).status()).isEqualTo(404);
    }
}
