package coop.meent.core.events;

import static coop.meent.core.data.CoreDatabase.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.data.CoreDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxStoreTest {
    private static final String AGE = "UPDATE core.outbox SET at = at - interval '8 days'";

    private final OutboxStore outbox = new OutboxStore();
    @RegisterExtension static final CoreDatabase site = CoreDatabase.open(3);

    @Test
    void a_slow_transaction_that_published_first_and_commits_last_is_not_skipped() {
        var start = Position.START;
        try (var slow = OpenWriter.in(site)) {
            slow.publish("slow");
            publish("quick");

            assertThat(keysAfter(start)).isEmpty();

            slow.commit();
        }
        assertThat(keysAfter(start)).containsExactly("slow", "quick");
    }

    @Test
    void a_transaction_with_a_lower_number_and_a_higher_id_comes_first() {
        try (var early = OpenWriter.in(site)) {
            early.publish("1");
            publish("2");
            early.publish("3");
            early.commit();
        }

        var read = after(Position.START, 10);
        assertThat(read).extracting(Event::key).containsExactly("1", "3", "2");
        assertThat(keysAfter(read.get(1).position())).containsExactly("2");
    }

    @Test
    void what_is_rolled_back_is_never_read() {
        try (var writer = OpenWriter.in(site)) {
            writer.publish("lost");
            writer.rollback();
        }
        publish("kept");

        assertThat(keysAfter(Position.START)).containsExactly("kept");
    }

    @Test
    void the_last_position_is_that_of_the_newest_row_that_can_be_read() {
        assertThat(last()).isEqualTo(Position.START);
        publish("1");
        var one = after(Position.START, 10).getFirst().position();
        try (var open = OpenWriter.in(site)) {
            open.publish("2");

            assertThat(last()).isEqualTo(one);
            open.rollback();
        }
        publish("3");
        assertThat(last()).isGreaterThan(one);
    }

    @Test
    void a_reader_is_outdated_only_when_rows_that_it_has_not_read_were_dropped() {
        publish("1");
        publish("2");
        var one = after(Position.START, 1).getFirst().position();
        var two = last();
        assertThat(outdated(Position.START)).isFalse();

        assertThat(dropOld()).isZero();
        change(AGE);
        assertThat(dropOld()).isEqualTo(2);

        assertThat(outdated(Position.START)).isTrue();
        assertThat(outdated(one)).isTrue();
        assertThat(outdated(two)).isFalse();
    }

    @Test
    void a_gap_that_a_rollback_left_does_not_outdate_a_reader() {
        publish("1");
        var one = last();
        change(AGE);
        dropOld();
        what_is_rolled_back_leaves_a_gap();
        publish("2");

        assertThat(outdated(one)).isFalse();
        assertThat(keysAfter(one)).containsExactly("2");
    }

    @Test
    void a_reader_that_starts_over_after_a_quiet_week_is_not_outdated_again() {
        publish("1");
        change(AGE);
        dropOld();

        assertThat(outdated(last())).isFalse();
    }

    @Test
    void a_position_is_remembered_by_name() {
        publish("1");
        var place = last();
        assertThat(position("mail")).isEmpty();

        remember("mail", place);
        remember("mail", place);

        assertThat(position("mail")).containsExactly(place);
        assertThat(position("hooks")).isEmpty();
    }

    private void what_is_rolled_back_leaves_a_gap() {
        try (var writer = OpenWriter.in(site)) {
            writer.publish("lost");
            writer.rollback();
        }
    }

    private void publish(String key) {
        site.core()
                .run(
                        WORK,
                        tx -> {
                            tx.publish("bed", key);
                            return true;
                        });
    }

    private List<Event> after(Position position, int limit) {
        return site.core().read(WORK, db -> outbox.after(db, position, limit));
    }

    private List<String> keysAfter(Position position) {
        return after(position, 100).stream().map(Event::key).toList();
    }

    private Position last() {
        return site.core().read(WORK, outbox::last);
    }

    private boolean outdated(Position position) {
        return site.core().read(WORK, db -> outbox.outdated(db, position));
    }

    private int dropOld() {
        return site.core().run(WORK, tx -> outbox.dropOld(tx.handle()));
    }

    private void change(String sql) {
        site.core().run(WORK, tx -> tx.handle().execute(sql));
    }

    private void remember(String reader, Position position) {
        site.core()
                .run(
                        WORK,
                        tx -> {
                            outbox.remember(tx.handle(), reader, position);
                            return true;
                        });
    }

    private List<Position> position(String reader) {
        var found = new ArrayList<Position>();
        site.core()
                .run(
                        WORK,
                        tx -> {
                            outbox.position(tx.handle(), reader).ifPresent(found::add);
                            return true;
                        });
        return found;
    }
}
