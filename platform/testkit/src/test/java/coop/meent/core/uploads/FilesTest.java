package coop.meent.core.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import coop.meent.testkit.promises.Takeout;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@TwoPlugins(settings = "MEENT_RATE_LIMITS=off")
class FilesTest {
    private static final String AN = "An Peeters";
    private static final String PASSWORD = "password=een lang wachtwoord";

    private static long windhoek;

    @TempDir private Path folder;
    private Wall wall;

    @BeforeAll
    static void people(Site site) {
        windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "EDITOR");
    }

    @BeforeEach
    void wall(Site site) {
        wall = new Wall(site, folder);
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Answer sent(Caller member, Path file) {
        return member.upload(Wall.PHOTOS, Map.of("photo", file), "title=Boom");
    }

    @Test
    void a_picture_comes_with_a_form_and_is_seen_in_three_sizes(Site site) {
        var an = site.as(AN);

        var address = wall.hung(an, wall.picture(1_500));

        var full = an.get(address);
        assertThat(full.status()).isEqualTo(200);
        assertThat(full.header("Content-Type")).contains("image/png");
        assertThat(full.header("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(full.header("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(full.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(full.header("Cache-Control")).contains("private, no-cache");
        var sizes = new TreeSet<Long>();
        for (var size : new String[] {"", "?size=thumb", "?size=page"}) {
            sizes.add(
                    an.get(address + size).header("Content-Length").map(Long::valueOf).orElse(0L));
        }
        assertThat(sizes).hasSize(3);
        var told = an.get("/api/v1/files/" + Wall.id(address)).json();
        assertThat(told.path("kind").asText()).isEqualTo("image");
        assertThat(told.path("width").asInt()).isEqualTo(1_500);
    }

    @Test
    void an_audience_that_changes_closes_and_opens_in_the_same_moment(Site site) {
        var an = site.as(AN);
        var address = wall.hung(an, wall.picture(20));
        assertThat(site.get(address).status()).isEqualTo(404);
        assertThat(site.as("Gast").get("/api/v1/files/" + Wall.id(address)).status())
                .isEqualTo(404);

        an.post(Wall.PHOTOS + "/" + Wall.id(address) + "/everyone");
        var tag = site.get(address).header("ETag").orElseThrow();
        assertThat(site.visitor().get(address, "If-None-Match: " + tag).status()).isEqualTo(304);

        an.post(Wall.PHOTOS + "/" + Wall.id(address) + "/members");
        assertThat(site.visitor().get(address, "If-None-Match: " + tag).status()).isEqualTo(404);
        assertThat(site.visitor().get(address, "Range: bytes=0-1").status()).isEqualTo(404);
        assertThat(site.visitor().send("HEAD", address, "").status()).isEqualTo(404);
    }

    @Test
    void what_is_not_welcome_is_said_beside_the_field_and_leaves_nothing(Site site)
            throws Exception {
        var an = site.as(AN);
        int before = wall.onDisk().size();

        var zip = sent(an, file("foto.jpg", "PK\u0003\u0004"));
        assertThat(zip.status()).isEqualTo(422);
        assertThat(zip.html().select("#photo-problem").text()).contains("Dit soort bestand");
        assertThat(zip.html().select("#photo-hint").text())
                .contains("Afbeelding (JPEG, PNG, GIF): hoogstens 20 MB");
        assertThat(sent(an, file("lang.txt", "x".repeat(1_000_001))).text())
                .contains("hoogstens 1 MB");
        assertThat(an.upload(Wall.PHOTOS, Map.of(), "title=Boom").text()).contains("Kies een foto");

        assertThat(wall.onDisk()).hasSize(before);
    }

    @Test
    void a_full_disk_is_said_and_nothing_half_is_kept(Site site) throws Exception {
        var an = site.token(AN);
        var id = Wall.begun(an, 100);
        var arriving = site.dataFolder().resolve("files/incoming").resolve(id);
        Files.createSymbolicLink(arriving, Path.of("/dev/full"));

        var answer = Wall.piece(an, id, 0, Wall.film(100));

        assertThat(answer.status()).isEqualTo(507);
        assertThat(answer.json().path("title").asText()).isEqualTo("Er is geen plaats meer");
        Files.delete(arriving);
        assertThat(Wall.piece(an, id, 0, Wall.film(100)).json().path("ready").asBoolean()).isTrue();
    }

    @Test
    void a_form_that_comes_back_does_not_ask_for_the_file_again(Site site) {
        var an = site.as(AN);
        var back = an.upload(Wall.PHOTOS, Map.of("photo", wall.picture(30)), "title=");
        assertThat(back.status()).isEqualTo(422);
        var waiting = back.html().select("input[name=photo.sent]").attr("value");
        assertThat(back.text()).contains("Al verstuurd: boom 30.png");
        assertThat(site.as("Gast").get("/files/" + waiting + "/boom.png").status()).isEqualTo(404);

        assertThat(an.post(Wall.PHOTOS, "title=Boom", "photo.sent=" + waiting).status())
                .isEqualTo(303);

        assertThat(Wall.addresses(an)).anyMatch(it -> it.contains(waiting));
        assertThat(an.post(Wall.PHOTOS, "title=Boom", "photo.sent=" + waiting).text())
                .contains("te lang gewacht");
    }

    @Test
    void nobody_uses_what_somebody_else_sent(Site site) {
        site.mandate("Bram Claes", windhoek, "EDITOR");
        var film = Wall.film(100);
        var id = Wall.begun(site.token(AN), film.length());
        var bram = site.token("Bram Claes");

        assertThat(bram.get(Wall.UPLOADS + "/" + id).status()).isEqualTo(404);
        assertThat(Wall.piece(bram, id, 0, film).status()).isEqualTo(404);
        assertThat(Wall.piece(site.token(AN), id, 0, film).json().path("ready").asBoolean())
                .isTrue();
        var body = "{\"upload\": \"%s\", \"title\": \"Film\"}".formatted(id);
        assertThat(bram.send("POST", "/api/v1/orchard/photos", body).status()).isEqualTo(422);
        assertThat(site.token(AN).send("POST", "/api/v1/orchard/photos", body).status())
                .isEqualTo(201);
    }

    @Test
    void html_and_svg_are_never_shown_as_such(Site site) throws Exception {
        var an = site.as(AN);

        var address = wall.hung(an, file("kwaad.svg", "<svg onload=\"alert(1)\"/>"));

        var answer = an.get(address);
        assertThat(address).endsWith("kwaad.txt");
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.header("Content-Disposition").orElseThrow()).startsWith("attachment");
    }

    @Test
    void a_film_is_read_in_parts(Site site) throws Exception {
        var an = site.as(AN);
        var address = wall.hung(an, file("film.mp4", Wall.film(1_000)));

        var whole = an.get(address);
        assertThat(whole.header("Accept-Ranges")).contains("bytes");
        assertThat(whole.body()).hasSize(1_000);
        var part = an.get(address, "Range: bytes=10-19");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(whole.body().substring(10, 20));
        assertThat(part.header("Content-Range")).contains("bytes 10-19/1000");
        assertThat(an.get(address, "Range: bytes=-3").body()).isEqualTo("xxx");
        var beyond = an.get(address, "Range: bytes=1000-");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).contains("bytes */1000");
        var tag = whole.header("ETag").orElseThrow();
        assertThat(an.get(address, "Range: bytes=0-1", "If-Range: " + tag).status()).isEqualTo(206);
        assertThat(an.get(address, "Range: bytes=0-1", "If-Range: \"old\"").status())
                .isEqualTo(200);
        var head = an.send("HEAD", address, "", "Range: bytes=0-1");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).contains("1000");
        assertThat(head.header("ETag")).contains(tag);
    }

    @Test
    void a_part_far_into_a_huge_film_needs_no_more_than_a_buffer(Site site) throws Exception {
        var an = site.as(AN);
        var address = wall.hung(an, file("lang.mp4", Wall.film(77)));
        var bytes = wall.onDisk().stream().filter(it -> length(it) == 77).findFirst().orElseThrow();
        try (var sparse = new RandomAccessFile(bytes.toFile(), "rw")) {
            sparse.setLength(5_000_000_000L);
        }

        var part = an.get(address, "Range: bytes=4000000000-4000000009");

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).hasSize(10);
        assertThat(part.header("Content-Range")).contains("bytes 4000000000-4000000009/5000000000");
        Files.write(bytes, new byte[77]);
    }

    private static long length(Path file) {
        return file.toFile().length();
    }

    @Test
    void a_film_in_pieces_goes_on_after_the_site_was_away(Site site) {
        var film = Wall.film(5_000);
        var id = Wall.begun(site.token(AN), film.length());
        assertThat(
                        Wall.piece(site.token(AN), id, 0, film.substring(0, 2_000))
                                .json()
                                .path("offset")
                                .asInt())
                .isEqualTo(2_000);

        site.restart();

        var an = site.token(AN);
        assertThat(an.send("HEAD", Wall.UPLOADS + "/" + id, "").header("Upload-Offset"))
                .contains("2000");
        assertThat(Wall.piece(an, id, 1_000, film.substring(1_000)).status()).isEqualTo(409);
        var last = Wall.piece(an, id, 2_000, film.substring(2_000)).json();
        assertThat(last.path("ready").asBoolean()).isTrue();
        var hung =
                an.send(
                        "POST",
                        "/api/v1/orchard/photos",
                        "{\"upload\": \"%s\", \"title\": \"Film\"}".formatted(id));
        assertThat(site.as(AN).get(hung.json().path("path").asText()).body()).isEqualTo(film);
    }

    @Test
    void what_nobody_kept_and_what_was_removed_leave_the_disk(Site site) {
        var an = site.as(AN);
        var address = wall.hung(an, wall.picture(41));
        an.upload(Wall.PHOTOS, Map.of("photo", wall.picture(42)), "title=");
        Wall.begun(site.token(AN), 100);
        int before = wall.onDisk().size();

        an.post(Wall.PHOTOS + "/" + Wall.id(address) + "/away");
        assertThat(an.get(address).status()).isEqualTo(404);
        site.work("files/gone");
        assertThat(wall.onDisk()).hasSize(before - 1);

        site.clock().forward(Duration.ofDays(2));
        site.work("files/orphans");
        assertThat(wall.onDisk()).hasSize(before - 2);
    }

    @Test
    void a_person_takes_their_files_along_and_leaves_none(Site site) throws Exception {
        site.mandate("Dirk", windhoek, "EDITOR");
        var dirk = site.as("Dirk");
        var address = wall.hung(dirk, file("mijn lied.txt", "kanarie"));

        var zip = Takeout.of(site, Site.email("Dirk"));
        assertThat(zip)
                .anySatisfy((name, text) -> {
                    assertThat(name).startsWith("files/").endsWith("mijn lied.txt");
                    assertThat(text).isEqualTo("kanarie");
                });

        assertThat(dirk.post("/me/data/delete", PASSWORD).text()).contains("Je account is gewist");
        assertThat(site.as(AN).get(address).status()).isEqualTo(404);
        site.work("files/gone");
        assertThat(wall.onDisk()).noneMatch(it -> length(it) == "kanarie".length());
    }
}
