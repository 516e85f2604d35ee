package coop.meent.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentLinesTest {
    private static final String LETTERS = "aé€😀 ,;\\\"n\u0301\u05d0";

    @Test
    void any_text_is_folded_at_75_octets_and_never_inside_a_character() {
        var random = new Random(75);
        for (int i = 0; i < 2_000; i++) {
            var value = anything(random);

            var written = new ContentLines().text("SUMMARY", value).toString();

            assertThat(written).endsWith("\r\n");
            for (var line : written.split("\r\n", -1)) {
                var octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            }
            assertThat(written.replace("\r\n ", ""))
                    .isEqualTo("SUMMARY:" + ContentLines.escaped(value) + "\r\n");
        }
    }

    private static String anything(Random random) {
        var letters = LETTERS.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(300); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    @Test
    void what_would_end_a_line_does_not() {
        assertThat(ContentLines.escaped("a\r\nb\nc\rd\u2028e\u0000f\tg\ud800h"))
                .isEqualTo("a\\nb\\nc\\nd\\nef gh");
        assertThat(ContentLines.quoted("An \"de\" Boer\r\nx")).isEqualTo("\"An  de  Boer  x\"");
    }
}
