package coop.meent.guestbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import coop.meent.api.Outbound;
import coop.meent.api.OutboundException;
import coop.meent.api.PluginSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BellTest {
    private final ArrayList<Outbound.Request> sent = new ArrayList<>();

    // cut: answered
    @Test
    void rings_with_the_key_and_says_no_more_than_which_greeting() {
        new Bell(this::answered, key("geheim")).ring(7);

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().body()).isEqualTo("{\"greeting\": 7}");
        assertThat(sent.getFirst().headers()).containsEntry("Authorization", "Bearer geheim");
    }

    // end

    @Test
    void without_a_key_nothing_rings() {
        new Bell(this::answered, key("")).ring(7);

        assertThat(sent).isEmpty();
    }

    @Test
    void a_bell_that_is_silent_keeps_nobody_from_writing() {
        Outbound silent =
                _ -> {
                    throw new OutboundException(OutboundException.Why.TOO_SLOW, "five seconds");
                };

        assertThatCode(() -> new Bell(silent, key("geheim")).ring(7)).doesNotThrowAnyException();
    }

    // cut: answered
    private Outbound.Answer answered(Outbound.Request request) {
        sent.add(request);
        return new Outbound.Answer(204, Map.of(), new byte[0]);
    }

    // end

    private static PluginSettings key(String secret) {
        return new PluginSettings() {
            @Override
            public String text(String key) {
                return "";
            }

            @Override
            public Optional<BigDecimal> number(String key) {
                return Optional.empty();
            }

            @Override
            public boolean flag(String key) {
                return false;
            }

            @Override
            public Optional<String> secret(String key) {
                return Optional.of(secret).filter(it -> !it.isEmpty());
            }
        };
    }
}
