package coop.meent.knowledge;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Attacks;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every attack in every field that somebody can fill in, and every page that shows it.
@MeentTest
class AttackTest {
    private static final String BODY =
            """
            %1$s

            # %1$s

            [a](%1$s) [b](<%1$s>) ![c](%1$s "%1$s") <%1$s>

            > [!NOTE]
            > %1$s

            | %1$s |
            |---|
            | %1$s |

            [^1] [r]

            [^1]: %1$s

            [r]: %1$s
            """;

    @TempDir private static Path folder;

    private static Library library;
    private static Samples samples;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
        samples = new Samples(folder);
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(Attacks.ALL).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @Test
    void an_article_with_an_attack_in_every_field_runs_nothing() {
        for (var attack : Attacks.ALL) {
            var path = saved(attack, written(attack, "tags=" + attack));
            var next =
                    library.as(Part.EDITOR)
                            .post(
                                    path + "/comments",
                                    "revision=1",
                                    "paragraph=1",
                                    "comment=" + attack);
            assertThat(next.status()).as(attack).isEqualTo(303);
            harmless(Part.VISITOR, path, attack);
            for (var page : List.of("", "/edit", "/review", "/history", "/revisions/1", "/care")) {
                harmless(Part.EDITOR, path + page, attack);
            }
            harmless(Part.EDITOR, path + "/diff?from=1&to=1", attack);
            Attacks.harmless(preview(attack).html(), attack);
        }
        for (var page : List.of("", "/order")) {
            var path = "/knowledge/collections/" + library.collection(Circle.PUBLIC) + page;
            harmless(Part.EDITOR, path, "all of them");
        }
        library.site().settled();
        harmless(Part.VISITOR, "/search?q=alert", "found");
    }

    private static Answer written(String attack, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "title=" + attack,
                                "summary=" + attack,
                                "body=" + BODY.formatted(attack),
                                "note=" + attack,
                                "kind=plain",
                                "language=nl",
                                "base=0",
                                "then=show",
                                "collection=" + library.collection(Circle.PUBLIC)));
        fields.addAll(List.of(more));
        return library.as(Part.EDITOR).post("/knowledge/new", fields.toArray(String[]::new));
    }

    // what is refused comes back in the form; then it goes without what was wrong
    private static String saved(String attack, Answer answer) {
        if (answer.status() == 303) {
            return answer.location();
        }
        Attacks.harmless(answer.expect(422).html(), attack);
        return written(attack, "legalForm=" + attack.substring(0, Math.min(40, attack.length())))
                .expect(303)
                .location();
    }

    private static Answer preview(String attack) {
        var body = "body=" + BODY.formatted(attack);
        return library.as(Part.EDITOR).post("/knowledge/preview", body).expect(200);
    }

    @Test
    void a_text_that_meets_another_or_is_given_back_runs_nothing() {
        long id = library.article(library.collection(Circle.PUBLIC), "Botst", "Tekst.");
        var path = "/knowledge/" + id;
        library.revise(id, 1, "Van de ander.").expect(200);
        for (var attack : Attacks.ALL) {
            String[] fields = {
                "title=" + attack,
                "summary=" + attack,
                "body=" + BODY.formatted(attack),
                "kind=plain",
                "language=nl",
                "base=1",
                "then=show",
                "_carry=yes",
                "tags=" + attack
            };
            var met = library.as(Part.EDITOR).post(path + "/edit", fields);
            assertThat(met.status()).as(attack).isIn(409, 422);
            Attacks.harmless(met.html(), attack);
            var out = library.as(Part.VISITOR).post(path + "/edit", fields).expect(401);
            Attacks.harmless(out.html(), attack);
            library.as(Part.EDITOR).post(path + "/draft", fields);
            harmless(Part.EDITOR, path + "/edit", attack);
        }
    }

    @Test
    void a_question_and_its_answers_run_nothing() {
        for (var attack : Attacks.ALL) {
            if (Attacks.ALL.indexOf(attack) % 25 == 24) {
                library.later(Duration.ofDays(1)); // nobody asks more than thirty things a day
            }
            var sent = asked(attack, "tags=" + attack);
            Attacks.harmless(sent.html(), attack);
            var asked = sent.status() == 303 ? sent : asked(attack).expect(303);
            var path = asked.location();
            var answer = library.as(Part.IN_GROUP).post(path + "/answers", "body=" + attack);
            assertThat(answer.status()).as(attack).isEqualTo(303);
            harmless(Part.MEMBER, path, attack);
            harmless(Part.TEAM, path + "/refer", attack);
        }
        harmless(Part.MEMBER, "/knowledge/questions", "all of them");
    }

    private static Answer asked(String attack, String... more) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "title=" + attack,
                                "body=" + BODY.formatted(attack),
                                "audience=members",
                                "looked=true"));
        fields.addAll(List.of(more));
        return library.as(Part.MEMBER)
                .post("/knowledge/questions/new", fields.toArray(String[]::new));
    }

    @Test
    void names_of_shelves_and_collections_run_nothing() {
        for (var attack : Attacks.ALL) {
            var name = attack.substring(0, Math.min(60, attack.length()));
            var shelf = object().put("nl", name).put("fr", name).put("en", name);
            long on = made("/shelves", shelf);
            var collection =
                    object().put("shelf", on)
                            .put("name", name)
                            .put("about", attack)
                            .put("audience", "public");
            long id = made("/collections", collection);
            harmless(Part.TEAM, "/knowledge/collections/" + id, attack);
            harmless(Part.TEAM, "/knowledge/new?collection=" + id, attack);
        }
        for (var page : List.of("/knowledge", "/knowledge/shelves", "/knowledge/new")) {
            harmless(Part.TEAM, page, "all of them");
        }
    }

    private static long made(String path, ObjectNode json) {
        return library.send(Part.TEAM, "POST", path, json.toString())
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Test
    void names_and_words_of_files_run_nothing() throws IOException {
        long id = library.article(library.collection(Circle.PUBLIC), "Bestanden", "Tekst.");
        var path = "/knowledge/" + id;
        for (var attack : Attacks.ALL) {
            var name = attack.replaceAll("[/\\p{Cntrl}\"]", "") + ".pdf";
            var file = Files.copy(samples.pdf(), folder.resolve(name), REPLACE_EXISTING);
            var sent =
                    library.as(Part.EDITOR)
                            .upload(
                                    path + "/edit",
                                    Map.of("file", file),
                                    "title=Bestanden",
                                    "body=Tekst.",
                                    "kind=plain",
                                    "language=nl",
                                    "base=1",
                                    "alt=" + (attack.length() % 2 == 0 ? attack : ""),
                                    "then=attach");
            var form = library.as(Part.EDITOR).get(sent.expect(303).location()).html();
            Attacks.harmless(form, attack);
            var body = form.select("textarea#body").getFirst().wholeText();
            Attacks.harmless(
                    library.as(Part.EDITOR).post("/knowledge/preview", "body=" + body).html(),
                    attack);
        }
    }

    private static void harmless(Part part, String path, String attack) {
        var answer = library.as(part).get(path).expect(200);
        Attacks.harmless(answer.html(), path + " with " + attack);
    }
}
