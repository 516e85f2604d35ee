package coop.meent.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.MeentException;
import coop.meent.core.work.HeavyWork;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private final HeavyWork heavy = new HeavyWork(2, 20);
    private final PasswordHash passwords = new PasswordHash(heavy);

    @AfterEach
    void close() {
        heavy.close();
    }

    @Test
    void a_hash_says_how_it_was_made() {
        assertThat(passwords.of("vijf groene fietsen"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void the_same_password_matches_its_hash_and_no_other() {
        var kept = Optional.of(passwords.of("vijf groene fietsen é"));

        assertThat(passwords.matches("vijf groene fietsen é", kept)).isTrue();
        assertThat(passwords.matches("vijf groene fietsen e\u0301", kept)).isTrue();
        assertThat(passwords.matches("zes groene fietsen", kept)).isFalse();
        assertThat(passwords.matches("somebody who is not there", Optional.empty())).isFalse();
        assertThat(passwords.outdated(kept.get())).isFalse();
        assertThat(passwords.outdated(kept.get().replace("t=2", "t=1"))).isTrue();
    }

    @Test
    void an_unknown_address_takes_the_same_work_as_a_known_one() {
        assertThat(passwords.outdated(PasswordHash.DUMMY)).isFalse();
    }

    @Test
    void forty_at_once_keep_one_thread_busy_and_the_rest_waits_or_is_sent_away() throws Exception {
        var kept = Optional.of(passwords.of("vijf groene fietsen"));
        var busy = new AtomicInteger();
        Callable<Boolean> signIn =
                () -> {
                    try {
                        return passwords.matches("vijf groene fietsen", kept);
                    } catch (MeentException full) {
                        assertThat(full.code()).isEqualTo(MeentException.Code.BUSY);
                        busy.incrementAndGet();
                        return true;
                    }
                };
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(Collections.nCopies(40, signIn))) {
                assertThat(answer.get()).isTrue();
            }
        }

        assertThat(busy.get()).isBetween(1, 39);
        assertThat(heavyThreads()).hasSize(1);
    }

    private static List<Thread> heavyThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("heavy-"))
                .toList();
    }
}
