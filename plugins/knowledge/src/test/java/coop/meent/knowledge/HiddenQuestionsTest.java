package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A question for few shows to nobody else, wherever questions are named.
@MeentTest
class HiddenQuestionsTest {
    private static final String CANARY = "Kanarievraag";
    private static final List<String> PLACES =
            List.of(
                    "/knowledge/questions",
                    "/knowledge/questions?state=answered",
                    "/knowledge/questions?state=followed",
                    "/knowledge/questions?state=mine",
                    "/knowledge/questions?tag=kanarielabel",
                    "/knowledge/questions/similar?title=Kanarievraag+over+vogels",
                    "/search?q=kanarievraag",
                    "/search?type=question&q=kanarie",
                    "/search?tag=kanarielabel",
                    "/search/suggestions?q=kanarie",
                    "/knowledge",
                    "/me/notices",
                    "/");
    private static final List<String> API =
            List.of(
                    "/api/v1/knowledge/questions?limit=200",
                    "/api/v1/knowledge/questions?state=answered&limit=200",
                    "/api/v1/knowledge/questions?tag=kanarielabel",
                    "/api/v1/knowledge/questions/similar?title=Kanarievraag+over+vogels",
                    "/api/v1/search?q=kanarievraag",
                    "/api/v1/waiting");

    private static final Map<Circle, Long> QUESTIONS = new EnumMap<>(Circle.class);
    private static Library library;
    private static Asking asking;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
        asking = new Asking(library);
        for (var circle : Circle.values()) {
            long id = asking.ask(Part.TEAM, CANARY + " " + circle, "public");
            asking.answer(Part.TEAM, id, CANARY + " antwoord " + circle);
            narrow(id, circle);
            QUESTIONS.put(circle, id);
        }
        // the index looks again
        QUESTIONS.values().forEach(it -> asking.answer(Part.TEAM, it, CANARY + " nog iets"));
        site.settled();
    }

    private static void narrow(long question, Circle circle) {
        try (var db = library.site().superuser()) {
            db.createUpdate(
                            """
                            UPDATE knowledge.question
                               SET tags = '{kanarielabel}',
                                   audience = (SELECT audience FROM knowledge.collection
                                                WHERE id = :collection)
                             WHERE id = :id
                            """)
                    .bind("id", question)
                    .bind("collection", library.collection(circle))
                    .execute();
        }
    }

    @Test
    void nobody_finds_what_is_not_for_them_on_any_page() {
        for (var part : Part.values()) {
            var caller = library.as(part);
            for (var place : PLACES) {
                var page = caller.get(place).body();
                for (var circle : Circle.values()) {
                    if (!sees(part, circle)) {
                        assertThat(page)
                                .as(part + " on " + place)
                                .doesNotContain(CANARY + " " + circle);
                    }
                }
            }
        }
    }

    @Test
    void nobody_finds_what_is_not_for_them_by_api() {
        for (var part : Part.values()) {
            for (var place : API) {
                var answer = library.token(part).get(place).body();
                for (var circle : Circle.values()) {
                    if (!sees(part, circle)) {
                        assertThat(answer)
                                .as(part + " on " + place)
                                .doesNotContain(CANARY + " " + circle);
                    }
                }
            }
        }
    }

    @Test
    void who_may_see_it_does_and_others_learn_not_even_that_it_is_there() {
        for (var part : Part.values()) {
            for (var circle : Circle.values()) {
                var path = "/knowledge/questions/" + QUESTIONS.getOrDefault(circle, 0L);
                var page = library.as(part).get(path);
                assertThat(page.status())
                        .as(part + " and " + circle)
                        .isEqualTo(sees(part, circle) ? 200 : 404);
                assertThat(library.token(part).get("/api/v1" + path).status())
                        .isEqualTo(sees(part, circle) ? 200 : 404);
                assertThat(library.token(part).get("/api/v1" + path + "/answers").status())
                        .isEqualTo(sees(part, circle) ? 200 : 404);
            }
        }
        assertThat(library.as(Part.IN_GROUP).get("/knowledge/questions?tag=kanarielabel").text())
                .contains(CANARY + " GROUP", CANARY + " MEMBERS")
                .doesNotContain(CANARY + " ORGANISATION");
    }

    @Test
    void an_article_names_its_question_only_to_who_may_see_that() {
        long article = library.article(library.collection(Circle.PUBLIC), "Uit een vraag", "Ja.");
        long question = QUESTIONS.getOrDefault(Circle.GROUP, 0L);
        try (var db = library.site().superuser()) {
            db.createUpdate("UPDATE knowledge.article SET question = :question WHERE id = :id")
                    .bind("question", question)
                    .bind("id", article)
                    .execute();
        }
        for (var part : List.of(Part.VISITOR, Part.MEMBER, Part.FORMER)) {
            assertThat(library.as(part).get("/knowledge/" + article).body())
                    .as(part.name())
                    .doesNotContain(CANARY)
                    .doesNotContain("/knowledge/questions/" + question);
        }
    }

    @Test
    void a_page_asks_little_of_the_database(Site site) {
        var mia = library.as(Part.MEMBER);
        long question = QUESTIONS.getOrDefault(Circle.MEMBERS, 0L);
        long every = statements(site, mia, "/about");

        // the question, its answers, the names; each transaction begins with one of its own
        assertThat(statements(site, mia, "/knowledge/questions/" + question) - every)
                .isLessThanOrEqualTo(3 + 2);
        assertThat(statements(site, mia, "/knowledge/questions") - every)
                .isLessThanOrEqualTo(2 + 2);
    }

    private static long statements(Site site, Caller caller, String path) {
        return site.statements(() -> caller.get(path).expect(200));
    }

    // editors and reviewers read what they keep, but questions are of who asks
    private static boolean sees(Part part, Circle circle) {
        return switch (part) {
            case TEAM -> true;
            case EDITOR, REVIEWER -> circle == Circle.PUBLIC;
            case VISITOR, MEMBER, IN_GROUP, FORMER -> Library.reads(part, circle);
        };
    }
}
