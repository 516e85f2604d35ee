package coop.meent.core.links;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import coop.meent.testkit.Traces;
import coop.meent.testkit.TwoPlugins;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Links as somebody meets them who has one: fruit that can be tasted once.
@TwoPlugins
class PassesTest {
    private static final String AN = "An Peeters";
    private static final String TODAY = "2026-05-01T12:00";

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Boomgaardvrienden", true), "REPRESENTATIVE");
        site.as(AN).post("/orchard", "name=Jonagold");
        site.settled();
    }

    @AfterEach
    void back_to_today(Site site) {
        site.clock().set(TODAY);
    }

    // cut: once
    @Test
    void opening_changes_nothing_and_the_button_works_once(Site site) {
        var path = tasting(site);
        var somebody = site.visitor();

        assertThat(somebody.get(path).text()).contains("Proef van Jonagold");
        assertThat(somebody.get(path).status()).as("as often as one likes").isEqualTo(200);
        assertThat(somebody.post(path).location()).isEqualTo("/orchard");

        var again = somebody.post(path);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.text()).contains("Deze link is al gebruikt");
    }

    // end

    @Test
    void no_cache_no_search_engine_and_no_other_site_hears_of_it(Site site) {
        var page = site.get(tasting(site));

        assertThat(page.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.header("Cache-Control")).hasValue("no-store");
        assertThat(page.header("X-Robots-Tag")).hasValue("noindex");
        assertThat(page.body())
                .as("what is left on a printer opens nothing")
                .contains("wrap printed\"><span></span>");
        var dead = site.get("/orchard/tastings/" + "x".repeat(43));
        assertThat(dead.status()).isEqualTo(404);
        assertThat(dead.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(dead.text()).contains("Deze link kennen we niet");
    }

    @Test
    void it_expires_in_its_last_second(Site site) {
        var path = tasting(site);

        site.clock().forward(Duration.ofDays(7).minusSeconds(1));
        assertThat(site.get(path).status()).isEqualTo(200);
        site.clock().forward(Duration.ofSeconds(1));
        assertThat(site.get(path).status()).isEqualTo(410);
        assertThat(site.visitor().post(path).text()).contains("Deze link is verlopen");
        assertThat(site.get("/fr" + path).text()).contains("Ce lien a expiré");
    }

    @Test
    void its_owner_sees_what_stands_open_and_ends_it(Site site) {
        var path = tasting(site);
        var an = site.token(AN);
        var standing = an.get("/api/v1/orchard/tastings/1");
        assertThat(standing.json().path("items")).isNotEmpty();
        assertThat(standing.body()).doesNotContain(secret(path));

        assertThat(an.send("DELETE", "/api/v1/orchard/tastings/1", "").status()).isEqualTo(204);

        assertThat(an.get("/api/v1/orchard/tastings/1").json().path("items")).isEmpty();
        assertThat(site.get(path).text()).contains("Deze link is ingetrokken");
    }

    @Test
    void of_twenty_equal_posts_at_once_one_tastes_it(Site site) throws Exception {
        var path = tasting(site);
        Callable<Integer> post = () -> site.visitor().post(path).status();

        assertThat(atOnce(post)).containsOnlyOnce(303).contains(410).hasSize(20);
    }

    @Test
    void a_double_click_of_somebody_signed_in_is_one_press(Site site) throws Exception {
        var path = tasting(site);
        var an = site.as(AN);
        var fields = Map.of("_csrf", an.formToken(), "_key", "twee-keer-geklikt-" + secret(path));
        Callable<Integer> post = () -> an.form(path, fields).status();

        assertThat(atOnce(post)).containsOnly(303).hasSize(20);
        assertThat(site.get(path).status()).isEqualTo(410);
    }

    @Test
    void no_log_and_no_table_holds_a_secret(Site site) {
        var path = tasting(site);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger("coop.meent");
        var before = root.getLevel();
        root.setLevel(Level.DEBUG);
        root.addAppender(log);
        try {
            site.get(path);
            site.get(path + "/anders");
            site.as(AN).post(path);
            site.as(AN).post(path);
            site.visitor().form(path, Map.of());
            site.settled();
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(it -> it.contains(secret(path)))
                .anyMatch(it -> it.contains("/orchard/tastings/***"));
        assertThat(Traces.of(site, secret(path))).isEmpty();
    }

    @Test
    void the_link_of_a_stopped_plugin_answers_like_its_pages_and_works_again(Site site) {
        var path = tasting(site);
        want(site, "disabled");
        assertThat(site.get(path).status()).isEqualTo(404);

        want(site, "enabled");
        assertThat(site.get(path).status()).isEqualTo(200);
    }

    @Test
    void one_link_can_be_opened_so_often_and_its_neighbour_all_the_same(Site site) {
        var path = tasting(site);
        var other = tasting(site);

        var statuses = IntStream.range(0, 601).mapToObj(_ -> site.get(path).status()).toList();

        assertThat(statuses.subList(0, 600)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);
        assertThat(site.get(other).status()).isEqualTo(200);
    }

    private static List<Integer> atOnce(Callable<Integer> post) throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = many.invokeAll(IntStream.range(0, 20).mapToObj(_ -> post).toList());
            return all.stream().map(Future::resultNow).toList();
        }
    }

    private static String tasting(Site site) {
        Caller an = site.token(AN);
        Answer made = an.send("POST", "/api/v1/orchard/tastings", "{\"fruit\": 1}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("path").asText();
    }

    private static String secret(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void want(Site site, String state) {
        try (var office = site.office()) {
            assertThat(office.plugins().want("orchard", state)).isTrue();
        }
        site.settled();
    }
}
