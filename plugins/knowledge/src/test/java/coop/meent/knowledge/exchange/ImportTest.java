package coop.meent.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder on its way in.
@MeentTest
class ImportTest {
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
                .containsExactly("een.md:6 exchange.remark.missing", "een.md:8 exchange.remark.heading");
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
        assertThat(Parcel.unzipped(parcel().export(collection, false))).containsOnlyKeys("een.md", "map/twee.md");
    }

    private static Map<String, byte[]> two() {
        var content = new LinkedHashMap<String, byte[]>();
        content.put("een.md", Parcel.bytes("---\ntitle: Een\nweight: 3\n---\n[Twee](map/twee.md)\n[weg](weg.md)\n[de tweede kop](map/twee.md#Caf%C3%A9)\n[niets](map/twee.md#niets)\n"));
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
