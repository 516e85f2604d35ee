package coop.meent.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Awkward documents that are brought in, taken out, brought in elsewhere and taken out again.
@MeentTest
class RoundTripTest {
    private static final Corpus CORPUS = Corpus.in(Path.of("src/test/resources/corpus"));

    private static Library library;
    private static byte[] first = {};
    private static byte[] later = {};
    private static Map<String, Long> articles = Map.of();

    @BeforeAll
    static void brought(Site site, @TempDir Path folder) throws IOException, InterruptedException {
        library = Library.in(site);
        long collection = library.collection(Circle.PUBLIC);
        var parcel = new Parcel(library.token(Part.EDITOR), folder);
        long id = parcel.sent(collection, CORPUS.files());
        parcel.bring(id, true).expect(202);
        site.settled();
        assertThat(parcel.read(id).path("state").asText()).isEqualTo("done");
        articles = articles(site);
        first = parcel.export(collection, true);
        goneOn(collection);
        later = parcel.export(collection, true);
    }

    // what happens to a collection: it is written in, looked after and translated
    private static void goneOn(long collection) {
        long one = Objects.requireNonNull(articles.get("gids/oprichten.md"));
        library.send(
                        Part.EDITOR,
                        "PUT",
                        "/articles/" + one,
                        "{\"base\": 1, \"summary\": \"Kort: \\\"goed\\\"\"}")
                .expect(200);
        library.send(
                        Part.EDITOR,
                        "POST",
                        "/articles/" + one + "/entrust",
                        "{\"owner\": %d, \"deputy\": null, \"reviewBy\": \"2027-05-01\"}"
                                .formatted(library.person(Part.REVIEWER)))
                .expect(200);
        library.article(collection, "Verslag", "Naar [hier](article:" + one + "#de-akte).");
        library.article(collection, "Verslag", "Naar [nergens](article:999999).");
        library.send(
                        Part.EDITOR,
                        "POST",
                        "/articles",
                        "{\"collection\": %d, \"title\": \"Fonder\", \"language\": \"fr\", \"body\": \"x\", \"translates\": {\"original\": %d, \"revision\": 2}}"
                                .formatted(collection, one))
                .expect(201);
    }

    static Map<String, Long> articles(Site site) {
        try (var db = site.superuser()) {
            return new HashMap<>(
                    db.createQuery("SELECT path, article FROM knowledge.origin")
                            .map((row, _) ->
                                    Map.entry(row.getString("path"), row.getLong("article")))
                            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    @Test
    void texts_and_unknown_lines_go_out_as_they_came() throws IOException {
        assertThat(CORPUS.size()).isGreaterThanOrEqualTo(20);
        var export = Parcel.unzipped(first);

        CORPUS.isIn(export);
        assertThat(export.get("images/veld.png")).isEqualTo(CORPUS.files().get("images/veld.png"));
    }

    @Test
    void every_link_leads_to_the_same_document_and_heading() {
        int links = CORPUS.leadsTo(library.token(Part.EDITOR), articles);

        assertThat(links).isGreaterThan(50);
    }

    /// An empty site of other people.
    @Nested
    @MeentTest
    class Elsewhere {
        @TempDir private Path folder;

        @Test
        void what_is_brought_in_there_goes_out_equal_to_the_byte(Site site)
                throws IOException, InterruptedException {
            var there = Library.in(site);

            for (var zip : Map.of(Circle.PUBLIC, first, Circle.MEMBERS, later).entrySet()) {
                long collection = there.collection(zip.getKey());
                var parcel = new Parcel(there.token(Part.TEAM), folder);
                var sent = Parcel.zip(folder.resolve("x.zip"), Parcel.unzipped(zip.getValue()));
                parcel.bring(parcel.sent(collection, sent), false).expect(202);
                site.settled();
                var again = parcel.export(collection, true);
                assertThat(Parcel.unzipped(again).keySet())
                        .isEqualTo(Parcel.unzipped(zip.getValue()).keySet());
                Parcel.unzipped(again)
                        .forEach((path, bytes) ->
                                assertThat(Corpus.text(bytes))
                                        .as(path)
                                        .isEqualTo(Corpus.text(text(zip.getValue(), path))));
                assertThat(again).isEqualTo(zip.getValue());
            }
        }
    }

    private static byte[] text(byte[] zip, String path) {
        try {
            return Parcel.unzipped(zip).getOrDefault(path, new byte[0]);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
