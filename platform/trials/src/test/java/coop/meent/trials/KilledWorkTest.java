package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Kill -9 while work lasts and a file is on its way: both go on where they were.
@EnabledIfSystemProperty(named = "meent.kills", matches = "[0-9]{2,}")
class KilledWorkTest {
    private static final String UPLOADS = "/api/v1/files/uploads";
    private static final String FILM = "\0\0\0\u0018ftypisom" + "x".repeat(2_988);

    @TempDir private Path folder;

    @Test
    void what_was_under_way_goes_on_and_nothing_counts_twice() throws IOException {
        try (var place = Installation.empty().with("MEENT_ALLOW_UNSIGNED", "on")) {
            new TallyPlugin(folder).into(place.data().resolve("plugins"));
            var site = place.start("--demo");
            var token = place.run("token", "create", "--email", "member@demo.test").out().getLast();
            var member = site.bearing(token);
            var work = "/api/v1/work/" + member.send("POST", "/api/v1/tally/300", "").body();
            var upload = begun(member);
            for (int kill = 1; kill <= 2; kill++) {
                var line = site.bearing(token);
                long enough = 40L * kill;
                Patience.until(() -> done(line, work) >= enough, "the work goes on");
                site.kill();
                site = place.start();
            }
            var after = site.bearing(token);
            Patience.until(() -> state(after, work).equals("done"), "the work ends");
            assertThat(after.get("/api/v1/tally").body()).isEqualTo("300 300");
            expectRest(after, upload);
            site.close();
        }
    }

    private static long done(Caller member, String work) {
        return member.get(work).json().path("done").asLong();
    }

    private static String state(Caller member, String work) {
        return member.get(work).json().path("state").asText();
    }

    private static String begun(Caller member) {
        var announced =
                "{\"shelf\": \"tally/films\", \"name\": \"film.mp4\", \"size\": %d}"
                        .formatted(FILM.length());
        var id = member.send("POST", UPLOADS, announced).json().path("id").asText();
        assertThat(piece(member, id, 0, FILM.substring(0, 1_000)).status()).isEqualTo(200);
        return id;
    }

    private static void expectRest(Caller member, String id) {
        assertThat(member.get(UPLOADS + "/" + id).json().path("offset").asInt()).isEqualTo(1_000);
        var whole = piece(member, id, 1_000, FILM.substring(1_000));
        assertThat(whole.json().path("ready").asBoolean()).as(whole.body()).isTrue();
    }

    private static Answer piece(Caller member, String id, long offset, String bytes) {
        return member.send("PATCH", UPLOADS + "/" + id, bytes, "Upload-Offset: " + offset);
    }
}
