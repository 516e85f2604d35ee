package coop.meent.shares.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.shares.Coop;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that record and read.
@MeentTest
class LedgerApiTest {
    private static Coop town;
    private Coop coop;

    @BeforeAll
    static void begin(Site site) {
        town = Coop.in(site);
    }

    @BeforeEach
    void fresh() {
        coop = town.fresh();
        Beginning.holders(coop);
        Beginning.post(coop, Beginning.CLASS_A).expect(201);
    }

    @Test
    void an_entry_is_recorded_listed_and_held() {
        var made = Beginning.post(coop, Beginning.issue(1, 4)).expect(201);
        var seq = made.json().path("seq").asLong();
        assertThat(made.header("Location").orElseThrow()).endsWith("/entries/" + seq);
        var one = manager(coop).get(Beginning.path(coop, "/entries/" + seq)).expect(200);
        assertThat(one.json()).isEqualTo(made.json());
        var held = holdings(coop, "?asOf=2026-04-30");
        assertThat(held.path("items").get(0).path("shares").asLong()).isEqualTo(4);
        assertThat(held.path("holders").asLong()).isEqualTo(1);
        assertThat(held.path("totals").get(0).path("paidCents").asLong()).isEqualTo(100_000);
        assertThat(holdings(coop, "?asOf=2026-01-01").path("items")).isEmpty();
        assertThat(holdings(coop, "?asOf=2026-04-30&knownAt=2026-04-30").path("items")).isEmpty();
    }

    @Test
    void a_key_is_answered_once_and_a_refusal_too() {
        var key = "Idempotency-Key: " + UUID.randomUUID();
        var first = Beginning.post(coop, Beginning.issue(1, 4), key).expect(201);
        assertThat(Beginning.post(coop, Beginning.issue(1, 4), key).expect(201).json())
                .isEqualTo(first.json());
        Beginning.post(coop, Beginning.issue(1, 5), key).expect(422);
        assertThat(entries(coop)).isEqualTo(2);
        var other = "Idempotency-Key: " + UUID.randomUUID();
        var refused = Beginning.post(coop, Beginning.issue(1, -1), other).expect(422);
        assertThat(
                        Beginning.post(coop, Beginning.issue(1, -1), other)
                                .expect(422)
                                .json()
                                .path("errors"))
                .isEqualTo(refused.json().path("errors"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantity\": -1",
                "quantity\": 0",
                "quantity\": 9223372036854775808",
                "quantity\": 0.5",
                "effective\": \"2026-02-30\"",
                "effective\": \"0001-01-01\"",
                "effective\": \"2015-02-28\"",
                "effective\": \"2031-01-01\"",
                "holder\": 99",
                "shareClass\": 7",
                "kind\": \"GIFT\"",
                "kind\": \"CHECKPOINT\"",
                "other\": 1"
            })
    void what_cannot_be_is_refused_with_its_field(String wrong) {
        var field = wrong.substring(0, wrong.indexOf('"'));
        var body =
                field.equals("other")
                        ? Beginning.issue(1, 4).replace("\"holder\"", "\"other\": 1, \"holder\"")
                        : Beginning.issue(1, 4)
                                .replaceFirst("\"" + field + "\": (\"[^\"]*\"|\\d+)", "\"" + wrong);
        var answer = Beginning.post(coop, body).expect(422);
        assertThat(answer.header("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains(field);
        assertThat(entries(coop)).isEqualTo(1);
    }

    @Test
    void a_reversal_waits_for_a_second_person() {
        var issued = Beginning.post(coop, Beginning.issue(1, 4)).expect(201).json();
        var reversal =
                """
                {"kind": "REVERSAL", "effective": "2026-04-30", "deed": {"entry": %d}}\
                """
                        .formatted(issued.path("seq").asLong());
        var waiting = Beginning.post(coop, reversal).expect(202).json();
        assertThat(entries(coop)).isEqualTo(2);
        coop.board().post(waiting.path("page").asText() + "/approve").expect(303);
        assertThat(entries(coop)).isEqualTo(3);
        assertThat(holdings(coop, "?asOf=2026-04-30").path("items")).isEmpty();
    }

    @Test
    void nobody_else_reads_or_records() {
        var path = Beginning.path(coop, "/entries");
        for (var name : new String[] {coop.b().manager(), Coop.STRANGER, Coop.HELPDESK}) {
            var caller = coop.site().token(name);
            caller.get(path).expect(404);
            caller.get(Beginning.path(coop, "/holdings")).expect(404);
            caller.send("POST", path, Beginning.issue(1, 1)).expect(404);
        }
        coop.site().visitor().get(path).expect(401);
        coop.site().token(coop.a().board()).send("POST", path, Beginning.issue(1, 1)).expect(403);
    }

    private static Caller manager(Coop coop) {
        return coop.site().token(coop.a().manager());
    }

    private static JsonNode holdings(Coop coop, String query) {
        return manager(coop).get(Beginning.path(coop, "/holdings" + query)).expect(200).json();
    }

    private static int entries(Coop coop) {
        Answer answer = manager(coop).get(Beginning.path(coop, "/entries?limit=500")).expect(200);
        return answer.json().path("items").size();
    }
}
