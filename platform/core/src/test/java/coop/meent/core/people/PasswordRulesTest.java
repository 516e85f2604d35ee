package coop.meent.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "vijf groene fietsen",
                "alleenkleineletters",
                "🦆🦆🐸🐸🦉🦉🐝🐝",
                "meentje-van-ons-allemaal"
            })
    void long_ones_of_ones_own_pass_without_any_mix_of_characters(String password) {
        assertThat(check(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Wachtwoord1",
                "motdepasse",
                "azertyuiop",
                "Welkom2026!",
                "123456789",
                "zonnebloem12",
                "aaaaaaaaaaaa",
                "cooperatie2026"
            })
    void the_commonest_are_refused(String password) {
        assertThat(check(password)).extracting(Problem::key).containsExactly("password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meent-2026", "anpeeters12", "an.peeters!", "PeetersPeeters"})
    void what_everybody_knows_of_you_is_refused(String password) {
        assertThat(check(password)).hasSize(1);
    }

    @Test
    void between_8_and_256_characters_counted_as_people_do() {
        assertThat(check("a1b2c3d")).extracting(Problem::key).containsExactly("password.short");
        assertThat(check("x7 ".repeat(100)))
                .extracting(Problem::key)
                .containsExactly("password.long");
        assertThat(check("🦆🐸🦉🐝🦋🐌🐞"))
                .extracting(Problem::key)
                .containsExactly("password.short");
    }

    private List<Problem> check(String password) {
        return rules.check("password", password, "An Peeters", "an.peeters@example.org");
    }
}
