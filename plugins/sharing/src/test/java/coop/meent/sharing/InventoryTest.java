package coop.meent.sharing;

import static coop.meent.sharing.Village.AN;
import static coop.meent.sharing.Village.BRAM;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest
class InventoryTest {
    private static final String HEAD = "Nummer;Naam;Categorie;Soort;Aantal;Postcode;Foto’s\n";

    private static Village village;

    @TempDir private Path folder;

    @BeforeAll
    static void people(Site site) {
        village = Village.in(site);
    }

    @Test
    void a_sheet_changes_nothing_until_it_is_confirmed_and_then_once(Site site) throws IOException {
        var sheet =
                HEAD
                        + "A-1;Betonmolen;Bouw en verbouwing;Ding;1;2800;molen.png\n"
                        + "A-2;\"Zaal; boven\";Zalen en lokalen;Ruimte;;9000;\n"
                        + "A-3;Stoel;Meubels;Ding;nul;;\n"
                        + ";Naamloos;;;;;\n";
        var sent = send(site, sheet, zip("foto's/Molen.png"));

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        var report = site.as(AN).get(sent.location());
        assertThat(report.text())
                .contains(
                        "Zaal; boven",
                        "Het aantal is een getal van 1 tot 200",
                        "Geef deze regel een nummer");
        assertThat(village.listed(site.visitor(), "")).doesNotContain("Betonmolen");
        assertThat(site.as(BRAM).get(sent.location()).status()).isEqualTo(404);

        assertThat(site.as(AN).post(sent.location() + "/bring").status()).isEqualTo(303);
        site.settled();

        assertThat(site.as(AN).get(sent.location()).text()).contains("2 dingen ingeladen");
        assertThat(village.listed(site.visitor(), "&category=rooms")).contains("Zaal; boven");
        assertThat(site.get("/sharing?q=Betonmolen").body()).contains("size=thumb");
        assertThat(site.as(AN).post(sent.location() + "/bring").status()).isEqualTo(409);

        var again = send(site, sheet, zip("Molen.png"));
        assertThat(site.as(AN).get(again.location()).text()).contains("Nieuw 0", "Blijft gelijk 2");
    }

    @Test
    void a_number_that_is_known_is_changed_and_an_empty_cell_changes_nothing(Site site)
            throws IOException {
        bring(site, HEAD + "B-1;Ladder;Bouw en verbouwing;Ding;2;2800;\n");
        bring(site, HEAD + "B-1;Ladder 6 m;;;;;\n");

        var found = site.token(AN).get("/api/v1/sharing/things?q=Ladder").json().path("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("title").asText()).isEqualTo("Ladder 6 m");
        assertThat(found.get(0).path("rules").path("units").asInt()).isEqualTo(2);
        assertThat(found.get(0).path("category").asText()).isEqualTo("building");
    }

    @Test
    void what_is_no_sheet_is_refused(Site site) throws IOException {
        assertThat(send(site, "", zip("x.png")).text()).contains("Kies een bestand");
        assertThat(send(site, "a;b\n1;2\n", zip("x.png")).text()).contains("Nummer");
        assertThat(send(site, HEAD, zip("x.png")).text()).contains("Er staat niets in");
        var broken = Files.writeString(folder.resolve("geen.zip"), "Geen zip.");
        assertThat(send(site, HEAD + "C-1;Kar;;;;;\n", broken).text()).contains("geen zip");
    }

    @Test
    void a_sheet_from_windows_and_one_in_english_are_read(Site site) throws IOException {
        var bytes =
                "Number,Name\r\nD-1,Caf\u00e9tafel\r\n".getBytes(Charset.forName("windows-1252"));
        var file = Files.write(folder.resolve("oud.csv"), bytes);
        var sent =
                site.as(AN)
                        .upload(
                                "/sharing/import",
                                Map.of("sheet", file),
                                "organisation=" + village.windhoek(),
                                "audience=public");

        assertThat(site.as(AN).get(sent.location()).text()).contains("Cafétafel");
        assertThat(site.as(AN).post(sent.location() + "/drop").status()).isEqualTo(303);
        assertThat(village.listed(site.visitor(), "")).doesNotContain("Cafétafel");
    }

    @Test
    void a_program_brings_a_sheet_in(Site site) {
        var token = site.token(AN);
        var sent =
                token.send(
                        "POST",
                        "/api/v1/sharing/imports",
                        "{\"organisation\": %d, \"csv\": \"inventory,title\\nE-1,Hamer\"}"
                                .formatted(village.windhoek()));

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().path("lines").get(0).path("outcome").asText()).isEqualTo("new");
        var path = sent.header("Location").orElseThrow();
        assertThat(token.send("POST", path + "/bring", "").status()).isEqualTo(200);
        site.settled();
        assertThat(token.get(path).json().path("state").asText()).isEqualTo("done");
    }

    @Test
    void labels_are_a_paper_with_a_code_for_each(Site site) {
        long id = village.thing(AN, "\"title\": \"Etiketding\"");

        assertThat(site.as(AN).get("/sharing/labels").text()).contains("Etiketding");
        var paper = site.as(AN).get("/sharing/labels.pdf?thing=" + id);
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.header("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/pdf"));
        assertThat(site.as(BRAM).get("/sharing/labels.pdf?thing=" + id).status()).isEqualTo(422);
    }

    private void bring(Site site, String sheet) throws IOException {
        var sent = send(site, sheet, zip("leeg.png"));
        assertThat(site.as(AN).post(sent.location() + "/bring").status()).isEqualTo(303);
        site.settled();
    }

    private Answer send(Site site, String sheet, Path zip) throws IOException {
        var file = Files.writeString(folder.resolve("lijst.csv"), sheet, StandardCharsets.UTF_8);
        return site.as(AN)
                .upload(
                        "/sharing/import",
                        Map.of("sheet", file, "photos", zip),
                        "organisation=" + village.windhoek(),
                        "audience=public");
    }

    private Path zip(String name) throws IOException {
        var file = folder.resolve("fotos.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(name));
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", out);
            out.closeEntry();
        }
        return file;
    }
}
