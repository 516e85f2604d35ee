package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Editors see how their collections stand, and nobody else does.
@MeentTest
class InsightTest {
    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void what_is_due_stands_there_soonest_first_with_how_late_it_is() {
        long collection = library.collection(Circle.MEMBERS, false);
        var today = library.today();
        due(collection, "Binnenkort nakijken", today.plusDays(12));
        due(collection, "Te laat nagekeken", today.minusDays(3));
        due(collection, "Voorbij het geduld", today.minusDays(40));
        due(collection, "Nog lang goed", today.plusDays(90));

        var found = list("due", collection);
        assertThat(titles(found))
                .containsExactly("Voorbij het geduld", "Te laat nagekeken", "Binnenkort nakijken");
        assertThat(found.findValuesAsText("standing")).containsExactly("beyond", "overdue", "soon");
        assertThat(page("due", collection))
                .contains("Voorbij het geduld", "Lezers zien het", "Els Claes")
                .doesNotContain("Nog lang goed");
        var stand = stand(collection);
        assertThat(stand.path("soon").asInt()).isEqualTo(1);
        assertThat(stand.path("overdue").asInt()).isEqualTo(1);
        assertThat(stand.path("beyond").asInt()).isEqualTo(1);
        assertThat(stand.path("articles").asInt()).isEqualTo(4);
    }

    @Test
    void links_that_lead_nowhere_are_named_with_what_is_wrong() {
        long collection = library.collection(Circle.MEMBERS, false);
        long target = library.article(collection, "Doel", "## Hier\n\nTekst.");
        long gone = library.article(collection, "Straks weg", "Tekst.");
        library.article(
                collection,
                "Vol links",
                "[a](article:%d#hier) [b](article:%d#daar) [c](article:%d) [d](article:999999)"
                        .formatted(target, target, gone));
        assertThat(list("broken", collection).findValuesAsText("destination"))
                .containsExactlyInAnyOrder("article:" + target + "#daar", "article:999999");

        library.send(Part.EDITOR, "POST", "/articles/" + gone + "/archive", "").expect(200);

        var found = list("broken", collection);
        assertThat(found.findValuesAsText("fault"))
                .containsExactlyInAnyOrder("anchor", "gone", "gone");
        assertThat(page("broken", collection))
                .contains("De kop bestaat niet meer", "Het artikel is weg", "article:" + gone);
        assertThat(stand(collection).path("broken").asInt()).isEqualTo(3);
    }

