package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The commands on an installation that does not run, and what a start says of its settings.
class StoppedTest {
    private static final Installation place = Installation.empty();

    @AfterAll
    static void leave() {
        place.close();
    }

    @Test
    void accounts_and_tokens_can_be_made_before_the_first_start() throws IOException {
        var made =
                place.run(
                        "user", "create", "--email", "an@example.test", "--name", "An", "--admin");
        assertThat(made.code()).as("%s", made.err()).isZero();
        assertThat(made.out()).hasSize(1);
        var token = place.run("token", "create", "--email", "an@example.test");
        assertThat(token.code()).as("%s", token.err()).isZero();
        assertThat(token.out().getLast()).matches("\\S{20,}");

        try (var site = place.start()) {
            assertThat(site.out()).hasSize(1);
            var program = site.bearing(token.out().getLast());
            assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
            // nobody showed a second factor for it
            assertThat(program.get("/api/v1/jobs/waiting").status()).isEqualTo(403);
            assertThat(site.terminate()).isLessThan(Duration.ofSeconds(10));
            assertThat(site.log()).doesNotContain("ERROR");
        }
    }

    @Test
    void safe_mode_starts_no_plugin_and_lets_only_administrators_in() {
        place.with("MEENT_SAFE_MODE", "1").with("MEENT_PROT", "9999");
        try (var site = place.start()) {
            assertThat(site.visitor().get("/health/live").status()).isEqualTo(200);
            assertThat(site.visitor().get("/").status()).isEqualTo(503);
            assertThat(site.visitor().get("/jobs").status()).isEqualTo(503);
            assertThat(site.log())
                    .contains("MEENT_PROT is no setting of Meent; did you mean MEENT_PORT?");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } finally {
            place.without("MEENT_SAFE_MODE").without("MEENT_PROT");
        }
    }

    @Test
    void a_port_that_is_none_ends_the_start_with_one_line() {
        try (var other = Installation.empty().with("MEENT_PORT", "tachtig")) {
            var refused = other.run("start");

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.said())
                    .containsExactly(
                            "meent: MEENT_PORT must be a port from 0 to 65535, not \"tachtig\".");
            assertThat(other.data()).doesNotExist();
        }
    }

    @Test
    void a_port_that_is_taken_ends_the_start_with_one_line() throws IOException {
        try (var taken =
                        new java.net.ServerSocket(
                                0, 1, java.net.InetAddress.ofLiteral("127.0.0.1"));
                var other = Installation.empty()) {
            other.with("MEENT_PORT", Integer.toString(taken.getLocalPort()));

            var refused = other.run("start");

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.said()).hasSize(1);
            assertThat(other.data().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        }
    }
}
