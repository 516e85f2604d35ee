package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The tutorial, step by step, with the files that it shows.
@EnabledIfSystemProperty(named = "meent.large", matches = "true")
class TutorialTest {
    @TempDir private Path outside;

    @Test
    void the_first_plugin_is_written_tried_tested_signed_and_installed() throws Exception {
        try (var place = Installation.empty()) {
            assertThat(place.runIn(outside, "plugin", "new", "borrowbox").code()).isZero();
            try (var site = place.dev(plugin())) {
                begins(site);
                getsAField(site);
            }
            copy("NotesTest.java", "src/test/java/coop/example/borrowbox");
            assertThat(AuthorsMaven.verify(plugin())).as(AuthorsMaven.said(plugin())).isZero();
        }
        isSignedAndInstalled();
    }

    private void begins(Serving site) throws IOException {
        var words = plugin().resolve("src/main/resources/messages_nl.properties");
        var lead = text("lead.properties");
        Files.writeString(
                words, Files.readString(words).replaceAll("(?m)^borrowbox.lead = .*\\R", lead));
        Patience.until(
                () -> site.visitor().get("/borrowbox").body().contains("Wat leen je uit"),
                "the first change");
    }

    private void getsAField(Serving site) throws IOException {
        copy("V002__place.sql", "src/main/resources/db/borrowbox");
        for (var language : List.of("nl", "fr", "en")) {
            var words = plugin().resolve("src/main/resources/messages_" + language + ".properties");
            var more = text("place_" + language + ".properties");
            Files.writeString(words, Files.readString(words) + more);
        }
        for (var code : List.of("Note", "NoteStore", "NotePages", "NoteSearch")) {
            copy(code + ".java", "src/main/java/coop/example/borrowbox");
        }
        copy("list.peb", "src/main/resources/templates");
        var lien = site.visitor();
        lien.post("/login", "email=member@demo.test", "password=meent-demo");
        Patience.until(
                () -> lien.get("/borrowbox").body().contains("Waar is het?"), "the new field");
        Patience.until(
                () -> lien.post("/borrowbox", "text=Een ladder", "place=Kelder").status() == 303,
                "the new version");
        assertThat(lien.get("/borrowbox").text()).contains("Een ladder · Kelder");
        Patience.until(
                () -> lien.get("/search?q=kelder").text().contains("Een ladder"), "the find");
    }

    private void isSignedAndInstalled() {
        var zip = plugin().resolve("target/borrowbox-0.1.0.zip").toString();
        try (var place = Installation.empty()) {
            var key =
                    place.runIn(
                            outside,
                            "plugin",
                            "key",
                            "mine.key",
                            "--prefix",
                            "borrow",
                            "--name",
                            "Wij");
            assertThat(key.code()).as("%s", key.err()).isZero();
            assertThat(place.runIn(outside, "plugin", "sign", zip, "--key", "mine.key").code())
                    .isZero();
            Files.createDirectories(place.data().resolve("trusted-keys"));
            Files.copy(
                    outside.resolve("mine.key.pub"), place.data().resolve("trusted-keys/mine.pub"));
            assertThat(place.run("plugin", "install", zip).code()).isZero();
            try (var site = place.start("--demo")) {
                assertThat(site.visitor().get("/borrowbox").status()).isEqualTo(200);
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private Path plugin() {
        return outside.resolve("borrowbox");
    }

    private void copy(String file, String folder) throws IOException {
        Files.writeString(plugin().resolve(folder).resolve(file), text(file));
    }

    private static String text(String file) throws IOException {
        try (var in =
                Objects.requireNonNull(
                        TutorialTest.class.getResourceAsStream("/tutorial/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
