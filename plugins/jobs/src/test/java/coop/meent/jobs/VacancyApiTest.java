package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class VacancyApiTest {
    private static final String ALL = "/api/v1/jobs/vacancies";
    private static Town town;

    @BeforeAll
    static void people(Site site) {
        town = Town.in(site);
    }

    @Test
    void from_a_draft_to_an_open_vacancy_and_back(Site site) {
        var an = site.token(Town.AN);
        var made = an.send("POST", ALL, town.json("\"title\": \"Loodgieter\""));
        assertThat(made.status()).isEqualTo(201);
        var path = made.location();
        assertThat(path).isEqualTo(ALL + "/" + made.json().path("id").asLong());
        assertThat(made.json().path("state").asText()).isEqualTo("draft");
        assertThat(made.json().path("closesOn").asText()).isEqualTo("2026-06-01");
        assertThat(made.json().path("hints")).isNotEmpty();
        assertThat(site.get(path).status()).isEqualTo(404);

        assertThat(an.send("POST", path + "/publish", "").json().path("state").asText())
                .isEqualTo("open");
        var seen = site.get(path).json();
        assertThat(seen.path("title").asText()).isEqualTo("Loodgieter");
        assertThat(seen.path("organisationName").asText()).isEqualTo("Windhoek");
        assertThat(seen.path("hints")).isEmpty();
        assertThat(town.listed(site.visitor())).contains("Loodgieter");

        var rewritten = an.send("PUT", path, town.json("\"title\": \"Dakwerker (m/v/x)\""));
        assertThat(rewritten.status()).isEqualTo(200);
        site.settled();
        assertThat(town.found(site.visitor(), "dakwerker")).hasSize(1);
        assertThat(town.found(site.visitor(), "loodgieter")).isEmpty();
        var late = town.json("\"version\": 1");
        assertThat(an.send("PUT", path, late).status()).isEqualTo(409);

        assertThat(an.send("POST", path + "/close", "{\"reason\":\"filled\"}").status())
                .isEqualTo(200);
        assertThat(site.get(path).status()).isEqualTo(410);
        assertThat(site.get(path).header("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(an.get(path).json().path("state").asText()).isEqualTo("filled");
        assertThat(town.listed(site.visitor())).doesNotContain("Dakwerker (m/v/x)");
        assertThat(an.send("POST", path + "/renew", "").json().path("state").asText())
                .isEqualTo("open");
    }

    @Test
    void what_is_wrong_is_said_field_by_field(Site site) {
        var an = site.token(Town.AN);
        var answer = an.send("POST", ALL, town.json("\"title\": \"\"", "\"hours\": 99"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactly("title", "hours");
        assertThat(problem.path("errors").path(0).path("message").asText())
                .isEqualTo("Geef de vacature een titel.");
    }

    @Test
    void what_cannot_be_read_is_refused_and_breaks_nothing(Site site) {
        var an = site.token(Town.AN);
        long id = town.draft(Town.AN);
        for (var body :
                new String[] {"", "{", "null", "[]", "\"x\"", "{\"organisation\": \"x\"}"}) {
            assertThat(an.send("POST", ALL, body).status()).as(body).isBetween(400, 422);
            assertThat(an.send("PUT", ALL + "/" + id, body).status()).as(body).isBetween(400, 422);
            assertThat(an.send("POST", ALL + "/" + id + "/close", body).status())
                    .as(body)
                    .isBetween(400, 422);
        }
        assertThat(an.send("POST", ALL + "/" + id + "/close", "{}").status()).isEqualTo(422);
        assertThat(an.get(ALL + "/onzin").status()).isEqualTo(404);
        assertThat(an.get(ALL + "/999999999999999999").status()).isEqualTo(404);
        assertThat(an.get(ALL + "?limit=1000").status()).isEqualTo(422);
        assertThat(an.get(ALL + "?cursor=onzin").status()).isEqualTo(422);
    }

    @Test
    void without_a_token_nothing_is_written(Site site) {
        var answer = site.visitor().send("POST", ALL, town.json());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void twenty_equal_posts_at_once_make_one_vacancy(Site site) throws Exception {
        var an = site.token(Town.AN);
        var body = town.json("\"title\": \"Twintigmaal (m/v/x)\"");
        Callable<Answer> post =
                () -> an.send("POST", ALL, body, "Idempotency-Key: twintig-gelijke");
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 20).mapToObj(_ -> post).toList();
            var answers = crowd.invokeAll(asked).stream().map(Future::resultNow).toList();
            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        }

        var mine = Town.texts(an.get("/api/v1/jobs/mine?limit=100"), "items");
        assertThat(mine).filteredOn("Twintigmaal (m/v/x)"::equals).hasSize(1);
    }
}
