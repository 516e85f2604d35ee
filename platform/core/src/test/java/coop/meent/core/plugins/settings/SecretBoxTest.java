package coop.meent.core.plugins.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private static final SecretBox BOX = box("0123456789abcdef0123456789abcdef");

    private static SecretBox box(String key) {
        return new SecretBox(key.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void what_is_closed_opens_in_its_own_place_alone() {
        var closed = BOX.close("toys/token", "geheim ✓");

        assertThat(closed).doesNotContain("geheim");
        assertThat(BOX.open("toys/token", closed)).contains("geheim ✓");
        assertThat(BOX.open("jobs/token", closed)).isEmpty();
        assertThat(box("ffffffffffffffffffffffffffffffff").open("toys/token", closed)).isEmpty();
    }

    @Test
    void the_same_text_never_looks_the_same() {
        assertThat(BOX.close("a", "x")).isNotEqualTo(BOX.close("a", "x"));
    }

    @Test
    void what_is_no_box_does_not_open() {
        assertThat(BOX.open("a", "")).isEmpty();
        assertThat(BOX.open("a", "geheim!")).isEmpty();
        assertThat(BOX.open("a", "AAAA")).isEmpty();
    }
}
