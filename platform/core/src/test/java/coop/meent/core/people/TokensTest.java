package coop.meent.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final Tokens tokens = new Tokens(new SecureRandom());

    @Test
    void ten_thousand_tokens_are_ten_thousand_different_ones() {
        var made = Stream.generate(tokens::fresh).limit(10_000).collect(Collectors.toSet());

        assertThat(made).hasSize(10_000).allMatch(it -> it.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void what_is_kept_does_not_show_the_token() {
        var token = tokens.fresh();

        assertThat(Tokens.hash(token)).hasSize(32).isEqualTo(Tokens.hash(token));
        assertThat(Tokens.hash(token)).isNotEqualTo(Tokens.hash(tokens.fresh()));
    }
}
