package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.core.plugins.catalogue.Catalogue;
import coop.meent.core.plugins.catalogue.CatalogueWriter;
import coop.meent.core.plugins.catalogue.ListedVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueWriterTest {
    private static final Instant MAY = Instant.parse("2026-05-01T08:00:00Z");

    @TempDir private Path folder;

    private CatalogueWriter.Written write(Instant at) throws IOException {
        return new CatalogueWriter(folder, Clock.fixed(at, ZoneOffset.UTC)).write("");
    }

    private Catalogue catalogue() throws IOException {
        return Catalogue.read(Files.readString(folder.resolve(Catalogue.FILE)));
    }

    @Test
    void the_same_zips_make_the_same_catalogue() throws IOException {
        LittlePlugin.named("tools", "1.0.0").in(folder);
        assertThat(write(MAY).changed()).isTrue();
        var first = Files.readAllBytes(folder.resolve(Catalogue.FILE));

        assertThat(write(MAY.plusSeconds(100_000)).changed()).isFalse();

        assertThat(Files.readAllBytes(folder.resolve(Catalogue.FILE))).isEqualTo(first);
    }

    @Test
    void a_new_version_comes_first_and_the_old_one_keeps_its_day() throws IOException {
        LittlePlugin.named("tools", "1.9.0").in(folder);
        write(MAY);
        LittlePlugin.named("tools", "1.10.0").in(folder);
        Files.writeString(folder.resolve(Catalogue.FILE + ".sig"), "of before");

        var written = write(MAY.plusSeconds(100_000));

        assertThat(written.versions()).isEqualTo(2);
        var tools = catalogue().find("tools").orElseThrow();
        assertThat(tools.versions())
                .extracting(ListedVersion::version)
                .containsExactly("1.10.0", "1.9.0");
        assertThat(tools.versions())
                .extracting(ListedVersion::released)
                .containsExactly(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1));
        assertThat(catalogue().dated()).isEqualTo(MAY.plusSeconds(100_000));
        assertThat(folder.resolve(Catalogue.FILE + ".sig")).doesNotExist();
    }

    @Test
    void its_maker_hears_what_is_missing() throws IOException {
        LittlePlugin.named("tools", "1.0.0")
                .declaring("\"screenshots\": [{\"file\": \"a.png\", \"alt\": {\"nl\": \"A\"}}]")
                .in(folder);
        Files.writeString(
                folder.resolve(CatalogueWriter.ADVISORIES),
                "[{\"plugin\": \"gone\", \"versions\": \"<1.0.0\", \"text\": {\"nl\": \"x\"}}]");

        assertThat(write(MAY).remarks())
                .anyMatch(it -> it.contains("the picture a.png is neither in the zip"))
                .anyMatch(it -> it.contains("tools-1.0.0.zip is not signed"))
                .anyMatch(it -> it.contains("warns about gone, which is not here"));
    }

    @Test
    void a_version_is_one_zip_and_a_zip_that_is_no_plugin_is_named() throws IOException {
        var zip = LittlePlugin.named("tools", "1.0.0").in(folder);
        Files.copy(zip, folder.resolve("copy.zip"));
        assertThatThrownBy(() -> write(MAY))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("are both tools 1.0.0");

        Files.writeString(folder.resolve("copy.zip"), "no zip");
        assertThatThrownBy(() -> write(MAY))
                .isInstanceOf(PluginRefused.class)
                .hasMessageStartingWith("copy.zip: ");
    }
}
