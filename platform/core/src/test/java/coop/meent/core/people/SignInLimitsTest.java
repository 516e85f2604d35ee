package coop.meent.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {
    private final TickingClock clock = new TickingClock();
    private final SignInLimits limits = new SignInLimits(true, clock);

    @Test
    void ten_failures_per_account_and_minute() {
        for (int i = 0; i < 10; i++) {
            assertThat(limits.attempt("an@example.org", "10.0.0." + i)).isEmpty();
        }
        assertThat(limits.attempt("an@example.org", "10.0.0.99"))
                .hasValueSatisfying(pause -> assertThat(pause).isPositive());

        clock.goOn(Duration.ofMinutes(1));

        assertThat(limits.attempt("an@example.org", "10.0.0.99")).isEmpty();
    }

    @Test
    void thirty_failures_per_address_over_all_accounts() {
        for (int i = 0; i < 30; i++) {
            assertThat(limits.attempt("person" + i, "10.0.0.1")).isEmpty();
        }

        assertThat(limits.attempt("somebody else", "10.0.0.1")).isPresent();
        assertThat(limits.attempt("somebody else", "10.0.0.2")).isEmpty();
    }

    @Test
    void who_gets_in_is_not_counted() {
        for (int i = 0; i < 100; i++) {
            assertThat(limits.attempt("an@example.org", "10.0.0.1")).isEmpty();
            limits.succeeded("an@example.org", "10.0.0.1");
        }
    }

    @Test
    void five_sign_ups_per_address_and_three_mails_an_hour_per_mailbox() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.signUp("10.0.0.1")).isEmpty();
        }
        assertThat(limits.signUp("10.0.0.1")).isPresent();

        for (int i = 0; i < 3; i++) {
            assertThat(limits.mayMail("an@example.org")).isTrue();
        }
        assertThat(limits.mayMail("an@example.org")).isFalse();
        clock.goOn(Duration.ofHours(1));
        assertThat(limits.mayMail("an@example.org")).isTrue();
    }

    @Test
    void off_means_off() {
        var off = new SignInLimits(false, clock);

        for (int i = 0; i < 1_000; i++) {
            assertThat(off.attempt("an@example.org", "10.0.0.1")).isEmpty();
        }
    }
}
