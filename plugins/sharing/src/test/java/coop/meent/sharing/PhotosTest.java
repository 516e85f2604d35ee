package coop.meent.sharing;

import static coop.meent.sharing.Village.AN;
import static coop.meent.sharing.Village.BRAM;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest
class PhotosTest {
    private static Village village;

    @TempDir private Path folder;

    @BeforeAll
    static void people(Site site) {
        village = Village.in(site);
    }

    @Test
    void a_picture_is_hung_described_moved_and_taken_away(Site site) throws IOException {
        long id = village.thing(AN, "\"title\": \"Zaagmachine\"");
        var path = "/sharing/" + id + "/photos";
        var an = site.as(AN);

        assertThat(hang(site, path, "Voorkant").status()).isEqualTo(303);
        assertThat(hang(site, path, "Zijkant").status()).isEqualTo(303);

        assertThat(site.get("/sharing/" + id).body()).contains("Voorkant", "Zijkant");
        var items = site.visitor().get("/api/v1/sharing/things/" + id + "/photos").json();
        var second = items.path("items").get(1);
        assertThat(second.path("alt").asText()).isEqualTo("Zijkant");
        assertThat(site.get(second.path("small").asText()).status()).isEqualTo(200);
        var one = path + "/" + second.path("id").asText();
        assertThat(an.post(one, "alt=De andere kant", "position=1").status()).isEqualTo(303);
        assertThat(site.get("/sharing/" + id).html().select(".pics img").attr("alt"))
                .isEqualTo("De andere kant");
        assertThat(site.as(BRAM).post(one + "/away").status()).isEqualTo(403);
        assertThat(an.post(one + "/away").status()).isEqualTo(303);
        assertThat(site.get("/sharing/" + id).body()).doesNotContain("De andere kant");
    }

    @Test
    void a_picture_is_seen_by_whom_the_thing_is_for(Site site) throws IOException {
        long id = village.thing(AN, "\"title\": \"Kar\"", "\"audience\": \"members\"");
        hang(site, "/sharing/" + id + "/photos", "Kar");
        var picture = site.token(AN).get("/api/v1/sharing/things/" + id).json().path("photo");

        assertThat(site.as(BRAM).get(picture.asText()).status()).isEqualTo(200);
        assertThat(site.get(picture.asText()).status()).isEqualTo(404);
    }

    @Test
    void what_is_no_picture_is_refused_and_nine_are_too_many(Site site) throws IOException {
        long id = village.thing(AN, "\"title\": \"Trap\"");
        var path = "/sharing/" + id + "/photos";
        var text = Files.writeString(folder.resolve("geen.jpg"), "Geen foto.");

        assertThat(site.as(AN).upload(path, Map.of("photo", text), "alt=x").status())
                .isEqualTo(422);
        assertThat(site.as(AN).post(path, "alt=x").status()).isEqualTo(422);
        for (int i = 0; i < 8; i++) {
            assertThat(hang(site, path, "Foto " + i).status()).isEqualTo(303);
        }
        assertThat(hang(site, path, "Foto 9").status()).isEqualTo(422);
    }

    private Answer hang(Site site, String path, String alt) throws IOException {
        var file = folder.resolve("foto.png");
        ImageIO.write(
                new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return site.as(AN).upload(path, Map.of("photo", file), "alt=" + alt);
    }
}
