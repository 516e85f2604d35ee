package coop.meent.core.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final long NEVER = Long.MIN_VALUE;
    private static final long SEED = 6_238;

    private final Totp totp = new Totp();

    @ParameterizedTest(name = "RFC 6238, appendix B: at {0} seconds the code ends with {1}")
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        var bytes = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        var secret = new FactorSecret(HexFormat.of().formatHex(bytes));

        assertThat(totp.code(secret, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @ParameterizedTest(name = "RFC 4648: {0} is {1}")
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void letters_are_those_of_the_standard(String text, String letters) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }

    @Test
    void the_key_is_typed_in_groups_and_read_by_a_camera() {
        var secret = new FactorSecret("00".repeat(20));

        assertThat(secret.grouped()).isEqualTo("AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA");
        assertThat(secret.address("Meent & co", "An Peeters"))
                .isEqualTo(
                        "otpauth://totp/Meent%20%26%20co:An%20Peeters?secret="
                                + "A".repeat(32)
                                + "&issuer=Meent%20%26%20co&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void over_many_moments_a_code_is_taken_once_and_only_in_its_time() {
        var random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            var secret = FactorSecret.fresh(random);
            var used = new HashSet<Long>();
            long last = NEVER;
            long second = random.nextLong(4_000_000_000L);
            for (int turn = 0; turn < 50; turn++) {
                second += random.nextInt(45);
                var now = Instant.ofEpochSecond(second);
                long shown = Totp.step(now) + random.nextInt(-3, 3);
                var taken = totp.accepted(secret, totp.code(secret, shown), now, last);
                boolean inTime = shown == Totp.step(now) || shown == Totp.step(now) - 1;

                assertThat(taken.isPresent())
                        .as("round %d, turn %d", round, turn)
                        .isEqualTo(inTime && shown > last);
                if (taken.isPresent()) {
                    last = taken.getAsLong();
                    assertThat(used.add(last)).isTrue();
                }
            }
        }
    }
}
