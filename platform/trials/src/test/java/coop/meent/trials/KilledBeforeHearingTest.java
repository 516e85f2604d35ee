package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Kill -9 after one plugin told something and while another was hearing it: after the next start
/// that is heard once in effect, and what comes after it too.
@EnabledIfSystemProperty(named = "meent.kills", matches = "[0-9]{2,}")
class KilledBeforeHearingTest {
    @TempDir private Path folder;

    private final Victim victim = Victim.demo();

    @AfterEach
    void leave() {
        victim.close();
    }

    @Test
    void what_was_told_is_heard_once() throws IOException {
        var plugins = new LittlePlugins(folder);
        for (var id : List.of("orchard", "kitchen")) {
            var zip = plugins.zip(id);
            victim.settled(id, office -> office.install(zip));
        }
        var member =
                victim.place()
                        .run("token", "create", "--email", "member@demo.test")
                        .out()
                        .getLast();
        try (var shut = Gate.onWriting(victim.server(), "kitchen.recipe")) {
            propose(member, "Appelmoes");
            shut.reached();
            victim.kill();
        }
        victim.start();
        propose(member, "Perenstroop");

        Patience.until(() -> recipes().contains("Perenstroop"), "the second event");
        Patience.until(() -> recipes().contains("Appelmoes"), "the first event");
        assertThat(recipes()).containsExactlyInAnyOrder("Appelmoes", "Perenstroop");
    }

    private void propose(String member, String title) {
        var answer =
                victim.site()
                        .bearing(member)
                        .send(
                                "POST",
                                "/api/v1/orchard/proposals",
                                "{\"title\": \"%s\"}".formatted(title));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private List<String> recipes() {
        return victim.site().visitor().get("/kitchen/recipes").html().select("main li").eachText();
    }
}
