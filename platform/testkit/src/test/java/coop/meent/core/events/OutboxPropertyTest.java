package coop.meent.core.events;

import static coop.meent.core.data.CoreDatabase.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.data.CoreDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutboxPropertyTest {
    private static final int STEPS = 250;
    private static final int WRITERS = 5;

    private final OutboxStore outbox = new OutboxStore();

    static List<Long> seeds() {
        return List.of(1L, 2026L, new Random().nextLong());
    }

    /// One writer's open transaction: the keys that it has published since its last commit.
    private record Writer(OpenWriter transaction, List<String> open) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_committed_row_is_read_once_and_in_order(long seed) {
        var random = new Random(seed);
        var committed = new ArrayList<String>();
        var read = new ArrayList<Event>();
        try (var site = CoreDatabase.open(1)) {
            var writers = new ArrayList<Writer>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(new Writer(OpenWriter.in(site), new ArrayList<>()));
            }
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(4) == 0) {
                    readSome(site, read, 1 + random.nextInt(4));
                } else {
                    act(writers.get(random.nextInt(WRITERS)), random, "key " + step, committed);
                }
            }
            writers.forEach(writer -> writer.transaction().close());
            while (readSome(site, read, 1 + random.nextInt(9))) {
                // until nothing is left
            }
        }

        assertThat(read).extracting(Event::key).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(read).extracting(Event::position).isSorted().doesNotHaveDuplicates();
    }

    private static void act(Writer writer, Random random, String key, List<String> committed) {
        switch (random.nextInt(6)) {
            case 0 -> {
                writer.transaction().commit();
                committed.addAll(writer.open());
                writer.open().clear();
            }
            case 1 -> {
                writer.transaction().rollback();
                writer.open().clear();
            }
            default -> {
                writer.transaction().publish(key);
                writer.open().add(key);
            }
        }
    }

    private boolean readSome(CoreDatabase site, List<Event> read, int limit) {
        var place = read.isEmpty() ? Position.START : read.getLast().position();
        var more = site.core().read(WORK, db -> outbox.after(db, place, limit));
        read.addAll(more);
        return !more.isEmpty();
    }
}
