package coop.meent.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The manual of others, brought in, taken out, brought in elsewhere and taken out again.
@MeentTest
@EnabledIfSystemProperty(named = "meent.large", matches = "true")
class LargeCorpusTest {
    private static final int MANY = 1_000;

    private static Library library;
    private static Corpus corpus = new Corpus(Map.of());
    private static byte[] first = {};

    @TempDir private static Path folder;

    @BeforeAll
    static void brought(Site site) throws IOException, InterruptedException {
        corpus = new Corpus(Fetched.MATHJS.documents());
        library = Library.in(site);
        first = brought(site, library, Circle.PUBLIC, Part.EDITOR);
    }

    private static byte[] brought(Site site, Library there, Circle circle, Part part)
            throws IOException, InterruptedException {
        long collection = there.collection(circle);
        var parcel = new Parcel(there.token(part), folder);
        var content = first.length == 0 ? corpus.files() : Parcel.unzipped(first);
        parcel.bring(parcel.sent(collection, content), true).expect(202);
        site.settled();
        return parcel.export(collection, true);
    }

    @Test
    void texts_and_unknown_lines_go_out_as_they_came() throws IOException {
        assertThat(corpus.size()).isGreaterThanOrEqualTo(200);

        corpus.isIn(Parcel.unzipped(first));
    }

    @Test
    void every_link_leads_to_the_same_document_and_heading(Site site) {
        int links = corpus.leadsTo(library.token(Part.EDITOR), RoundTripTest.articles(site));

        System.out.println(corpus.size() + " documents, " + links + " links inside");
        assertThat(links).isGreaterThan(500);
    }

    @Test
    void a_thousand_files_are_in_within_thirty_seconds(Site site) throws IOException {
        var many = new TreeMap<String, byte[]>();
        for (int copy = 1; many.size() < MANY; copy++) {
            for (var it : corpus.files().entrySet()) {
                if (many.size() < MANY) {
                    many.put(copy + "/" + it.getKey(), it.getValue());
                }
            }
        }
        var parcel = new Parcel(library.token(Part.EDITOR), folder);
        long start = System.nanoTime();
        long id = parcel.sent(library.collection(Circle.CAN), many);
        var looked = Duration.ofNanos(System.nanoTime() - start);
        parcel.bring(id, true).expect(202);
        done(site, id);
        var all = Duration.ofNanos(System.nanoTime() - start);

        System.out.println("1000 files: looked at in " + looked + ", in after " + all);
        assertThat(parcel.read(id).path("placed").asInt()).isEqualTo(MANY);
        site.settled();
        assertThat(all).isLessThan(Duration.ofSeconds(30));
    }

    private static void done(Site site, long id) {
        try (var db = site.superuser()) {
            var state = "";
            for (int tries = 0; !state.equals("DONE") && tries < 600; tries++) {
                state =
                        db.createQuery(
                                        "SELECT state FROM knowledge.import, pg_sleep(0.2) WHERE id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .one();
            }
            assertThat(state).isEqualTo("DONE");
        }
    }

    /// An empty site of other people.
    @Nested
    @MeentTest
    class Elsewhere {
        @Test
        void what_is_brought_in_there_goes_out_equal_to_the_byte(Site site)
                throws IOException, InterruptedException {
            var again = brought(site, Library.in(site), Circle.PUBLIC, Part.TEAM);

            assertThat(again).isEqualTo(first);
        }
    }
}
