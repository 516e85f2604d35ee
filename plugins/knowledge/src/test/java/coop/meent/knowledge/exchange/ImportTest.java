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
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder on its way in.
@MeentTest
class ImportTest {
    private static final int MANY = 200;

    private static Library library;

    @TempDir private Path folder;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void nothing_changes_before_it_is_confirmed_and_all_of_it_after(Site site)
            throws IOException, InterruptedException {
        long collection = library.collection(Circle.PUBLIC, false);
        long id = parcel().sent(collection, two());

        assertThat(parcel().remarks(id))
                .containsExactly(
                        "een.md:6 exchange.remark.missing", "een.md:8 exchange.remark.heading");
        assertThat(titles(collection)).isEmpty();

        parcel().bring(id, true).expect(202);
        site.settled();

        assertThat(parcel().read(id).path("state").asText()).isEqualTo("done");
        assertThat(titles(collection)).isEqualTo("[\"Een\",\"Twee\"]");
        var page = library.as(Part.VISITOR).get("/knowledge/collections/" + collection);
        var one = page.html().select("a.t").getFirst().attr("href");
        var read = library.as(Part.VISITOR).get(one).expect(200).html();
        assertThat(read.select(".prose a").eachText()).contains("Twee", "de tweede kop");
        assertThat(read.select(".prose a[href$=#café]")).hasSize(1);
        parcel().bring(id, true).expect(409);
        assertThat(Parcel.unzipped(parcel().export(collection, false)))
                .containsOnlyKeys("een.md", "map/twee.md");
    }

    @Test
    void what_was_stopped_goes_on_and_makes_nothing_twice(Site site) throws IOException {
        long collection = library.collection(Circle.PUBLIC, false);
        long id = parcel().sent(collection, many());
        long work = parcel().bring(id, true).expect(202).json().path("work").asLong();
        library.token(Part.EDITOR).send("POST", "/api/v1/work/" + work + "/cancel", "").expect(204);
        site.settled();
        assertThat(parcel().read(id).path("state").asText()).isEqualTo("bringing");

        library.token(Part.EDITOR).send("POST", "/api/v1/work/" + work + "/again", "").expect(204);
        site.restart();
        library.later(Duration.ZERO);
        site.settled();

        assertThat(parcel().read(id).path("state").asText()).isEqualTo("done");
        assertThat(count(site, collection)).isEqualTo(MANY);
    }

    private static Map<String, byte[]> many() {
        var content = new LinkedHashMap<String, byte[]>();
        for (int no = 1; no <= MANY; no++) {
            var next = no % MANY + 1;
            content.put(no + ".md", Parcel.bytes("# Tekst " + no + "\n[verder](" + next + ".md)"));
        }
        return content;
    }

    private static int count(Site site, long collection) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT count(*) FROM knowledge.article
                             WHERE collection = :id AND shown = 1 AND position BETWEEN 1 AND :many
                            """)
                    .bind("id", collection)
                    .bind("many", MANY)
                    .mapTo(Integer.class)
                    .one();
        }
    }

    @Test
    void what_nobody_confirms_is_thrown_away(Site site) throws IOException {
        long collection = library.collection(Circle.PUBLIC, false);
        long dropped = parcel().sent(collection, two());
        var address = "/api/v1/knowledge/imports/" + dropped;
        library.token(Part.EDITOR).send("DELETE", address, "").expect(204);
        parcel().bring(dropped, true).expect(409);
        long forgotten = parcel().sent(collection, two());
        library.later(Duration.ofHours(21));
        site.work("knowledge/imports");

        assertThat(parcel().read(forgotten).path("state").asText()).isEqualTo("dropped");
        assertThat(titles(collection)).isEmpty();
    }

    @Test
    void with_four_eyes_all_of_it_comes_in_as_drafts(Site site)
            throws IOException, InterruptedException {
        long collection = library.collection(Circle.PUBLIC, true);
        long id = parcel().sent(collection, two());
        parcel().bring(id, true).expect(202);
        site.settled();

        assertThat(parcel().read(id).path("show").asBoolean()).isFalse();
        assertThat(Parcel.unzipped(parcel().export(collection, false))).isEmpty();
        assertThat(Parcel.unzipped(parcel().export(collection, true))).hasSize(2);
    }

    @Test
    void names_of_people_go_out_to_keepers_alone(Site site)
            throws IOException, InterruptedException {
        long collection = library.collection(Circle.PUBLIC, false);
        library.article(collection, "Van Els", "Tekst.");
        var member = new Parcel(library.token(Part.MEMBER), folder);

        var kept = Parcel.unzipped(parcel().export(collection, false));
        var read = Parcel.unzipped(member.export(collection, true));
        assertThat(kept).containsOnlyKeys("van-els.md");
        assertThat(read).containsOnlyKeys("van-els.md");
        assertThat(Corpus.text(kept.values().iterator().next()))
                .contains("owner: Els Claes", "authors: [Els Claes]");
        assertThat(Corpus.text(read.values().iterator().next()))
                .doesNotContain("Els Claes")
                .contains("title: Van Els");
    }

    @Test
    void an_editor_sees_on_the_pages_what_would_become_of_a_folder(Site site) throws IOException {
        long collection = library.collection(Circle.PUBLIC, false);
        var file = Parcel.zip(folder.resolve("x.zip"), two());
        var editor = library.as(Part.EDITOR);
        var path = "/knowledge/collections/" + collection + "/exchange";
        editor.get(path).expect(200);
        var report = editor.upload(path, Map.of("folder", file)).expect(303).location();

        var page = editor.get(report).expect(200);
        assertThat(page.text()).contains("weg.md", "Breng 2 artikelen binnen");
        editor.post(report + "/bring", "show=true").expect(303);
        site.settled();
        assertThat(editor.get(report).expect(200).text()).contains("2 artikelen binnen");
    }

    private static Map<String, byte[]> two() {
        var content = new LinkedHashMap<String, byte[]>();
        content.put(
                "een.md",
                Parcel.bytes(
                        "---\ntitle: Een\nweight: 3\n---\n[Twee](map/twee.md)\n[weg](weg.md)\n[de tweede kop](map/twee.md#Caf%C3%A9)\n[niets](map/twee.md#niets)\n"));
        content.put("map/twee.md", Parcel.bytes("# Twee\n\n## Café\n\n[terug](../een.md)\n"));
        content.put("map/.DS_Store", new byte[] {1});
        return content;
    }

    private String titles(long collection) {
        var answer = library.send(Part.EDITOR, "GET", "/articles?collection=" + collection, "");
        var titles = answer.expect(200).json().path("items").findValuesAsText("title");
        return titles.isEmpty() ? "" : "[\"" + String.join("\",\"", titles) + "\"]";
    }

    private Parcel parcel() {
        return new Parcel(library.token(Part.EDITOR), folder);
    }
}
