package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Links that are typed as titles, and the preview that shows them.
@MeentTest
class TitleLinkTest {
    private static Library library;
    private static Map<Circle, Long> secrets;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
        secrets = library.secrets();
    }

    @Test
    void a_title_becomes_the_article_that_it_names() {
        long target = library.article(library.collection(Circle.MEMBERS), "Élke  Vergadering", "x");

        var there = write("Zie [[elke vergadering]] en `[[code]]`.", "then=show").expect(303);

        var page = library.as(Part.MEMBER).get(there.location()).html();
        assertThat(page.select(".prose a[href=/knowledge/" + target + "]").text())
                .isEqualTo("Élke Vergadering");
        assertThat(page.select(".prose code").text()).isEqualTo("[[code]]");
    }

    @Test
    void equal_titles_ask_which_one_is_meant() {
        library.article(library.collection(Circle.PUBLIC), "Uitstap", "x");
        long second = library.article(library.collection(Circle.GROUP), "Uitstap", "x");
        var body = "Lees [[Uitstap]].";

        var asked = write(body, "then=draft").expect(422);

        var options = asked.html().select("#link-0 input");
        assertThat(options).hasSize(2);
        assertThat(asked.html().select("#link-0").text())
                .contains("Welk artikel bedoel je", "Verzameling PUBLIC", "Verzameling GROUP");
        assertThat(asked.html().select("#body").text()).isEqualTo(body);
        var there = write(body, "then=draft", "link-0=" + second + " Uitstap").expect(303);
        assertThat(library.as(Part.EDITOR).get(there.location().replace("/review", "/edit")).body())
                .contains("Lees [](article:" + second + ").");
        write(body, "then=draft", "link-0=1000000 Uitstap").expect(422);
    }

    @Test
    void a_title_that_nobody_carries_is_said_beside_the_text() {
        var answer = write("Zie [[Bestaat niet]].", "then=draft").expect(422);

        assertThat(answer.html().select("#body-problem").text())
                .contains("Geen artikel heet “Bestaat niet”");
    }

    @Test
    void who_may_not_read_an_article_cannot_find_it_by_its_title() {
        var json =
                """
                {"shelf": %d, "name": "Van Mia", "language": "nl", "audience": "members",
                 "editors": [%d]}\
                """
                        .formatted(library.shelf(), library.person(Part.MEMBER));
        long own =
                library.send(Part.TEAM, "POST", "/collections", json)
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();

        for (var circle : secrets.keySet()) {
            var body = "[[" + Library.CANARY + " " + circle + "]]";
            var sent = fields(own, body, "then=draft");
            boolean reads = Library.reads(Part.MEMBER, circle);
            assertThat(library.as(Part.MEMBER).post("/knowledge/new", sent).status())
                    .as("%s", circle)
                    .isEqualTo(reads ? 303 : 422);
        }
    }

    @Test
    void while_somebody_types_they_are_offered_the_titles_that_they_may_see() {
        for (var part : List.of(Part.MEMBER, Part.IN_GROUP, Part.FORMER, Part.EDITOR)) {
            var offered = offered(part, "kanarÍE");
            for (var circle : secrets.keySet()) {
                assertThat(offered.contains(Library.CANARY + " " + circle))
                        .as("%s %s", part, circle)
                        .isEqualTo(Library.reads(part, circle));
            }
        }
        assertThat(offered(Part.MEMBER, "%")).isEmpty();
        assertThat(offered(Part.MEMBER, "")).isNotEmpty().hasSizeLessThanOrEqualTo(8);
    }

    private static List<String> offered(Part part, String words) {
        var path = "/titles?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        var titles = new ArrayList<String>();
        library.send(part, "GET", path, "")
                .expect(200)
                .json()
                .path("items")
                .forEach(it -> titles.add(it.path("title").asText()));
        return titles;
    }

    @Test
    void the_preview_is_a_bare_piece_with_the_titles_that_its_writer_may_see() {
        for (var circle : secrets.keySet()) {
            var preview = preview("# Kop\n\n[](article:" + secrets.get(circle) + ") <script>");
            assertThat(preview).startsWith("<h2").doesNotContain("<script", "<html");
            if (Library.reads(Part.MEMBER, circle)) {
                assertThat(preview).contains(Library.CANARY + " " + circle);
            } else {
                assertThat(preview).doesNotContain(Library.CANARY).contains("niet beschikbaar");
            }
        }
        var unsigned = library.as(Part.MEMBER).form("/knowledge/preview", Map.of());
        assertThat(unsigned.status()).isEqualTo(403);
    }

    private static String preview(String body) {
        return library.as(Part.MEMBER)
                .post("/knowledge/preview", "body=" + body)
                .expect(200)
                .body();
    }

    private static Answer write(String body, String... more) {
        var sent = fields(library.collection(Circle.PUBLIC), body, more);
        return library.as(Part.EDITOR).post("/knowledge/new", sent);
    }

    private static String[] fields(long collection, String body, String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                "title=Een tekst",
                                "body=" + body,
                                "collection=" + collection,
                                "kind=plain",
                                "language=nl"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
