package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class ShelfPagesTest {
    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void the_team_names_editors_by_their_addresses() {
        var team = library.as(Part.TEAM);
        var made =
                team.post(
                                "/knowledge/collections/new",
                                form(
                                        "name=Met redactie",
                                        "moreEditors=" + Site.email(Part.MEMBER.person())))
                        .expect(303);

        assertThat(library.as(Part.MEMBER).get(made.location()).text()).contains("Nieuw artikel");
        assertThat(library.as(Part.FORMER).get(made.location()).text())
                .doesNotContain("Nieuw artikel");
    }

    @Test
    void a_form_that_cannot_be_kept_comes_back_as_it_was_typed() {
        var answer =
                library.as(Part.TEAM)
                        .post(
                                "/knowledge/collections/new",
                                form(
                                        "name=",
                                        "about=Blijft staan",
                                        "audience=person:1",
                                        "reviewMonths=0",
                                        "graceDays=veel",
                                        "moreReviewers=niemand@example.test"))
                        .expect(422);

        assertThat(answer.text())
                .contains("Blijft staan", "niemand@example.test")
                .contains("Geef de verzameling een naam")
                .contains("Kies wie de artikelen leest")
                .contains("van 1 tot 60")
                .contains("van 0 tot 365");
    }

    @Test
    void shelves_and_collections_change_places() {
        var team = library.as(Part.TEAM);
        team.post("/knowledge/shelves/new", "nl=Onderaan", "fr=", "en=Below").expect(303);
        long id = library.collection(Circle.GROUP);

        team.post("/knowledge/collections/" + id + "/up").expect(303);

        var page = team.get("/knowledge/shelves");
        assertThat(page.html().select("ol.alm a.t").eachText())
                .containsSubsequence("Verzameling GROUP", "Verzameling ORGANISATION");
        assertThat(page.html().select("h2").eachText()).contains("Onderaan");
        assertThat(team.get("/en/knowledge/shelves").html().select("h2").eachText())
                .contains("Below");
    }

    @Test
    void the_start_page_counts_what_readers_see() {
        long collection = library.collection(Circle.PUBLIC, false);
        library.article(collection, "Gezien", "Tekst.");
        library.draft(collection, "Nog niet", "Tekst.");

        var line =
                library.as(Part.VISITOR)
                        .get("/knowledge")
                        .html()
                        .select("li:has(a[href$=/collections/" + collection + "])");

        assertThat(line.text()).contains("1 artikel");
    }

    @Test
    void a_long_collection_is_read_piece_by_piece() {
        long collection = library.collection(Circle.PUBLIC, false);
        for (int i = 1; i <= 45; i++) {
            library.draft(collection, "Artikel " + i, "Tekst.");
        }
        var first = library.as(Part.EDITOR).get("/knowledge/collections/" + collection).html();
        var next = first.select("a[href*=cursor]").attr("href");
        var second = library.as(Part.EDITOR).get(next).html();

        assertThat(first.select("ol.alm a.t")).hasSize(40);
        assertThat(second.select("ol.alm a.t").eachText())
                .containsExactly(
                        "Artikel 41", "Artikel 42", "Artikel 43", "Artikel 44", "Artikel 45");
    }

    private static String[] form(String... otherwise) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "shelf=" + library.shelf(),
                                "audience=public",
                                "reviewMonths=12",
                                "graceDays=30"));
        for (var field : otherwise) {
            var name = field.substring(0, field.indexOf('=') + 1);
            fields.removeIf(it -> it.startsWith(name));
            fields.add(field);
        }
        return fields.toArray(String[]::new);
    }
}
