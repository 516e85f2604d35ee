package coop.meent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

@TwoPlugins(at = "2026-05-01T12:00")
class SettledTest {
    private static final Duration A_WHILE = Duration.ofMillis(300);

    @Test
    void it_waits_for_a_transaction_that_holds_the_readers_back(Site site) throws Exception {
        try (var older = site.superuser()) {
            older.begin();
            older.createQuery("SELECT pg_current_xact_id()::text").mapTo(String.class).one();
            site.organisation("Zonnewind", true);

            var settled = Thread.ofVirtual().start(site::settled);

            assertThat(settled.join(A_WHILE)).as("too early").isFalse();
            assertThat(found(site)).doesNotContain("Zonnewind");
            older.rollback();
            settled.join();
            assertThat(found(site)).contains("Zonnewind");
        }
    }

    private static String found(Site site) {
        return site.visitor().get("/api/v1/search?q=zonnewind").body();
    }
}