    @Test
    void what_nothing_leads_to_and_nobody_looks_after_is_orphaned() {
        long collection = library.collection(Circle.GROUP, false);
        long alone = library.article(collection, "Alleen", "Tekst.");
        long known = library.article(collection, "Gekend", "[terug](article:%d)".formatted(alone));
        library.article(collection, "Wegwijzer", "[verder](article:%d)".formatted(known));
        entrust(known, "NULL");
        entrust(alone, Long.toString(library.person(Part.FORMER)));

        var found = list("orphaned", collection);
        assertThat(titles(found)).containsExactlyInAnyOrder("Alleen", "Gekend", "Wegwijzer");
        var reasons = new ArrayList<String>();
        found.forEach(it -> reasons.add(it.at("/article/title").asText() + it.path("orphaned")));
        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "Alleen[\"rights\"]", "Gekend[\"owner\"]", "Wegwijzer[\"link\"]");
        assertThat(page("orphaned", collection))
                .contains("de eigenaar kan het niet meer lezen", "geen link leidt ernaar");
        assertThat(stand(collection).path("orphaned").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_read_and_what_helps_is_counted() {
        long collection = library.collection(Circle.MEMBERS, false);
        long much = library.article(collection, "Veel gelezen", "Tekst.");
        library.article(collection, "Nooit gelezen", "Tekst.");
        run("INSERT INTO knowledge.read_day VALUES (%d, current_date, 3, 4)".formatted(much));
        run(
                """
                INSERT INTO knowledge.opinion (article, useful, reason, at)
                VALUES (%1$d, true, '', now()), (%1$d, false, 'Het adres is oud', now())\
                """
                        .formatted(much));

        assertThat(titles(list("read", collection)))
                .containsExactly("Veel gelezen", "Nooit gelezen");
        assertThat(list("read", collection).get(0).at("/read/members").asInt()).isEqualTo(4);
        assertThat(page("useful", collection)).contains("Veel gelezen", "Het adres is oud");
        assertThat(stand(collection).path("reads").asInt()).isEqualTo(7);
        assertThat(stand(collection).path("useless").asInt()).isEqualTo(1);
    }

    @Test
    void a_long_list_is_read_piece_by_piece_and_as_csv() {
        long collection = library.collection(Circle.PUBLIC, false);
        for (int i = 0; i < 5; i++) {
            library.article(collection, "=Formule " + i, "Tekst.");
        }
        var seen = new ArrayList<String>();
        var path = "/insight/read?limit=2&collection=" + collection + "&cursor=";
        var cursor = "";
        do {
            var piece = library.send(Part.EDITOR, "GET", path + cursor, "").expect(200).json();
            seen.addAll(titles(piece.path("items")));
            cursor = piece.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();

        var sheet =
                library.as(Part.EDITOR)
                        .get("/knowledge/insight/read/list.csv?collection=" + collection);
        assertThat(sheet.body()).startsWith("\uFEFF\"Artikel\"").contains("\"'=Formule 3\"");
        assertThat(sheet.body().lines()).hasSize(6);
        assertThat(library.as(Part.EDITOR).get("/knowledge/insight/niets").status()).isEqualTo(404);
    }

    @Test
    void editors_see_nothing_of_collections_that_others_edit(Site site) {
        long collection = library.collection(Circle.MEMBERS, false);
        library.article(collection, "Kanarie van een ander", "[weg](article:999998)");
        run("DELETE FROM knowledge.keeper WHERE collection = " + collection);

        for (var lens : List.of("due", "broken", "orphaned", "read", "useful", "vain")) {
            assertThat(page(lens, collection)).doesNotContain("Kanarie van een ander");
            assertThat(page(lens, 0)).doesNotContain("Kanarie van een ander");
        }
        assertThat(library.as(Part.TEAM).get("/knowledge/insight/read").text())
                .contains("Kanarie van een ander");
        assertThat(library.as(Part.EDITOR).get("/knowledge/insight").text())
                .contains("Verzameling MEMBERS");
        assertThat(library.as(Part.REVIEWER).get("/knowledge/insight").status()).isEqualTo(403);
        assertThat(site.visitor().get("/knowledge/insight/read/list.csv").status()).isEqualTo(303);
    }

    @Test
    void a_page_asks_little_of_the_database(Site site) {
        var editor = library.as(Part.EDITOR);
        long every = statements(site, editor, "/about");
        // the collections, the list, the names; each transaction begins with one of its own
        for (var page : List.of("due", "broken", "useful", "read", "vain")) {
            assertThat(statements(site, editor, "/knowledge/insight/" + page) - every)
                    .as(page)
                    .isLessThanOrEqualTo(3 + 3);
        }
        for (var page : List.of("/knowledge/insight", "/knowledge/insight/orphaned")) {
            assertThat(statements(site, editor, page) - every).as(page).isLessThanOrEqualTo(6 + 5);
        }
    }

    private static long statements(Site site, Caller caller, String path) {
        return site.statements(() -> caller.get(path).expect(200));
    }

    private static void due(long collection, String title, LocalDate day) {
        long id = library.article(collection, title, "Tekst.");
        run("UPDATE knowledge.article SET review_by = '%s' WHERE id = %d".formatted(day, id));
    }

    private static void entrust(long article, String owner) {
        run("UPDATE knowledge.article SET owner = %s WHERE id = %d".formatted(owner, article));
    }

    private static void run(String sql) {
        try (var db = library.site().superuser()) {
            db.execute(sql);
        }
    }

    private static JsonNode list(String lens, long collection) {
        var path = "/insight/" + lens + "?collection=" + collection;
        return library.send(Part.EDITOR, "GET", path, "").expect(200).json().path("items");
    }

    private static JsonNode stand(long collection) {
        var all = library.send(Part.EDITOR, "GET", "/insight", "").expect(200).json();
        for (var it : all.path("items")) {
            if (it.path("collection").asLong() == collection) {
                return it;
            }
        }
        throw new AssertionError("no stand of " + collection);
    }

    private static String page(String lens, long collection) {
        var path = "/knowledge/insight/" + lens + "?collection=" + collection;
        return library.as(Part.EDITOR).get(path).expect(200).text();
    }

    private static List<String> titles(JsonNode items) {
        var titles = new ArrayList<String>();
        items.forEach(it -> titles.add(it.at("/article/title").asText()));
        return titles;
    }
}
