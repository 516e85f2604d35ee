package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures, recordings and files in texts: sent with the form, read by who reads the article.
@MeentTest
class AttachmentTest {
    @TempDir private static Path folder;

    private static Library library;
    private static Samples samples;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
        samples = new Samples(folder);
    }

    @Test
    void a_picture_comes_into_the_text_without_scripts_and_is_read_with_the_article()
            throws IOException {
        long id = library.article(library.collection(Circle.GROUP), "Zaal", "Eerst.\n\nDan.");
        var path = "/knowledge/" + id;
        var els = library.as(Part.EDITOR);

        var gone = send(path + "/edit", samples.picture(1600, 800), "alt=De [zaal]", "at=6");
        var form = els.get(gone.expect(303).location()).expect(200).html();
        var body = form.select("textarea#body").getFirst().wholeText();
        assertThat(body)
                .matches("Eerst\\.\\n\\n!\\[De \\\\\\[zaal\\\\]]\\(file:[^)]+\\)\\n\\nDan\\.");
        assertThat(form.select("details code").text()).contains("file:");

        save(path, body).expect(303);
        var picture = library.as(Part.IN_GROUP).get(path).html().select(".prose img").getFirst();
        assertThat(picture.attr("alt")).isEqualTo("De [zaal]");
        assertThat(picture.attr("width")).isEqualTo("1280");
        assertThat(picture.attr("height")).isEqualTo("640");
        for (var part : Part.values()) {
            boolean reads = Library.reads(part, Circle.GROUP);
            assertThat(library.as(part).get(picture.attr("src")).status())
                    .as("%s", part)
                    .isEqualTo(reads ? 200 : 404);
        }
    }

    @Test
    void what_stands_in_no_shown_text_is_for_its_sender_and_then_for_who_keeps_the_article()
            throws IOException {
        long id = library.article(library.collection(Circle.PUBLIC), "Later", "Tekst.");
        var sent = inserted("/knowledge/" + id, samples.picture(40, 30), "alt=Boom");
        var address = "/files/" + sent.replaceAll("(?s).*file:([^)]+)\\).*", "$1") + "/boom.png";
        assertThat(status(Part.EDITOR, address)).isEqualTo(200);
        assertThat(status(Part.REVIEWER, address)).isEqualTo(404);

        library.revise(id, 1, sent).expect(200);
        assertThat(status(Part.VISITOR, address)).isEqualTo(200);
        library.revise(id, 2, "Zonder.").expect(200);
        assertThat(status(Part.VISITOR, address)).isEqualTo(404);
        assertThat(status(Part.REVIEWER, address)).isEqualTo(200);
        library.send(Part.EDITOR, "POST", "/articles/" + id + "/archive", "").expect(200);
        assertThat(status(Part.VISITOR, address)).isEqualTo(404);
    }

    @Test
    void a_text_that_names_a_file_of_others_does_not_get_it() throws IOException {
        long secret = library.article(library.collection(Circle.GROUP), "Geheim", "Tekst.");
        var text = inserted("/knowledge/" + secret, samples.picture(30, 30), "alt=Geheim");
        library.revise(secret, 1, text).expect(200);
        long own = ofMia();

        var json =
                """
                {"collection": %d, "title": "Van Mia", "body": "%s", "show": true}\
                """
                        .formatted(own, text.strip().replace("\n", "\\n"));
        var made = library.send(Part.MEMBER, "POST", "/articles", json).expect(201);

        assertThat(made.json().path("html").asText()).contains("missing").doesNotContain("<img");
        var preview = library.as(Part.MEMBER).post("/knowledge/preview", "body=" + text);
        assertThat(preview.body()).contains("missing").doesNotContain("<img");
    }

    private static long ofMia() {
        var json =
                """
                {"shelf": %d, "name": "Van Mia", "language": "nl", "audience": "public",
                 "editors": [%d]}\
                """
                        .formatted(library.shelf(), library.person(Part.MEMBER));
        return library.send(Part.TEAM, "POST", "/collections", json)
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    @Test
    void a_recording_plays_and_a_document_is_taken_along() throws IOException {
        long id = library.article(library.collection(Circle.PUBLIC), "Opname", "Tekst.");
        var path = "/knowledge/" + id;
        var film = inserted(path, samples.film(), "alt=Hoe je een vergadering opent");
        var both = film + "\n" + inserted(path, samples.pdf(), "alt=") + "\n<https://youtu.be/x>";

        library.revise(id, 1, both).expect(200);

        var page = library.as(Part.VISITOR).get(path).html();
        var player = page.select(".prose video[controls]");
        assertThat(player.attr("aria-label")).isEqualTo("Hoe je een vergadering opent");
        assertThat(library.as(Part.VISITOR).get(player.attr("src")).status()).isEqualTo(200);
        assertThat(page.select(".prose a[href^=/files/]").text()).contains("statuten");
        assertThat(page.select(".prose a[href^=https://youtu.be]")).hasSize(1);
        assertThat(page.select("iframe, embed, object")).isEmpty();
    }

    @Test
    void a_file_that_is_refused_says_why_and_loses_nothing_that_was_typed() throws IOException {
        var awkward =
                Map.of(
                        samples.drawing(), "Dit soort bestand kunnen we hier niet gebruiken",
                        samples.bomb(20_000), "miljoen pixels",
                        samples.text(), "Dit soort bestand",
                        samples.heavy(), "te groot: het mag hoogstens 20 MB zijn");
        for (var it : awkward.entrySet()) {
            for (var then : List.of("attach", "show")) {
                var answer = fresh(it.getKey(), "then=" + then, "alt=Iets").expect(422);
                var form = answer.html();
                assertThat(form.select("#file-problem").text()).contains(it.getValue());
                assertThat(form.select("#title").val()).isEqualTo("Met bestand");
                assertThat(form.select("#alt").val()).isEqualTo("Iets");
                assertThat(form.select("textarea#body").getFirst().wholeText()).isEqualTo("Hier.");
                assertThat(form.select("details[open] #file")).hasSize(1);
            }
        }
    }

    @Test
    void a_picture_without_words_waits_for_them_and_is_not_sent_twice() throws IOException {
        var asked = fresh(samples.picture(50, 50), "then=show", "alt= ").expect(422).html();
        assertThat(asked.select("#alt-problem").text()).contains("wat er op de afbeelding staat");
        var waiting = asked.select("input[name=file.sent]").val();
        assertThat(waiting).isNotEmpty();

        var saved =
                library.as(Part.EDITOR)
                        .post(
                                "/knowledge/new",
                                fields("then=show", "alt=Boom", "file.sent=" + waiting));

        var page = library.as(Part.VISITOR).get(saved.expect(303).location()).html();
        assertThat(page.select(".prose img[alt=Boom]")).hasSize(1);
        var none = library.as(Part.EDITOR).post("/knowledge/new", fields("then=attach"));
        assertThat(none.expect(422).html().select("#file-problem").text()).contains("Kies eerst");
    }

    @Test
    void what_was_sent_and_never_saved_goes_after_a_while() throws IOException {
        long id = library.article(library.collection(Circle.PUBLIC), "Vergeten", "Tekst.");
        var text = inserted("/knowledge/" + id, samples.picture(20, 20), "alt=Weg");
        library.as(Part.EDITOR).post("/knowledge/" + id + "/draft/discard").expect(303);

        library.later(Duration.ofDays(91));
        library.site().work("knowledge/files");

        assertThat(files(text)).isZero();
    }

    private static int files(String text) {
        try (var db = library.site().superuser()) {
            return db.createQuery("SELECT count(*) FROM knowledge.file WHERE id = :id")
                    .bind("id", text.replaceAll("(?s).*file:([^)]+)\\).*", "$1"))
                    .mapTo(Integer.class)
                    .one();
        }
    }

    private static int status(Part part, String address) {
        return library.as(part).get(address).status();
    }

    /// {@return the text of the form into which a file came}
    private static String inserted(String path, Path file, String words) {
        library.as(Part.EDITOR).post(path + "/draft/discard").expect(303);
        var on = send(path + "/edit", file, words).expect(303).location();
        var form = library.as(Part.EDITOR).get(on).expect(200).html();
        return form.select("textarea#body").getFirst().wholeText();
    }

    private static Answer send(String path, Path file, String... more) {
        var form = library.as(Part.EDITOR).get(path.replace("/edit", "/edit?draft=resume")).html();
        var all =
                new ArrayList<>(
                        List.of(
                                "title=" + form.select("#title").val(),
                                "body=" + form.select("textarea#body").getFirst().wholeText(),
                                "kind=plain",
                                "language=nl",
                                "base=" + form.select("input[name=base]").val(),
                                "then=attach"));
        all.addAll(List.of(more));
        return library.as(Part.EDITOR)
                .upload(path, Map.of("file", file), all.toArray(String[]::new));
    }

    private static Answer fresh(Path file, String... more) {
        return library.as(Part.EDITOR).upload("/knowledge/new", Map.of("file", file), fields(more));
    }

    private static Answer save(String path, String body) {
        return library.as(Part.EDITOR)
                .post(
                        path + "/edit",
                        "title=Zaal",
                        "body=" + body,
                        "kind=plain",
                        "language=nl",
                        "base=1",
                        "then=show");
    }

    private static String[] fields(String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                "title=Met bestand",
                                "body=Hier.",
                                "kind=plain",
                                "language=nl",
                                "base=0",
                                "collection=" + library.collection(Circle.PUBLIC)));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
