package coop.meent.core.notices;

import static coop.meent.core.data.CoreDatabase.WORK;
import static coop.meent.core.notices.Square.happened;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticesPropertyTest {
    private static final int STEPS = 60;
    private static Square square;

    @BeforeAll
    static void open() {
        square = new Square();
    }

    @AfterAll
    static void close() {
        square.close();
    }

    @BeforeEach
    void empty() throws Exception {
        square.empty();
    }

    static List<Long> seeds() {
        return List.of(1L, 2026L, new Random().nextLong());
    }

    /// What must be there once.
    private record Expected(long person, String kind, String subject, String key) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_person_hears_of_an_event_once_whatever_is_repeated(long seed) {
        var random = new Random(seed);
        var people =
                List.of(
                        square.person("An", "nl"),
                        square.person("Bo", "fr"),
                        square.person("Cas", "en"));
        var expected = new HashSet<Expected>();
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0 -> square.settle();
                case 1 -> forget();
                default -> expected.addAll(tell(random, people));
            }
        }
        forget();
        square.settle();

        assertThat(kept()).containsExactlyInAnyOrderElementsOf(expected);
        long now =
                expected.stream()
                        .filter(it -> it.kind().equals(Square.kindOf(Channel.NOW)))
                        .map(it -> it.person() + it.subject())
                        .distinct()
                        .count();
        assertThat((long) square.post().size()).isBetween(Math.min(now, 1), expected.size() * 1L);
    }

    // a reader that crashed before it remembered its place reads everything again
    private static void forget() {
        square.database.asSuperuser(db -> db.execute("TRUNCATE core.outbox_position"));
    }

    private static Set<Expected> tell(Random random, List<Viewer> people) {
        var all = new ArrayList<Notice>();
        var expected = new HashSet<Expected>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            var channel = random.nextBoolean() ? Channel.NOW : Channel.DAILY;
            var to = people.get(random.nextInt(people.size()));
            var subject = "" + random.nextInt(3);
            var key = "" + random.nextInt(2);
            var notice = happened(channel, subject, "Els", to).once(key);
            all.add(notice);
            expected.add(new Expected(Square.id(to), notice.kind(), notice.subject(), key));
        }
        square.database
                .core()
                .run(
                        WORK,
                        tx -> {
                            all.forEach(tx::notify);
                            return true;
                        });
        return expected;
    }

    private static List<Expected> kept() {
        return square.database
                .core()
                .read(
                        WORK,
                        db ->
                                db.createQuery(
                                                """
                                                SELECT n.person, e.kind, e.subject, e.key
                                                  FROM core.notice n JOIN core.notice_event e ON e.id = n.event
                                                """)
                                        .map((row, _) ->
                                                new Expected(
                                                        row.getLong("person"),
                                                        row.getString("kind"),
                                                        row.getString("subject"),
                                                        row.getString("key")))
                                        .list());
    }

    @Test
    void twenty_equal_at_once_are_one() throws Exception {
        var an = square.person("An", "nl");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 20; i++) {
                calls.add(() -> {
                    square.tell(happened(Channel.NOW, "1", "Bo", an));
                    return true;
                });
            }
            for (var done : threads.invokeAll(calls)) {
                assertThat(done.get()).isTrue();
            }
        }
        square.settle();

        assertThat(square.database.number("SELECT count(*) FROM core.notice")).isOne();
        assertThat(square.post()).hasSize(1);
    }
}
