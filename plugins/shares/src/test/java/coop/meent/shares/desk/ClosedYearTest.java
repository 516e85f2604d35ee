package coop.meent.shares.desk;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What happens with a date in a financial year that is closed.
@MeentTest
class ClosedYearTest {
    private static Furnished town;

    @BeforeAll
    static void close(Site site) {
        town = Furnished.in(site);
        try (var db = site.superuser()) {
            db.createUpdate(
                            "UPDATE shares.register SET closed_through = '2024-12-31' WHERE id = :id")
                    .bind("id", town.coop().a().register())
                    .execute();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Het boekjaar tot en met 31 december 2024 is afgesloten. Kies een latere datum",
                "/fr|L’exercice est clôturé jusqu’au 31 décembre 2024 inclus",
                "/en|The financial year is closed through 31 December 2024. Choose a later date",
            })
    void the_form_says_so_beside_the_date(String language, String reason) {
        for (var step : new String[] {"step=look", "step=record"}) {
            var answer = issue(language, "2024-12-31", step);
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            var field = answer.html().select(".f.bad:has([name=effective])");
            assertThat(field.text()).contains(reason);
            assertThat(field.select("[name=effective]").val()).isEqualTo("2024-12-31");
            assertThat(answer.html().select(".summary a[href$=effective]").text()).contains(reason);
        }
        assertThat(seq()).isEqualTo(5);
    }

    @Test
    void the_first_day_after_it_is_open() {
        assertThat(issue("", "2025-01-01", "step=look").status()).isEqualTo(200);
    }

    @Test
    void what_happened_in_it_is_not_reversed() {
        var reverse = town.path("/entries/3/reverse");
        var reason = "Het boekjaar tot en met 31 december 2024 is afgesloten";
        assertThat(town.coop().manager().get(reverse).text())
                .contains("Dit kan niet tegengeboekt worden", reason);
        var answer = town.coop().manager().post(reverse, "cause=Vergissing").expect(422);
        assertThat(answer.text()).contains(reason);
        assertThat(town.coop().manager().get(town.path("/proposals")).text())
                .doesNotContain("Vergissing");
    }

    @Test
    void a_program_reads_it_with_the_field() {
        for (var query : new String[] {"", "?dryRun=true"}) {
            refused(
                    query,
                    """
                    {"kind": "ISSUE", "effective": "2024-06-30", "cause": "RvB-1",
                     "deed": {"holder": 1, "shareClass": 1, "quantity": 1, "paidCents": 12500}}\
                    """);
            refused(
                    query,
                    """
                    {"kind": "REVERSAL", "effective": "2020-01-15", "deed": {"entry": 3}}\
                    """);
        }
        assertThat(seq()).isEqualTo(5);
    }

    private static void refused(String query, String body) {
        var coop = town.coop();
        var path = "/api/v1/shares/registers/" + coop.a().register() + "/entries" + query;
        var answer = coop.site().token(coop.a().manager()).send("POST", path, body).expect(422);
        var error = answer.json().path("errors").get(0);
        assertThat(error.path("field").asText()).isEqualTo("effective");
        assertThat(error.toString()).contains("31 december 2024");
    }

    @Test
    void a_sheet_says_it_line_by_line_before_anything_comes_in(@TempDir Path folder, Site site)
            throws IOException {
        var sheet =
                Files.writeString(
                        folder.resolve("register.csv"),
                        """
                        nr;naam;gemeente;klasse;aantal;gestort;datum
                        107;De Wolf;Aalst;A;20;2.500,00;14/05/2021
                        108;Aziz;Aalst;A;4;500,00;06/03/2025
                        """);
        var manager = town.coop().manager();
        var at = manager.upload(town.path("/import"), Map.of("sheet", sheet)).location();
        var columns = "number name place class quantity paid since".split(" ", -1);
        var fields = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            fields[i] = "column" + (i + 1) + "=" + columns[i];
        }
        manager.post(at + "/columns", fields).expect(303);
        site.settled();

        assertThat(manager.get(at).text())
                .contains("1 van de 2 regels")
                .contains("het boekjaar tot en met 31/12/2024 is afgesloten");
        assertThat(manager.get("/fr" + at).text()).contains("l’exercice est clôturé");
        assertThat(manager.get("/en" + at).text()).contains("the financial year is closed");
        manager.post(at + "/bring", "shares1=24", "paid1=3000").expect(409);
        assertThat(seq()).isEqualTo(5);
    }

    private static Answer issue(String language, String day, String step) {
        return town.coop()
                .manager()
                .post(
                        language + town.path("/entries/new"),
                        "kind=ISSUE",
                        "holder=1",
                        "shareClass=1",
                        "quantity=1",
                        "effective=" + day,
                        step);
    }

    private static long seq() {
        try (var db = town.site().superuser()) {
            return db.createQuery("SELECT seq FROM shares.head WHERE register_id = :register")
                    .bind("register", town.coop().a().register())
                    .mapTo(Long.class)
                    .one();
        }
    }
}
