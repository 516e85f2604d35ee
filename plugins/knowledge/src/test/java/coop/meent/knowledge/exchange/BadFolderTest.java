package coop.meent.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that somebody had better not have sent.
@MeentTest
class BadFolderTest {
    private static final int MANY = 5_001;

    private static Library library;
    private static long collection;

    @TempDir private Path folder;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
        collection = library.collection(Circle.MEMBERS);
    }

    @Test
    void what_wants_out_of_its_folder_is_refused() throws IOException {
        var content = new TreeMap<String, byte[]>();
        for (var path : new String[] {"../uit.md", "/weg.md", "C:\\schijf.md", "a\\..\\..\\b.md"}) {
            content.put(path, Parcel.bytes("# Weg"));
        }
        content.put("goed.md", Parcel.bytes("# Goed"));
        long id = parcel().sent(collection, content);

        assertThat(parcel().remarks(id))
                .hasSize(4)
                .allSatisfy(it -> assertThat(it).endsWith("exchange.grave.climbs"));
        assertThat(parcel().read(id).path("texts").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_too_much_is_refused_before_it_is_unpacked() throws IOException {
        var bomb = new byte[60_000_000];
        Arrays.fill(bomb, (byte) ' ');
        long id = parcel().sent(collection, Map.of("bom.md", bomb, "goed.md", Parcel.bytes("x")));
        assertThat(parcel().remarks(id)).containsExactly("bom.md exchange.grave.long");

        var many = new TreeMap<String, byte[]>();
        for (int no = 0; no < 25; no++) {
            many.put(no + ".md", Arrays.copyOf(bomb, 1_900_000));
        }
        refused(many, "te veel");
        many.clear();
        for (int no = 0; no < MANY; no++) {
            many.put(no + ".md", new byte[0]);
        }
        refused(many, "5.000 bestanden");
    }

    private void refused(Map<String, byte[]> content, String word) throws IOException {
        var answer = parcel().send(collection, content).expect(422);
        assertThat(answer.json().path("errors").toString()).contains("\"folder\"", word);
    }

    @Test
    void what_is_no_folder_is_refused_with_a_word() throws IOException {
        for (var strange :
                new byte[][] {{'P', 'K', 3, 4, 9, 9}, Parcel.bytes("geen zip"), new byte[] {1}}) {
            var file = Files.write(folder.resolve("x.zip"), strange);
            parcel().send(collection, file).expect(422);
        }
        parcel().send(collection, Map.of("plaatje.png", new byte[] {1})).expect(422);
        var torn = Parcel.zip(folder.resolve("y.zip"), Map.of("a.md", Parcel.bytes("# A")));
        var half = Arrays.copyOf(Files.readAllBytes(torn), 40);
        parcel().send(collection, Files.write(torn, half)).expect(422);
    }

    @Test
    void what_is_no_text_is_refused_and_the_rest_comes_in() throws IOException {
        var content =
                Map.of(
                        "latijn.md", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1),
                        "nul.md", Parcel.bytes("a\0b"),
                        "lang.md", Parcel.bytes("x".repeat(500_001)),
                        "titel.md", Parcel.bytes("---\ntitle: " + "t".repeat(201) + "\n---\n"),
                        "goed.md",
                                Parcel.bytes("[binnen](http://127.0.0.1:8080/x) [weg](titel.md)"));
        long id = parcel().sent(collection, content);

        assertThat(parcel().remarks(id))
                .containsExactlyInAnyOrder(
                        "latijn.md exchange.grave.encoding",
                        "nul.md exchange.grave.encoding",
                        "lang.md articles.problem.long",
                        "titel.md articles.problem.long",
                        "goed.md:1 exchange.remark.inner",
                        "goed.md:1 exchange.remark.missing");
        assertThat(parcel().read(id).path("refused").asInt()).isEqualTo(4);
    }

    @Test
    void pictures_that_are_none_or_too_large_stay_outside(Site site) throws IOException {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        var content =
                Map.of(
                        "a.md", Parcel.bytes("![een](een.svg) ![groot](groot.png) ![x](x.html)"),
                        "een.svg", Parcel.bytes(svg),
                        "x.html", Parcel.bytes("<script>alert(1)</script>"),
                        "groot.png", png(20_000));
        long into = library.collection(Circle.MEMBERS, false);
        long id = parcel().sent(into, content);

        assertThat(parcel().remarks(id)).hasSize(3);
        parcel().bring(id, true).expect(202);
        site.settled();
        var articles = library.send(Part.EDITOR, "GET", "/articles?collection=" + into, "");
        long made = articles.json().path("items").get(0).path("id").asLong();
        var html = library.send(Part.EDITOR, "GET", "/articles/" + made, "").json().path("html");
        assertThat(html.asText()).doesNotContain("<img", "<script");
    }

    private static byte[] png(int side) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = new ByteArrayOutputStream();
        var fields = new DataOutputStream(head);
        fields.writeInt(side);
        fields.writeInt(side);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(data, "IHDR", head.toByteArray());
        var pixels = new ByteArrayOutputStream();
        try (var zipped = new DeflaterOutputStream(pixels)) {
            zipped.write(new byte[1_000]);
        }
        chunk(data, "IDAT", pixels.toByteArray());
        chunk(data, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream out, String kind, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        var all = new ByteArrayOutputStream();
        all.writeBytes(Parcel.bytes(kind));
        all.writeBytes(bytes);
        out.write(all.toByteArray());
        var sum = new CRC32();
        sum.update(all.toByteArray());
        out.writeInt((int) sum.getValue());
    }

    private Parcel parcel() {
        return new Parcel(library.token(Part.EDITOR), folder);
    }
}
