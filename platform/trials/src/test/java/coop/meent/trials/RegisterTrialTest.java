package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The share register under load, and under kill -9 of the site and of its database in turn: no
/// entry is lost, there twice or wrong.
@EnabledIfSystemProperty(named = "meent.kills", matches = "[0-9]{2,}")
class RegisterTrialTest {
    private static final int CLIENTS = 32;
    private static final int ROUNDS = Integer.getInteger("meent.register.rounds", 2);
    private static final int SECONDS = Integer.getInteger("meent.register.seconds", 5);
    private static final long LONGEST_LIFE = Duration.ofMillis(2_500).toNanos();

    private final long seed = Long.getLong("meent.kills.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void thirty_two_clients_leave_a_sound_register() {
        try (var place = Installation.empty().with("MEENT_ALLOW_UNSIGNED", "on");
                var site = place.start("--demo")) {
            var api = site.bearing(token(place));
            int before = Ledgers.read(api).size();
            var clerks = new Clerks();
            var shift = clerks.begin(api, CLIENTS);
            LockSupport.parkNanos(Duration.ofSeconds(SECONDS).toNanos());
            shift.end();
            clerks.retry(api);
            report(clerks);
            var ledgers = Ledgers.read(api);
            ledgers.expectAll(before, clerks.recorded());
            ledgers.expectSound(api);
            expectChain(place);
        }
    }

    @Test
    void nothing_acknowledged_is_lost_or_there_twice() throws IOException {
        System.out.println("register: " + ROUNDS + " rounds, -Dmeent.kills.seed=" + seed);
        try (var place = Installation.empty().with("MEENT_ALLOW_UNSIGNED", "on")) {
            var site = place.start("--demo");
            var token = token(place);
            int before = Ledgers.read(site.bearing(token)).size();
            var clerks = new Clerks();
            for (int round = 1; round <= ROUNDS; round++) {
                var shift = clerks.begin(site.bearing(token), CLIENTS);
                LockSupport.parkNanos(random.nextLong(LONGEST_LIFE));
                site = round % 2 == 0 ? withoutDatabase(place, site) : withoutSite(place, site);
                shift.end();
                var api = site.bearing(token);
                clerks.retry(api);
                report(clerks);
                var ledgers = Ledgers.read(api);
                ledgers.expectAll(before, clerks.recorded());
                ledgers.expectSound(api);
            }
            expectChain(place);
            site.close();
        }
    }

    private static Serving withoutSite(Installation place, Serving site) {
        site.kill();
        return place.start();
    }

    // the site starts its own server again
    private static Serving withoutDatabase(Installation place, Serving site) throws IOException {
        var file = place.data().resolve("postgres/cluster/postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        Patience.until(
                () -> site.visitor().get("/health/ready").status() == 200, "it serves again");
        return site;
    }

    private static String token(Installation place) {
        return place.run("token", "create", "--email", "registrar@demo.test").out().getLast();
    }

    private static void expectChain(Installation place) {
        var verified = place.run("shares", "verify");
        assertThat(verified.code()).as(verified.toString()).isZero();
    }

    private static void report(Clerks clerks) {
        System.out.printf(
                "register: %d recorded, %d refused%n", clerks.recorded().size(), clerks.refused());
    }
}
