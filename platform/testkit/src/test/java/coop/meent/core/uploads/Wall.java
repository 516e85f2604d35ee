package coop.meent.core.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Where members of the orchard hang their photographs.
record Wall(Site site, Path folder) {
    static final String PHOTOS = "/orchard/photos";
    static final String UPLOADS = "/api/v1/files/uploads";

    /// A picture of this size on the disk.
    Path picture(int side) {
        try {
            var file = folder.resolve("boom " + side + ".png");
            var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(picture, "png", file.toFile());
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// {@return its address}
    String hung(Caller member, Path file) {
        var before = addresses(member);
        var answer = member.upload(PHOTOS, Map.of("photo", file), "title=Boom");
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return addresses(member).stream()
                .filter(it -> !before.contains(it))
                .findFirst()
                .orElseThrow();
    }

    static List<String> addresses(Caller member) {
        return member.get(PHOTOS).html().select("main li a").eachAttr("href");
    }

    static String id(String address) {
        return address.split("/", -1)[2];
    }

    /// Begins to send a film of this many bytes in pieces.
    ///
    /// @return its id
    static String begun(Caller member, long size) {
        var answer =
                member.send(
                        "POST",
                        UPLOADS,
                        "{\"shelf\": \"orchard/photos\", \"name\": \"film.mp4\", \"size\": %d}"
                                .formatted(size));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    static Answer piece(Caller member, String id, long offset, String bytes) {
        return member.send("PATCH", UPLOADS + "/" + id, bytes, "Upload-Offset: " + offset);
    }

    /// The beginning of a film of this many bytes.
    static String film(int size) {
        return "\0\0\0\u0018ftypisom" + "x".repeat(size - 12);
    }

    /// {@return everything below the folder for files}
    List<Path> onDisk() {
        try (Stream<Path> all = Files.walk(site.dataFolder().resolve("files"))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
