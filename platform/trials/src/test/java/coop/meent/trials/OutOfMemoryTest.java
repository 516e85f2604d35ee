package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// A plugin that uses up the memory ends the process at once. Whoever starts it again finds that
/// plugin off, with the reason, and the site serving.
@EnabledIfSystemProperty(named = "meent.kills", matches = "[0-9]{2,}")
class OutOfMemoryTest {
    private static final int OUT_OF_MEMORY = 3;

    @TempDir private Path folder;

    private final Installation place = Installation.empty();

    @AfterEach
    void leave() {
        place.close();
    }

    @Test
    void the_next_start_knows_who_used_up_the_memory() throws IOException {
        assertThat(place.run("plugin", "install", HungryPlugin.in(folder).toString()).code())
                .isZero();

        assertEnds("/hungry/eat");
        try (var site = place.start()) {
            assertOff(site, "ran out of memory while it was at work in GET /eat");
            assertThat(place.run("plugin", "enable", HungryPlugin.ID).code()).isZero();
        }

        assertEnds("/hungry/later");
        try (var site = place.start()) {
            assertOff(site, "in scheduled work dinner");
        }
        // a kill is no lack of memory: it stays as it was, and nobody else is blamed
        try (var site = place.start()) {
            site.kill();
        }
        try (var site = place.start()) {
            assertOff(site, "in scheduled work dinner");
        }
    }

    private void assertEnds(String path) {
        var site = place.start();
        var asking = Thread.ofVirtual().unstarted(() -> site.visitor().get(path));
        asking.setUncaughtExceptionHandler((_, cutOff) -> {});
        asking.start();
        assertThat(site.ended()).isEqualTo(OUT_OF_MEMORY);
        assertThat(place.data().resolve("out-of-memory")).exists();
    }

    private void assertOff(Serving site, String reason) {
        assertThat(site.visitor().get("/").status()).isEqualTo(200);
        assertThat(site.visitor().get("/hungry").status()).isEqualTo(404);
        assertThat(place.run("plugin", "list").out())
                .filteredOn(line -> line.startsWith(HungryPlugin.ID))
                .singleElement()
                .asString()
                .contains("failed", reason);
        assertThat(place.data().resolve("out-of-memory")).doesNotExist();
    }
}
