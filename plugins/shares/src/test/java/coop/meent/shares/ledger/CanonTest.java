package coop.meent.shares.ledger;

import static coop.meent.shares.ledger.CanonicalJson.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CanonTest {
    private static final UUID KEY = UUID.fromString("7b0c4d0e-55d5-4b6f-9a44-0d3a5bb8f001");

    /// RFC 8785, section 3.2.3.
    @Test
    void keys_stand_in_the_order_of_their_utf_16_units() {
        var json =
                CanonicalJson.write(
                        object(
                                "\u20ac", "Euro Sign",
                                "\r", "Carriage Return",
                                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                                "1", "One",
                                "\ud83d\ude00", "Emoji: Grinning Face",
                                "\u0080", "Control",
                                "\u00f6", "Latin Small Letter O With Diaeresis"));

        assertThat(json)
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                                + "\"\u20ac\":\"Euro Sign\","
                                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /// RFC 8785, sections 3.2.2.2 and 3.2.4: text and literals of the example, to the byte.
    @Test
    void text_is_escaped_as_little_as_possible() {
        var json =
                CanonicalJson.write(
                        object(
                                "string",
                                "\u20ac$\u000f\nA'B\"\\\\\"/",
                                "literals",
                                Arrays.<@Nullable Object>asList(null, true, false)));

        assertThat(HexFormat.of().formatHex(json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c"
                                + "22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d");
    }

    @Test
    void numbers_are_whole_and_exact() {
        assertThat(CanonicalJson.write(List.of(0L, -1, Deed.MOST)))
                .isEqualTo("[0,-1,9007199254740991]");
        assertThatThrownBy(() -> CanonicalJson.write(Deed.MOST + 1))
                .hasMessageContaining("not exact");
    }

    @Test
    void half_a_character_has_no_canonical_form() {
        assertThatThrownBy(() -> CanonicalJson.write("\ud83d")).hasMessageContaining("half");
        assertThatThrownBy(() -> CanonicalJson.write("\ude00x")).hasMessageContaining("half");
    }

    @Test
    void a_payload_is_written_as_the_design_says() {
        assertThat(Canon.payload(KEY, entry()))
                .isEqualTo(
                        "{\"actor\":7,\"approver\":null,\"behalf\":null,\"cause\":\"RvB-2026-11\","
                                + "\"deed\":{\"holder\":12,\"paidCents\":75000,\"quantity\":3,\"shareClass\":1},"
                                + "\"documents\":[\""
                                + "ab".repeat(32)
                                + "\"],\"effective\":\"2026-11-22\",\"kind\":\"ISSUE\","
                                + "\"legs\":[[12,1,42,\"2026-11-22\",3,25000,75000,null]],"
                                + "\"recorded\":\"2026-11-22T10:00:00.123456Z\","
                                + "\"register\":\"7b0c4d0e-55d5-4b6f-9a44-0d3a5bb8f001\",\"seq\":42}");
    }

    private static Entry entry() {
        return new Entry(
                42,
                LocalDate.parse("2026-11-22"),
                Instant.parse("2026-11-22T10:00:00.123456Z"),
                new By(OptionalLong.of(7), OptionalLong.empty(), OptionalLong.empty()),
                "RvB-2026-11",
                List.of("ab".repeat(32)),
                new Deed.Issue(12, 1, 3, 75_000),
                List.of(
                        new Leg(
                                12,
                                1,
                                42,
                                LocalDate.parse("2026-11-22"),
                                3,
                                25_000,
                                75_000,
                                OptionalLong.empty())));
    }

    @Test
    void a_hash_is_over_the_hash_before_and_the_payload() throws Exception {
        var digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(("\0".repeat(32) + "{}").getBytes(StandardCharsets.UTF_8));

        assertThat(Canon.hash(Canon.start(), "{}")).isEqualTo(digest);
    }

    @ParameterizedTest
    @MethodSource("coop.meent.shares.ledger.Deeds#oneOfEach")
    void every_kind_of_deed_is_read_as_it_was_written(Deed deed) {
        var json = Canon.deed(deed);

        assertThat(Canon.deed(deed.kind().name(), json)).isEqualTo(deed);
        assertThat(Canon.deed(deed.kind().name(), json.replace(",", " ,\n "))).isEqualTo(deed);
    }

    @Test
    void every_kind_has_an_example() {
        assertThat(Deeds.oneOfEach().map(Deed::kind).distinct())
                .containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void what_is_no_deed_is_named() {
        assertThatThrownBy(() ->
                        Canon.deed(
                                "ISSUE",
                                "{\"holder\":1,\"shareClass\":1,\"quantity\":0.5,\"paidCents\":0}"))
                .hasMessageStartingWith("quantity: ");
        assertThatThrownBy(() ->
                        Canon.deed(
                                "ISSUE",
                                "{\"holder\":1,\"shareClass\":1,\"quantity\":9223372036854775808,\"paidCents\":0}"))
                .hasMessageStartingWith("quantity: ");
        assertThatThrownBy(() ->
                        Canon.deed(
                                "WITHDRAW",
                                "{\"holder\":1,\"requested\":\"2026-02-30\",\"takes\":[]}"))
                .hasMessage("requested: not a day that exists");
        assertThatThrownBy(() -> Canon.deed("REVERSAL", "{\"entry\":1,\"why\":\"x\"}"))
                .hasMessage("why: unknown");
        assertThatThrownBy(() -> Canon.deed("REVERSAL", "{")).isInstanceOf(MalformedDeed.class);
        assertThatThrownBy(() -> Canon.deed("GIFT", "{}")).hasMessage("kind: unknown");
    }
}
