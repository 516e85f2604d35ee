package coop.meent.shares.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class FigureApiTest {
    private static Furnished town;

    @BeforeAll
    static void fill(Site site) {
        town = Furnished.in(site);
    }

    @Test
    void the_overview_says_what_asks_attention_as_the_page_does() {
        var overview = read("/overview");

        var account = named(overview.path("attention"), "why", "account");
        assertThat(account.path("count").asInt()).isEqualTo(3);
        assertThat(account.path("page").asText()).isEqualTo(town.path("/holders?only=account"));
        assertThat(manager().get(account.path("page").asText()).status()).isEqualTo(200);
        assertThat(overview.path("holders").asInt()).isEqualTo(3);
        var first = overview.path("totals").get(0);
        assertThat(first.path("amount").path("shares").asInt()).isEqualTo(28);
        assertThat(first.path("amount").path("paidCents").asLong()).isEqualTo(350_000);
        assertThat(overview.path("seq").asInt()).isEqualTo(5);
    }

    @Test
    void movements_begin_and_end_with_what_is_held() {
        var moved = read("/movements?from=2020-01-01&to=2020-12-31");

        assertThat(moved.path("paidCents").asLong()).isEqualTo(850_000);
        assertThat(moved.path("agrees").asBoolean()).isTrue();
        var first = moved.path("classes").get(0);
        assertThat(first.path("opening").path("shares").asInt()).isZero();
        assertThat(first.path("closing").path("shares").asInt()).isEqualTo(28);
        var issued = first.path("changes").get(0);
        assertThat(issued.path("kind").asText()).isEqualTo("ISSUE");
        assertThat(issued.path("entries").asInt()).isEqualTo(2);
        assertThat(issued.path("in").path("shares").asInt()).isEqualTo(28);

        assertThat(read("/movements?from=2019-01-01&to=2019-12-31").path("classes")).isEmpty();
    }

    @Test
    void a_period_that_cannot_be_is_refused_with_its_field() {
        var backwards = asked("/movements?from=2020-12-31&to=2020-01-01").expect(422);
        assertThat(backwards.json().path("errors").toString()).contains("\"to\"");
        for (var day : List.of("2026-02-30", "0001-01-01", "x")) {
            var answer = asked("/movements?from=" + day).expect(422);
            assertThat(answer.json().path("errors").toString()).contains("\"from\"");
        }
    }

    @Test
    void charts_come_as_the_tables_under_them() {
        var charts = read("/charts").path("charts");
        var page = manager().get(town.path("/charts")).text();

        assertThat(charts).hasSize(4);
        for (var chart : charts) {
            assertThat(page).contains(chart.path("title").asText());
            assertThat(chart.path("rows")).isNotEmpty();
            chart.path("rows")
                    .forEach(it ->
                            assertThat(it.path("values")).hasSameSizeAs(chart.path("columns")));
        }
        var classes = charts.get(1);
        assertThat(classes.path("rows").get(0).path("name").asText()).isEqualTo("A");
        assertThat(classes.path("rows").get(0).path("values").get(0).asInt()).isEqualTo(28);
    }

    private static JsonNode named(JsonNode all, String field, String value) {
        var found = new ArrayList<JsonNode>();
        all.forEach(it -> {
            if (it.path(field).asText().equals(value)) {
                found.add(it);
            }
        });
        assertThat(found).as(all.toString()).hasSize(1);
        return found.getFirst();
    }

    private static Caller manager() {
        return town.coop().manager();
    }

    private static JsonNode read(String below) {
        return asked(below).expect(200).json();
    }

    private static Answer asked(String below) {
        var coop = town.coop();
        var path = "/api/v1/shares/registers/" + coop.a().register() + below;
        return coop.site().token(coop.a().manager()).get(path);
    }
}
