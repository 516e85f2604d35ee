package coop.meent.compass.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.compass.scores.PrincipleResult;
import coop.meent.compass.scores.QuestionResult;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Score;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What people read of a closed scan is what the pure model says, on every way out; and nobody
/// reads it who has no part in it.
@MeentTest
class ResultsPagesTest {
    private static final String AN = "An Peeters";
    private static final String BRAM = "Bram Claes";
    private static final String DIRK = "Dirk Loos";
    private static final OffsetDateTime AUTUMN =
            OffsetDateTime.of(2026, 11, 12, 9, 0, 0, 0, ZoneOffset.UTC);

    // three of the board, four of the staff, two members: the board goes back into all
    private static Closed closed;
    private static long windhoek;

    @BeforeAll
    static void scan(Site site) {
        windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "EDITOR");
        site.mandate(BRAM, site.organisation("Dubbel Blad", true), "REPRESENTATIVE");
        site.as(DIRK);
        closed = Closed.of(site, windhoek, AUTUMN, Closed.sheets(7, 3, 4, 2));
        long respondent = Closed.respondent(site, closed.scan(), Closed.person(site, DIRK));
        Closed.evidence(site, respondent, "=Op onze site staat <b>alles</b>", true);
        Closed.evidence(site, respondent, "Dit blijft onder ons", false);
    }

    private static String path(String end) {
        return "/compass/scans/" + closed.scan() + "/results" + end;
    }

    private static String nl(Optional<Score> score) {
        return score.map(it -> it.shown().toPlainString().replace('.', ',')).orElse("–");
    }

    @Test
    void the_page_shows_the_numbers_of_the_model(Site site) {
        var page = site.as(AN).get(path("")).expect(200).html();
        var rows = page.select("#compass tbody tr");

        assertThat(page.select("#compass thead th").eachText())
                .containsExactly("Principe", "Samen", "Medewerkers");
        for (var it : closed.results().principles()) {
            var row = rows.get(it.principle().number() - 1);
            assertThat(row.select("td").eachText())
                    .containsExactly(nl(it.all()), nl(role(it, Role.STAFF)));
        }
        assertThat(page.select("#agenda h3").eachText())
                .containsExactlyElementsOf(
                        closed.results().agenda().stream().map(ResultsPagesTest::ask).toList());
        assertThat(page.select("[id^=p] tbody tr")).hasSize(42);
    }

    private static Optional<Score> role(PrincipleResult it, Role role) {
        return Optional.ofNullable(it.roles().get(role));
    }

    private static String ask(QuestionResult it) {
        return Closed.SET.questions().stream()
                .filter(question -> question.id().equals(it.id()))
                .findFirst()
                .orElseThrow()
                .wording("nl", Set.of())
                .ask();
    }

    @Test
    void the_api_and_the_file_have_the_same_numbers(Site site) {
        var api = site.token(AN).get("/api/v1" + path("")).expect(200).json();
        var file = site.as(AN).get(path(".json")).expect(200).json();

        assertThat(file).isEqualTo(api);
        assertThat(api.get("respondents").asLong()).isEqualTo(9);
        assertThat(api.get("apart").toString()).isEqualTo("[\"staff\"]");
        for (var it : closed.results().questions()) {
            var found = new ArrayList<String>();
            api.get("questions")
                    .forEach(question -> {
                        if (question.get("id").asText().equals(it.id())) {
                            found.add(question.at("/all/score").asText());
                            found.add(question.get("disagreement").asText());
                        }
                    });
            assertThat(found)
                    .containsExactly(
                            it.all().map(score -> score.shown().toPlainString()).orElse("null"),
                            it.disagreement()
                                    .map(number -> number.shown().toPlainString())
                                    .orElse("null"));
        }
    }

    @Test
    void the_sheet_has_them_too_and_no_formula(Site site) {
        var csv = site.as(AN).get(path(".csv")).expect(200).body();

        for (var it : closed.results().principles()) {
            assertThat(csv)
                    .contains(
                            "\"%s\";\"Samen\";\"%s\";"
                                    .formatted(it.principle().title("nl"), nl(it.all())));
        }
        assertThat(csv).contains(";\"'=Op onze site staat <b>alles</b>\"");
        assertThat(csv.lines())
                .noneMatch(it -> it.contains("\"Leden\"") || it.contains("\"Bestuur\""));
    }

    @Test
    void the_paper_has_them_too(Site site) throws IOException, InterruptedException {
        var text = paper(site, path(".pdf"));

        for (var it : closed.results().principles()) {
            assertThat(text)
                    .contains(
                            it.principle().number()
                                    + ". "
                                    + it.principle().title("nl")
                                    + ": "
                                    + nl(it.all()));
        }
        assertThat(text).contains("Op onze site staat <b>alles</b>");
        assertThat(text).doesNotContainPattern("(Leden|Bestuur) [1-5],[0-9]");
        assertThat(paper(site, path("/guide.pdf"))).contains("Punt 1, 10 minuten");
    }

    @Test
    void the_paper_has_the_drawing_and_is_an_archive_that_everybody_can_read(Site site)
            throws Exception {
        var paper = new Pdf(site.as(AN).file(path(".pdf")));

        assertThat(paper.text()).contains("Samen (9 invullers) Medewerkers");
        assertThat(paper.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(paper.faults(PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(site.as(AN).file(path(".pdf"))).isEqualTo(paper.file());
    }

    private static String paper(Site site, String path) throws IOException, InterruptedException {
        return new Pdf(site.as(AN).file(path)).text();
    }

    @Test
    void a_role_of_two_has_no_number_anywhere(Site site) {
        var an = site.as(AN);
        for (var end : List.of("", "/guide", "/text")) {
            assertThat(an.get(path(end)).expect(200).text())
                    .doesNotContainPattern("(Leden|Bestuur):? [1-5],[0-9]");
        }
        assertThat(site.token(AN).get("/api/v1" + path("")).body())
                .doesNotContain("\"board\"", "\"member\"");
    }

    @Test
    void evidence_is_quoted_as_text_and_only_when_its_author_allows(Site site) {
        var answer = site.as(AN).get(path("")).expect(200);

        assertThat(answer.html().select(".compass-quote").eachText())
                .containsExactly("=Op onze site staat <b>alles</b>");
        assertThat(answer.body()).doesNotContain("Dit blijft onder ons");
    }

    @Test
    void who_has_no_part_in_it_learns_nothing(Site site) {
        for (var end : List.of("", "/guide", "/text", ".pdf", "/guide.pdf", ".csv", ".json")) {
            assertThat(site.get(path(end)).status()).as(end).isEqualTo(303);
            assertThat(site.as(BRAM).get(path(end)).status()).as(end).isEqualTo(404);
            assertThat(site.asAdministrator().get(path(end)).status()).as(end).isEqualTo(404);
            assertThat(site.as(DIRK).get(path(end)).status()).as(end).isEqualTo(200);
        }
        assertThat(site.token(BRAM).get("/api/v1" + path("")).status()).isEqualTo(404);
        assertThat(site.as(AN).get("/compass/scans/99999999999999/results").status())
                .isEqualTo(404);
    }

    @Test
    void the_board_reads_what_was_shared_and_sees_it_at_the_organisation(Site site) {
        var shared = Closed.of(site, windhoek, AUTUMN.plusDays(1), Closed.sheets(11, 4, 4, 4));
        var team = site.asAdministrator();
        var page = "/organisations/" + windhoek;
        assertThat(team.get(page).text()).doesNotContain("Lees de resultaten");

        try (var db = site.superuser()) {
            db.execute("UPDATE compass.scan SET shared_at = now() WHERE id = ?", shared.scan());
        }

        var results = "/compass/scans/" + shared.scan() + "/results";
        assertThat(team.get(results).expect(200).text())
                .contains("Het bestuur van de koepel leest mee");
        assertThat(team.get(page).text()).contains("Lees de resultaten");
        assertThat(site.as(AN).get(page).text()).contains("Lees de resultaten");
        assertThat(site.as(BRAM).get(page).text()).doesNotContain("Lees de resultaten");
        assertThat(site.get(page).text()).doesNotContain("Lees de resultaten");
    }

    @Test
    void one_respondent_reads_why_nothing_is_said_of_disagreement(Site site) {
        long dirk = Closed.person(site, DIRK);
        var own = Closed.own(site, dirk, AUTUMN, Closed.sheets(5, 1, 0, 0));
        var path = "/compass/scans/" + own.scan() + "/results";

        Answer page = site.as(DIRK).get(path).expect(200);

        assertThat(page.text()).contains("Eén iemand vulde de scan in", "Dit lees alleen jij");
        assertThat(page.html().select("#agenda")).isEmpty();
        assertThat(page.html().select(".compass-spread")).isEmpty();
        assertThat(site.as(DIRK).get(path + ".pdf").status()).isEqualTo(200);
        assertThat(site.as(AN).get(path).status()).isEqualTo(404);
    }
}
