package coop.meent.soirees.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What people say before an evening, and what stays of one.
final class DemoLeavings {
    private static final int[] SCORES = {10, 9, 9, 9, 8, 8, 8, 8, 7, 7};

    private final DemoLeavingStore store = new DemoLeavingStore();
    private final DemoFile file;

    DemoLeavings(DemoFile file) {
        this.file = file;
    }

    /// What people hope of an evening to come.
    void hopes(Handle db, long event) {
        file.people().forEach(it -> store.hopes(db, event, it));
    }

    /// What an evening was worth to ten who were there.
    void worth(Handle db, long event, Instant ends) {
        store.worth(db, event, SCORES.length, ends);
        for (int score = 0; score <= SCORES[0]; score++) {
            int wanted = score;
            int answers = (int) Arrays.stream(SCORES).filter(it -> it == wanted).count();
            if (answers > 0) {
                store.tally(db, event, "SCORE", score, answers);
            }
        }
        store.tally(db, event, "WIDENED", 2, 6);
        store.tally(db, event, "WIDENED", 1, 4);
        store.tally(db, event, "LEARNED", 2, 3);
        store.tally(db, event, "LEARNED", 1, 7);
        for (List<String> remark : file.remarks()) {
            store.remark(db, event, remark.getFirst(), remark.getLast());
        }
    }

    /// Who spoke at an event.
    void speaker(Handle db, long event) {
        store.speaker(db, event, file.speaker());
    }
}
