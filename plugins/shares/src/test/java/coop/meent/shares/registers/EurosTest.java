package coop.meent.shares.registers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EurosTest {
    @Test
    void a_minus_sign_stands_before_all_and_nothing_breaks() {
        assertThat(Euros.exact("nl", -50_000)).isEqualTo("\u2212€\u00a0500,00");
        assertThat(Euros.exact("fr", -50_000)).isEqualTo("\u2212500,00\u00a0€");
        assertThat(Euros.exact("en", -50_005)).isEqualTo("\u2212€500.05");
        assertThat(Euros.exact("nl", -1)).isEqualTo("\u2212€\u00a00,01");
        assertThat(Euros.exact("nl", 123_456)).isEqualTo("€\u00a01.234,56");
        assertThat(Euros.exact("nl", Long.MIN_VALUE)).startsWith("\u2212€\u00a092.233");
    }
}
