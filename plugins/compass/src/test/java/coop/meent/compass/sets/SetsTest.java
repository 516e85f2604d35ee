package coop.meent.compass.sets;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.compass.Room;
import coop.meent.compass.questions.OwnSets;
import coop.meent.compass.questions.QuestionSet;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Sets are answered from memory, which sees what was published elsewhere.
class SetsTest {
    private static final SetKey KEY = new SetKey("buurt", 1);
    private static final QuestionSet OWN = new OwnSets().all().getFirst();

    private final Room room = Room.open(1);
    private final SetStore store = new SetStore();

    @AfterEach
    void gone() {
        room.close();
    }

    private void published() {
        var now = Instant.parse("2026-05-01T10:00:00Z");
        room.with(db -> store.insert(db, KEY, SetFiles.of(OWN).as(KEY), 1, now));
        room.with(db -> {
            store.publish(db, KEY, now);
            return KEY;
        });
    }

    @Test
    void what_another_node_published_is_seen() {
        var sets = new Sets(room.transactions());
        assertThat(sets.find(KEY)).isEmpty();
        published();
        sets.reread();

        assertThat(sets.find(KEY))
                .get()
                .extracting(QuestionSet::questions)
                .isEqualTo(OWN.questions());
        assertThat(sets.offered()).extracting(QuestionSet::id).containsExactly("ica", "buurt");
    }

    @Test
    void who_asks_inside_a_transaction_with_the_only_connection_is_answered() {
        var sets = new Sets(room.transactions());

        Optional<QuestionSet> found = room.with(_ -> sets.find(Held.key(OWN)));

        assertThat(found).contains(OWN);
    }

    @Test
    void what_was_retired_is_not_offered_and_is_still_found() {
        published();
        var sets = new Sets(room.transactions());
        var now = Instant.parse("2026-05-02T10:00:00Z");
        room.with(db -> {
            store.retire(db, new SetStore.Retirement(KEY, ""), now);
            store.retire(db, new SetStore.Retirement(new SetKey("ica", 0), "listening"), now);
            return KEY;
        });
        sets.reread();

        assertThat(sets.offered()).extracting(QuestionSet::id).containsExactly("ica");
        assertThat(sets.find(KEY)).isPresent();
        assertThat(sets.retired("ica")).containsExactly("listening");
        assertThat(sets.retired("buurt")).isEmpty();
    }

    @Test
    void files_read_back_as_they_were_written() {
        var files = SetFiles.read(SetFiles.of(OWN).written()).orElseThrow();

        assertThat(files.draft().flaws()).isEmpty();
        assertThat(files.draft().set()).isEqualTo(OWN);
        assertThat(SetFiles.read("[]")).isEmpty();
        assertThat(SetFiles.read("{")).isEmpty();
        assertThat(SetFiles.read("")).isEmpty();
    }
}
