package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A question is asked once, answered by who knows, and becomes an article.
@MeentTest
class QuestionsTest {
    private static Library library;
    private static Asking asking;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
        asking = new Asking(library);
    }

    @Test
    void somebody_asks_and_reads_it_back_on_the_list() {
        var member = library.as(Part.MEMBER);
        var made =
                member.post(
                                "/knowledge/questions/new",
                                "title=Hoe bewaar je oude verslagen?",
                                "body=We hebben **dozen** vol.",
                                "tags=Verslag, archief",
                                "audience=members")
                        .expect(303);

        assertThat(member.get(made.location()).text()).contains("dozen", "archief", "Mia Maes");
        assertThat(member.get("/knowledge/questions?tag=archief").text())
                .contains("Hoe bewaar je oude verslagen?");
        assertThat(member.get("/knowledge/questions?state=mine").text())
                .contains("Hoe bewaar je oude verslagen?");
        assertThat(library.as(Part.VISITOR).get("/knowledge/questions").text())
                .doesNotContain("Hoe bewaar je oude verslagen?");
        assertThat(library.as(Part.VISITOR).get(made.location()).status()).isEqualTo(404);
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong() {
        var answer =
                library.as(Part.MEMBER)
                        .post(
                                "/knowledge/questions/new",
                                "title=",
                                "body=Blijft staan",
                                "tags=ica:9",
                                "audience=person:1")
                        .expect(422);

        assertThat(answer.text())
                .contains("Blijft staan", "Zeg in één zin", "ica:9", "Kies wie de vraag mag lezen");
    }

    @Test
    void what_may_answer_it_already_is_shown_to_who_may_see_it() {
        asking.ask(Part.TEAM, "Hoe kies je een boekhouder?", "members");
        library.article(library.collection(Circle.GROUP), "Boekhouder van de groep", "Geheim.");

        var seen = similar(Part.MEMBER, "Wie kent een boekhouder");
        assertThat(seen).contains("Hoe kies je een boekhouder?").doesNotContain("van de groep");
        assertThat(similar(Part.IN_GROUP, "Wie kent een boekhouder")).contains("van de groep");

        var first = ask("title=Wie kent een boekhouder?", "audience=members").expect(200);
        assertThat(first.text()).contains("Misschien is dit al beantwoord", "Toch stellen");
        ask("title=Wie kent een boekhouder?", "audience=members", "looked=true").expect(303);
    }

    private static Answer ask(String... fields) {
        return library.as(Part.MEMBER).post("/knowledge/questions/new", fields);
    }

    private static String similar(Part part, String title) {
        var asked = "/knowledge/questions/similar?title=" + title.replace(" ", "+");
        return library.as(part).get(asked).expect(200).text();
    }

    @Test
    void an_answer_that_helped_stands_first_and_is_thanked_once() {
        long id = asking.ask(Part.MEMBER, "Hoe stem je op afstand?", "members");
        asking.answer(Part.IN_GROUP, id, "Met briefjes.");
        long good = asking.answer(Part.FORMER, id, "Met een volmacht.");
        var path = "/knowledge/questions/" + id;
        var asker = library.as(Part.MEMBER);

        asker.post(path + "/answers/" + good + "/accept").expect(303);
        asker.post(path + "/answers/" + good + "/thank").expect(303);
        asker.post(path + "/answers/" + good + "/thank").expect(303);
        library.as(Part.FORMER).post(path + "/answers/" + good + "/thank").expect(403);

        var page = asker.get(path);
        assertThat(page.html().select("ol.thread > li").getFirst().text())
                .contains("Met een volmacht.", "Dit hielp", "1 bedankje");
        assertThat(asker.get("/knowledge/questions?state=answered").text())
                .contains("Hoe stem je op afstand?");
        assertThat(asker.get("/knowledge/questions").text())
                .doesNotContain("Hoe stem je op afstand?");
    }

    @Test
    void an_answer_to_another_question_is_not_accepted_here() {
        long id = asking.ask(Part.MEMBER, "Eerste vraag", "members");
        long other = asking.ask(Part.MEMBER, "Tweede vraag", "members");
        long answer = asking.answer(Part.IN_GROUP, other, "Daar.");

        library.send(Part.MEMBER, "POST", accept(id, answer), "").expect(404);
    }

    private static String accept(long id, long answer) {
        return "/questions/" + id + "/answers/" + answer + "/accept";
    }

    @Test
    void whoever_follows_hears_and_who_stopped_does_not(Site site) {
        long id = asking.ask(Part.MEMBER, "Wie maakt de agenda?", "members");
        library.send(Part.IN_GROUP, "POST", "/questions/" + id + "/follow", "").expect(204);
        listens(Part.IN_GROUP, "knowledge.followed");
        asking.answer(Part.FORMER, id, "De voorzitter.");
        site.settled();

        assertThat(heard(Part.MEMBER)).contains("Er is een antwoord op “Wie maakt de agenda?”");
        assertThat(heard(Part.IN_GROUP)).contains("Nieuw antwoord op “Wie maakt de agenda?”");
        assertThat(heard(Part.FORMER)).doesNotContain("Wie maakt de agenda?");

        library.send(Part.MEMBER, "POST", "/questions/" + id + "/unfollow", "").expect(204);
        long again = asking.answer(Part.MEMBER, id, "Ik dus.");
        asking.answer(Part.FORMER, id, "Of het team.");
        site.settled();
        assertThat(again).isPositive();
        assertThat(count(heard(Part.MEMBER), "Wie maakt de agenda?")).isEqualTo(1);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static void listens(Part part, String kind) {
        library.token(part)
                .send(
                        "PUT",
                        "/api/v1/me/notices/settings",
                        "{\"channels\": {\"" + kind + "\": \"site\"}}")
                .expect(200);
    }

    private static String heard(Part part) {
        return library.as(part).get("/me/notices").text();
    }

    @Test
    void an_accepted_answer_becomes_one_article_linked_both_ways() {
        long id = asking.ask(Part.TEAM, "Hoe stuur je een lid uit?", "public");
        long answer = asking.answer(Part.MEMBER, id, "Met een *brief*.");
        library.send(Part.TEAM, "POST", accept(id, answer), "").expect(200);
        var path = "/knowledge/questions/" + id;
        var editor = library.as(Part.EDITOR);
        var into = "collection=" + library.collection(Circle.MEMBERS);

        var draft = editor.post(path + "/article", into).expect(303).location();
        assertThat(editor.post(path + "/article", into).location()).isEqualTo(draft);
        assertThat(editor.get(draft).text()).contains("Kwam uit een vraag");
        assertThat(editor.get(path).text()).contains("Naar het concept van het artikel");
        assertThat(library.as(Part.MEMBER).get(path).text()).doesNotContain("Er kwam een artikel");

        var article = draft.substring(draft.lastIndexOf('/') + 1);
        library.send(Part.EDITOR, "POST", "/articles/" + article + "/approve", "{\"revision\": 1}")
                .expect(200);
        assertThat(library.as(Part.MEMBER).get(path).text()).contains("Er kwam een artikel");
        assertThat(library.as(Part.VISITOR).get(path).text()).doesNotContain("Er kwam een artikel");
    }

    @Test
    void nobody_writes_without_end_in_a_day() {
        long id = asking.ask(Part.TEAM, "Wie schrijft er veel?", "public");
        for (int i = 0; i < 30; i++) {
            asking.answer(Part.REVIEWER, id, "Antwoord " + i);
        }
        var more = "{\"body\": \"En nog een.\"}";

        library.send(Part.REVIEWER, "POST", "/questions/" + id + "/answers", more).expect(422);
    }

    @Test
    void questions_are_found_by_who_may_see_them_with_their_answers(Site site) {
        long id = asking.ask(Part.MEMBER, "Waar vind je een zaal?", "members");
        asking.answer(Part.IN_GROUP, id, "In het parochiecentrum.");
        site.settled();
        var search = "/api/v1/search?type=question&q=parochiecentrum";

        assertThat(library.token(Part.FORMER).get(search).body())
                .contains("Waar vind je een zaal?");
        assertThat(library.token(Part.VISITOR).get(search).body()).doesNotContain("zaal?");
    }

    @Test
    void a_long_list_is_read_piece_by_piece() {
        for (int i = 0; i < 16; i++) {
            asking.ask(Part.FORMER, "Lange lijst " + i, "public");
            asking.ask(Part.IN_GROUP, "Lange rij " + i, "public");
        }
        var first = library.as(Part.VISITOR).get("/knowledge/questions").html();
        var second = library.as(Part.VISITOR).get(first.select("a[rel=next]").attr("href")).html();

        assertThat(first.select("ol.alm a.t")).hasSize(30);
        assertThat(second.select("ol.alm a.t").eachText())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.select("ol.alm a.t").eachText());
    }
}
