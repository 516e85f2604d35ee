package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class ReadingTest {
    /// A query, and the statement that takes its role.
    private static final int QUERY = 2;

    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void a_link_shows_the_title_of_the_moment() {
        long target = library.article(open(), "Oude titel", "Tekst.");
        long source = library.article(open(), "Bron", "Zie [](article:%d#stap).".formatted(target));

        library.send(
                        Part.EDITOR,
                        "PUT",
                        "/articles/" + target,
                        "{\"base\": 1, \"title\": \"Nieuwe titel\", \"show\": true}")
                .expect(200);

        var link = page(Part.VISITOR, source).html().select(".prose a");
        assertThat(link.text()).isEqualTo("Nieuwe titel");
        assertThat(link.attr("href")).isEqualTo("/knowledge/" + target + "#stap");
    }

    @Test
    void a_title_written_by_hand_is_the_title() {
        long target = library.article(open(), "Stemmen \\\"op afstand\\\" & zo", "Tekst.");
        var typed = "[Stemmen \"op afstand\" & zo](article:" + target + ")";
        long source = library.article(open(), "Met de hand", typed);

        library.send(
                        Part.EDITOR,
                        "PUT",
                        "/articles/" + target,
                        "{\"base\": 1, \"title\": \"Op afstand stemmen\", \"show\": true}")
                .expect(200);

        assertThat(page(Part.VISITOR, source).text()).contains("Op afstand stemmen");
    }

    @Test
    void no_page_tells_the_title_of_what_its_reader_may_not_see() {
        var secrets = library.secrets();
        var all = new StringBuilder("Zie");
        secrets.forEach((circle, id) ->
                all.append(
                        " [](article:%d) en [%s %s](article:%d),"
                                .formatted(id, Library.CANARY, circle, id)));
        long source = library.article(open(), "Alles", all.toString());
        secrets.forEach((circle, id) ->
                library.revise(id, 1, "Terug naar [](article:%d).".formatted(source)).expect(200));

        for (var part : Part.values()) {
            var pages =
                    page(part, source).body()
                            + library.as(part).get("/knowledge").body()
                            + library.as(part).get("/knowledge/collections/" + open()).body()
                            + library.token(part)
                                    .get("/api/v1/knowledge/articles/" + source)
                                    .body();
            for (var circle : Circle.values()) {
                assertThat(pages.contains(Library.CANARY + " " + circle))
                        .as("%s sees %s", part, circle)
                        .isEqualTo(Library.reads(part, circle));
            }
        }
    }

    @Test
    void what_leads_here_stands_under_the_article() {
        long target = library.article(open(), "Doel", "Tekst.");
        library.article(open(), "Vandaar", "Zie [hier](article:%d).".formatted(target));

        assertThat(page(Part.VISITOR, target).text()).contains("Vandaar");
    }

    @Test
    void headings_make_a_table_of_contents() {
        long id = library.article(open(), "Lang", "## Eerst\n\nTekst.\n\n## Dan\n\nTekst.");

        assertThat(page(Part.VISITOR, id).html().select("nav.contents a").eachText())
                .containsExactly("Eerst", "Dan");
    }

    @Test
    void a_member_reads_an_article_in_two_queries_beyond_a_bare_page() {
        long id = library.article(library.collection(Circle.MEMBERS), "Teller", "Tekst.");

        assertThat(statements("/knowledge/" + id) - statements("/help"))
                .isLessThanOrEqualTo(2 * QUERY);
    }

    private static long statements(String path) {
        var mia = library.as(Part.MEMBER);
        return library.site().statements(() -> mia.get(path).expect(200));
    }

    private static long open() {
        return library.collection(Circle.PUBLIC);
    }

    private static Answer page(Part part, long id) {
        return library.as(part).get("/knowledge/" + id).expect(200);
    }
}
