package coop.meent.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.core.settings.Settings.Listener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Map<String, String> EVERYTHING =
            Map.ofEntries(
                    Map.entry("MEENT_DATA", "/srv/meent"),
                    Map.entry("MEENT_PORT", "8081"),
                    Map.entry("MEENT_ADDRESS", "10.0.0.1"),
                    Map.entry("MEENT_BASE_URL", "https://meent.example"),
                    Map.entry("MEENT_TRUSTED_PROXIES", "10.0.0.2,10.0.0.3"),
                    Map.entry("MEENT_MANAGEMENT_ADDRESS", "10.0.0.4"),
                    Map.entry("MEENT_MANAGEMENT_PORT", "9091"),
                    Map.entry("MEENT_DATABASE_URL", "jdbc:postgresql://db/meent"),
                    Map.entry("MEENT_DATABASE_USER", "keeper"),
                    Map.entry("MEENT_DATABASE_PASSWORD", "first"),
                    Map.entry("MEENT_DATABASE_APP_PASSWORD", "second"),
                    Map.entry("MEENT_SMTP_URL", "smtp://me:secret@mail:587"),
                    Map.entry("MEENT_RATE_LIMITS", "off"),
                    Map.entry("MEENT_OUTBOUND_ALLOW", "wolk.lokaal:8443"),
                    Map.entry("MEENT_SAFE_MODE", "1"),
                    Map.entry("MEENT_PLUGIN_UPLOAD", "true"),
                    Map.entry("MEENT_ALLOW_UNSIGNED", "true"),
                    Map.entry("MEENT_PREFLIGHT", "off"),
                    Map.entry("MEENT_CATALOGUE", "https://plugins.example/"),
                    Map.entry("MEENT_PSEUDO_LOCALE", "true"));

    /// Read by the launcher, before there is a JVM.
    private static final Set<String> THE_LAUNCHERS = Set.of("MEENT_JAVA_OPTS");

    @TempDir private Path folder;

    @Test
    void defaults() {
        assertThat(Settings.from(Map.of()))
                .isEqualTo(
                        new Settings(
                                Path.of("data"),
                                8080,
                                "0.0.0.0",
                                Optional.empty(),
                                "",
                                new Listener("127.0.0.1", 9090),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                "",
                                false,
                                false,
                                false,
                                true,
                                "",
                                false));
    }

    @Test
    void every_key_is_read() {
        var login =
                new DatabaseLogin(
                        "jdbc:postgresql://db/meent", "keeper", "first", Optional.of("second"));

        assertThat(Settings.from(EVERYTHING))
                .isEqualTo(
                        new Settings(
                                Path.of("/srv/meent"),
                                8081,
                                "10.0.0.1",
                                Optional.of(URI.create("https://meent.example")),
                                "10.0.0.2,10.0.0.3",
                                new Listener("10.0.0.4", 9091),
                                Optional.of(login),
                                Optional.of(URI.create("smtp://me:secret@mail:587")),
                                false,
                                "wolk.lokaal:8443",
                                true,
                                true,
                                true,
                                false,
                                "https://plugins.example/",
                                true));
    }

    @Test
    void every_known_name_is_read_and_every_name_read_is_known() {
        var known = new HashSet<>(KnownNames.all());
        known.removeIf(name -> name.endsWith("_FILE"));
        known.removeAll(THE_LAUNCHERS);

        assertThat(EVERYTHING.keySet()).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MEENT_DATABASE_URL",
                "MEENT_DATABASE_PASSWORD",
                "MEENT_DATABASE_APP_PASSWORD",
                "MEENT_SMTP_URL"
            })
    void a_secret_may_stand_in_a_file(String name) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), EVERYTHING.get(name) + "\n");
        var environment = new HashMap<>(EVERYTHING);
        environment.remove(name);
        environment.put(name + "_FILE", file.toString());

        assertThat(Settings.from(environment)).isEqualTo(Settings.from(EVERYTHING));
        assertThat(KnownNames.warnings(environment)).isEmpty();
    }

    @Test
    void a_secret_and_its_file_together_are_an_error() {
        assertRefused(
                Map.of("MEENT_SMTP_URL", "smtp://mail", "MEENT_SMTP_URL_FILE", "x"),
                "Set either MEENT_SMTP_URL or MEENT_SMTP_URL_FILE, not both.");
    }

    @Test
    void a_file_that_is_not_there_or_no_text_is_named() throws IOException {
        var binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertRefused(
                Map.of("MEENT_SMTP_URL_FILE", "/nowhere/secret"),
                "MEENT_SMTP_URL_FILE names /nowhere/secret, which cannot be read.");
        assertRefused(
                Map.of("MEENT_SMTP_URL_FILE", binary.toString()),
                "MEENT_SMTP_URL_FILE names %s, which is no text.".formatted(binary));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "80 80", "123456"})
    void a_port_that_is_none_stops_the_start_with_one_line(String port) {
        assertRefused(
                Map.of("MEENT_PORT", port),
                "MEENT_PORT must be a port from 0 to 65535, not \"%s\".".formatted(port));
    }

    @ParameterizedTest
    @CsvSource({
        "MEENT_SAFE_MODE, maybe",
        "MEENT_RATE_LIMITS, of",
        "MEENT_BASE_URL, meent.example",
        "MEENT_BASE_URL, https://",
        "MEENT_SMTP_URL, me:secret@mail",
    })
    void a_value_that_cannot_be_used_names_its_setting_and_repeats_no_secret(
            String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(name + " must be ")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("\n");
    }

    @Test
    void an_empty_value_is_as_good_as_none() {
        assertThat(Settings.from(Map.of("MEENT_PORT", "", "MEENT_SMTP_URL", " ")))
                .isEqualTo(Settings.from(Map.of()));
    }

    @Test
    void an_unknown_name_is_a_warning_with_the_nearest_known_one() {
        assertThat(
                        KnownNames.warnings(
                                Map.of("MEENT_PROT", "80", "PATH", "/bin", "MEENT_PORT", "80")))
                .containsExactly("MEENT_PROT is no setting of Meent; did you mean MEENT_PORT?");
        assertThat(KnownNames.warnings(EVERYTHING)).isEmpty();
    }

    @Test
    void passwords_are_not_printed() {
        assertThat(Settings.from(EVERYTHING).toString())
                .doesNotContain("first", "second", "secret");
    }

    private static void assertRefused(Map<String, String> environment, String line) {
        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(SettingsException.class)
                .hasMessage(line);
    }
}
