package coop.meent.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that are kept for visitors: as fast as bytes from memory, and never another page than the
/// one that would be made.
@TwoPlugins(at = "2026-05-01T12:00")
class VisitorPagesTest {
    private static final String PAGE = "/orchard/juices";
    private static final String AN = "An Peeters";

    private long made;
    private long seen;

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Boomgaardvrienden", true), "REPRESENTATIVE");
        press(site, "Appelsap", "public", "2027-01-01T00:00:00Z");
        press(site, "Ledensap", "members", "2027-01-01T00:00:00Z");
        site.settled();
    }

    /// Nothing is kept when a test begins.
    @BeforeEach
    void fresh(Site site) {
        site.clock().forward(Duration.ofMinutes(11));
        site.settled();
        made = counted(site, "made");
        seen = counted(site, "seen");
    }

    private static void press(Site site, String name, String audience, String staleFrom) {
        site.administratorToken()
                .send(
                        "POST",
                        "/api/v1/orchard/juices",
                        """
                        {"name": "%s", "audience": "%s", "staleFrom": "%s", "keeper": "members"}\
                        """
                                .formatted(name, audience, staleFrom))
                .expect(201);
    }

    private long made(Site site) {
        return counted(site, "made") - made;
    }

    private static long counted(Site site, String what) {
        return site.get("/api/v1/orchard/juices/counted").json().path(what).asLong();
    }

    /// Gets a page that is not made for it.
    private static Answer kept(Site site, String path, String... headers) {
        long made = counted(site, "made");
        assertThat(site.statements(() -> site.visitor().get(path, headers).expect(200)))
                .as(path)
                .isZero();
        var answer = site.visitor().get(path, headers).expect(200);
        assertThat(counted(site, "made")).as(path).isEqualTo(made);
        return answer;
    }

    @Test
    void a_second_visitor_costs_no_statement_and_is_counted(Site site) {
        var first = site.get(PAGE).expect(200);

        var second = site.get(PAGE);
        assertThat(counted(site, "seen") - seen).isEqualTo(1);
        kept(site, PAGE);

        assertThat(second.body()).isEqualTo(first.body()).contains("Appelsap");
        for (var name : new String[] {"ETag", "Content-Type", "Vary", "Cache-Control"}) {
            assertThat(second.header(name)).as(name).isPresent().isEqualTo(first.header(name));
        }
        assertThat(second.header("Content-Security-Policy")).isPresent();
        assertThat(second.header("Set-Cookie")).isEmpty();
        assertThat(made(site)).isEqualTo(1);
        var tag = second.header("ETag").orElseThrow();
        assertThat(site.visitor().get(PAGE, "If-None-Match: " + tag).status()).isEqualTo(304);
        assertThat(site.visitor().get(PAGE, "If-None-Match: \"other\"").status()).isEqualTo(200);
    }

    @Test
    void each_language_and_order_is_a_page_of_its_own(Site site) {
        for (var path :
                new String[] {PAGE, "/fr" + PAGE, "/en" + PAGE, PAGE + "?sort=back", PAGE + "/"}) {
            var first = site.get(path).expect(200);
            assertThat(kept(site, path).body()).isEqualTo(first.body());
        }
        assertThat(site.get("/fr" + PAGE).text()).contains("Jus de fruits");
        assertThat(site.get("/en" + PAGE).html().select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(site.get(PAGE).html().select("#juices li").eachText()).startsWith("Appelsap");
        assertThat(site.get(PAGE + "?sort=back").html().select("#juices li").eachText())
                .endsWith("Appelsap");
    }

    @Test
    void a_query_that_the_route_does_not_name_is_never_kept(Site site) {
        site.get(PAGE + "?sort=back&utm=x");
        site.get(PAGE + "?sort=back&utm=x");
        assertThat(made(site)).isEqualTo(2);
        site.get(PAGE + "?sort=" + "x".repeat(600));
        site.get(PAGE + "?sort=" + "x".repeat(600));
        assertThat(made(site)).isEqualTo(4);
    }

    @Test
    void who_is_signed_in_gets_and_leaves_nothing(Site site) {
        var member = site.as(AN);
        var token = site.token(AN);

        assertThat(member.get(PAGE).text()).contains("Ledensap", AN.substring(0, 2));
        assertThat(token.get(PAGE).text()).contains("Ledensap");
        assertThat(site.get(PAGE).text()).contains("Appelsap").doesNotContain("Ledensap");
        kept(site, PAGE);
        assertThat(member.get(PAGE).text()).contains("Ledensap");
        assertThat(token.get(PAGE).text()).contains("Ledensap");
        assertThat(member.get(PAGE).header("Cache-Control")).contains("no-store");
        assertThat(kept(site, PAGE).text()).doesNotContain("Ledensap").doesNotContain(AN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: meent=stolen",
                "Cookie: meent_flash=flash.sent",
                "Cookie: other=1",
                "Authorization: Bearer nonsense",
                "HX-Request: true"
            })
    void whoever_brings_something_of_their_own_gets_a_page_of_their_own(String header, Site site) {
        site.visitor().get(PAGE, header);
        var page = site.get(PAGE);
        assertThat(page.text()).contains("Appelsap");
        assertThat(page.html().select("header")).isNotEmpty();
        long before = made(site);

        site.visitor().get(PAGE, header);

        assertThat(made(site)).isEqualTo(before + 1);
        assertThat(kept(site, PAGE).body()).isEqualTo(page.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: fr",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-For: 10.0.0.1",
                "Forwarded: host=evil.example",
                "X-Original-URL: /admin",
                "User-Agent: <script>alert(1)</script>",
                "Referer: https://evil.example/"
            })
    void no_header_gets_into_a_page(String header, Site site) {
        var odd = site.visitor().get(PAGE, header).expect(200);

        var page = kept(site, PAGE);

        assertThat(page.body()).isEqualTo(odd.body()).doesNotContain("evil.example", "alert(1)");
        assertThat(page.html().select("html").attr("lang")).isEqualTo("nl-BE");
    }

    @Test
    void what_is_written_shows_in_the_next_request(Site site) {
        site.get(PAGE);
        kept(site, PAGE);

        press(site, "Kersensap", "public", "2027-01-01T00:00:00Z");

        assertThat(site.get(PAGE).text()).contains("Kersensap");
    }

    @Test
    void what_another_plugin_adds_shows_in_the_next_request(Site site) {
        var member = site.as(AN);
        site.get(PAGE);
        kept(site, PAGE);

        member.post("/kitchen/recipes", "title=Appelmoes");

        assertThat(site.get(PAGE).text()).contains("Appelmoes");
    }

    @Test
    void a_moment_that_the_handler_names_ends_it(Site site) {
        var moment = site.clock().instant().plusSeconds(300);
        press(site, "Vlierbloesem", "public", moment.toString());
        site.settled();
        site.get(PAGE);

        site.clock().forward(Duration.ofMinutes(5).minusNanos(1_000));
        assertThat(kept(site, PAGE).text()).doesNotContain("(te herzien)");
        site.clock().forward(Duration.ofNanos(1_000));
        assertThat(site.get(PAGE).text()).contains("Vlierbloesem (te herzien)");
    }

    @Test
    void nothing_is_kept_for_longer_than_ten_minutes_nor_past_midnight(Site site) {
        site.get(PAGE);
        site.clock().forward(Duration.ofMinutes(10).minusNanos(1_000));
        kept(site, PAGE);
        site.clock().forward(Duration.ofNanos(1_000));
        site.get(PAGE);
        assertThat(made(site)).isEqualTo(2);

        site.clock().set("2026-05-08T23:59:59");
        var token = site.get(PAGE).html().select("[name=_csrf]").attr("value");
        site.clock().set("2026-05-09T00:00:00");
        assertThat(site.get(PAGE).html().select("[name=_csrf]").attr("value"))
                .satisfies(it -> assertThat(it.isEmpty() || !it.equals(token)).isTrue());
        assertThat(made(site)).isEqualTo(4);
    }

    @Test
    void whatever_the_platform_changes_ends_what_is_kept(Site site) {
        var team = site.asAdministrator();
        var token = site.administratorToken();
        long organisation = site.organisation("Windhoek", true);
        site.mandate("Els Claes", organisation, "REPRESENTATIVE");
        site.as("Els Claes")
                .post(
                        "/organisations/" + organisation + "/edit",
                        "name=Windhoek",
                        "country=BE",
                        "description=Koop molensteentjes")
                .expect(303);

        endsIt(site, () -> token.send("POST", "/api/v1/groups", "{\"name\": \"Plukkers\"}"), 201);
        endsIt(
                site,
                () ->
                        site.as(AN)
                                .post(
                                        "/me/profile",
                                        "about=Ik pluk",
                                        "seenBy=MEMBERS",
                                        "contact=FORM"),
                303);
        var report = "/report/organisation/" + organisation;
        endsIt(site, () -> site.as(AN).post(report, "rule=spam", "words=Reclame"), 303);
        var file = team.get("/admin/reports").html().select("a:contains(Windhoek)").attr("href");
        endsIt(
                site,
                () -> team.post(file, "outcome=hide", "rule=spam", "words=Dit is reclame."),
                303);
        endsIt(site, () -> team.post("/admin/theme", "accent=#7a1f5c", "paper=#ffffff"), 303);
        endsIt(site, () -> team.post("/admin/site", "name=Het Web"), 303);
        assertThat(site.get(PAGE).html().title()).endsWith("Het Web");
    }

    private static void endsIt(Site site, Supplier<Answer> change, int status) {
        site.settled();
        site.get(PAGE);
        kept(site, PAGE);
        long made = counted(site, "made");
        change.get().expect(status);
        site.get(PAGE);
        assertThat(counted(site, "made")).isGreaterThan(made);
    }

    @Test
    void twenty_at_once_have_it_made_a_few_times(Site site) throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    IntStream.range(0, 20)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        go.await();
                                        return site.visitor().get(PAGE);
                                    }))
                            .toList();
            go.countDown();
            for (var answer : asked) {
                assertThat(answer.get().expect(200).text()).contains("Appelsap");
            }
        }
        assertThat(made(site)).isLessThanOrEqualTo(3);
    }

    @Test
    void what_was_written_while_a_page_was_made_is_in_the_next(Site site) throws Exception {
        for (int round = 0; round < 15; round++) {
            var name = "Sap " + round;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var reading =
                        IntStream.range(0, 4).mapToObj(_ -> threads.submit(() -> site.get(PAGE)));
                var begun = reading.toList();
                press(site, name, "public", "2027-01-01T00:00:00Z");
                assertThat(site.get(PAGE).text()).contains(name);
                for (var answer : begun) {
                    answer.get().expect(200);
                }
            }
            assertThat(site.get(PAGE).text()).contains(name);
        }
    }

    @Test
    void a_page_of_the_team_is_new_at_once_and_its_forms_work(Site site) {
        var team = site.asAdministrator();
        var made =
                site.administratorToken()
                        .send("POST", "/api/v1/pages", "{\"title\":\"Regels\",\"body\":\"Een\"}");
        var path = "/pages/" + made.expect(201).json().path("slug").asText();
        site.settled();
        assertThat(site.get(path).text()).contains("Een");
        kept(site, path);

        team.post("/admin" + path + "/nl", "title=Regels", "body=Twee", "base=1", "dutch=1")
                .expect(303);

        assertThat(site.get(path).text()).contains("Twee");
        site.get("/fr/pages/bestaat-niet").expect(404);
        assertThat(site.get("/fr/pages/bestaat-niet").status()).isEqualTo(404);
    }

    @Test
    void a_head_tells_the_same_with_and_without(Site site) {
        var before = site.visitor().send("HEAD", PAGE, "");
        site.get(PAGE);
        var after = site.visitor().send("HEAD", PAGE, "");
        assertThat(after.status()).isEqualTo(before.status()).isEqualTo(200);
        assertThat(after.body()).isEmpty();
    }
}
