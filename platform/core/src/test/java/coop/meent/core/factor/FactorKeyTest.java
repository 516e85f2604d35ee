package coop.meent.core.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorKeyTest {
    @TempDir Path data;

    @Test
    void the_key_is_made_once_and_read_by_its_owner_only() throws IOException {
        var closed = FactorKey.in(data).close("here", "geheim");

        assertThat(FactorKey.in(data).open("here", closed)).contains("geheim");
        assertThat(FactorKey.in(data).open("there", closed)).isEmpty();
        assertThat(Files.getPosixFilePermissions(data.resolve("seal.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void under_another_key_nothing_opens() throws IOException {
        var key = FactorKey.in(data);
        var closed = key.close("here", "geheim");
        var hash = key.hash(7, "aaaa-bbbb-cccc-dddd");
        Files.delete(data.resolve("seal.key"));

        assertThat(FactorKey.in(data).open("here", closed)).isEmpty();
        assertThat(FactorKey.in(data).hash(7, "aaaa-bbbb-cccc-dddd")).isNotEqualTo(hash);
    }

    @Test
    void a_damaged_key_stops_the_start() throws IOException {
        Files.writeString(data.resolve("seal.key"), "kapot!");

        assertThatThrownBy(() -> FactorKey.in(data)).hasMessageContaining("seal.key");
    }

    @Test
    void a_recovery_code_is_the_same_however_it_is_typed_and_another_persons_is_not() {
        var key = FactorKey.in(data);
        var code = RecoveryCodes.fresh(new Random(1)).getFirst();

        assertThat(code).matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}");
        assertThat(key.hash(7, " " + code.replace("-", " ").toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(key.hash(7, code))
                .isNotEqualTo(key.hash(8, code));
    }

    @Test
    void a_handed_out_secret_is_for_one_person_and_half_an_hour() {
        var begin = Instant.parse("2026-05-01T10:00:00Z");
        var key = FactorKey.in(data);
        var offer = new Offers(key, at(begin)).fresh(7, Offers.Purpose.OTHER);
        var later = new Offers(key, at(begin.plus(Duration.ofMinutes(29))));
        var tooLate = new Offers(key, at(begin.plus(Duration.ofMinutes(30))));

        assertThat(later.opened(7, offer.sealed())).contains(offer);
        assertThat(later.opened(8, offer.sealed())).isEmpty();
        assertThat(later.opened(7, "verzonnen")).isEmpty();
        assertThat(tooLate.opened(7, offer.sealed())).isEmpty();
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
