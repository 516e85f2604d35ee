package coop.meent.jobs;

import static coop.meent.jobs.Samples.TODAY;
import static coop.meent.jobs.Samples.VISITOR;
import static coop.meent.jobs.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisitStoreTest {
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneId.of("Europe/Brussels"));

    private final VisitStore store = new VisitStore();
    private final Board board = Board.open();
    private final Visits visits = new Visits(board.transactions(), store, CLOCK);

    @AfterEach
    void gone() {
        board.close();
    }

    @Test
    void a_visitor_counts_once_a_day() {
        visits.count(VISITOR, 1, "an");
        visits.count(VISITOR, 1, "an");
        new Visits(board.transactions(), store, CLOCK).count(VISITOR, 1, "an");
        visits.count(VISITOR, 1, "bram");
        visits.count(VISITOR, 2, "an");

        var sums = board.with(db -> store.sums(db, List.of(1L, 2L, 3L)));
        assertThat(days()).containsExactly(new Visits.Day(TODAY, 2));
        assertThat(sums).isEqualTo(Map.of(1L, 2L, 2L, 1L));
    }

    @Test
    void nobody_is_remembered_after_their_day() {
        board.with(db -> {
            store.count(db, 1, TODAY.minusDays(1), "an");
            return true;
        });
        visits.count(VISITOR, 1, "bram");

        visits.forget();

        var remembered =
                board.with(db ->
                        db.createQuery("SELECT visitor FROM jobs.visitor")
                                .mapTo(String.class)
                                .list());
        assertThat(remembered).containsExactly("bram");
        assertThat(days()).hasSize(2);
    }

    @Test
    void a_year_is_summed_with_and_without_vacancies() {
        board.put(open(Visibility.PUBLIC));
        board.put(open(Visibility.PUBLIC));
        board.put(Samples.draft().published(TODAY, false));
        board.put(Samples.draft());
        board.with(db -> {
            store.add(db, 1, TODAY, 3);
            store.add(db, 2, TODAY, 4);
            store.add(db, 2, TODAY, 1);
            store.add(db, Visits.OVERVIEW, TODAY, 20);
            store.add(db, Visits.OVERVIEW, TODAY.minusYears(1), 9);
            return true;
        });

        var years = board.with(store::years);
        assertThat(years)
                .containsExactly(
                        new Visits.Year(2026, 3, 1, 1, 8, 20),
                        new Visits.Year(2025, 0, 0, 0, 0, 9));
    }

    private List<Visits.Day> days() {
        return board.with(db -> store.days(db, 1, 10));
    }
}
