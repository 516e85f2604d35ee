package coop.meent.jobs;

import static coop.meent.jobs.Samples.AN;
import static coop.meent.jobs.Samples.BRAM;
import static coop.meent.jobs.Samples.DUBBEL_BLAD;
import static coop.meent.jobs.Samples.NOW;
import static coop.meent.jobs.Samples.TODAY;
import static coop.meent.jobs.Samples.VISITOR;
import static coop.meent.jobs.Samples.draft;
import static coop.meent.jobs.Samples.form;
import static coop.meent.jobs.Samples.open;
import static coop.meent.jobs.Samples.sight;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VacancyStoreTest {
    private final VacancyStore store = new VacancyStore();
    private final VacancyListStore lists = new VacancyListStore();
    private final Board board = Board.open();

    @AfterEach
    void gone() {
        board.close();
    }

    @Test
    void a_vacancy_comes_back_as_it_was_written() {
        var written = open(Visibility.MEMBERS);

        var read = board.get(board.put(written));

        assertThat(read).usingRecursiveComparison().ignoringFields("id").isEqualTo(written);
    }

    @Test
    void every_way_to_pay_and_to_apply_survives() {
        var volunteer =
                Map.of(
                        "pay", "unpaid",
                        "employment", "volunteer",
                        "hours", "22,5",
                        "apply", "a@b.example");
        for (var typed : List.of(volunteer, Map.of("pay", "before-interview", "hours", "40"))) {
            var offer = form(typed).offer();
            var vacancy = draft().rewritten(offer);

            assertThat(board.get(board.put(vacancy)).offer()).isEqualTo(offer);
        }
    }

    @Test
    void a_change_is_kept_whole() {
        var vacancy = board.get(board.put(draft()));
        var changed = vacancy.published(TODAY, true).changedAt(NOW.plusSeconds(5));

        board.with(db -> {
            store.update(db, changed);
            return true;
        });

        assertThat(board.get(vacancy.id())).isEqualTo(changed);
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void the_list_shows_what_is_open_and_for_this_viewer() {
        long open = board.put(open(Visibility.PUBLIC));
        long members = board.put(open(Visibility.MEMBERS));
        board.put(draft());
        board.put(draft().waiting());
        board.put(open(Visibility.PUBLIC).filled());
        board.put(open(Visibility.PUBLIC).openUntil(TODAY.minusDays(1)));

        assertThat(visible(VISITOR, Narrowing.NONE)).containsExactly(open);
        assertThat(visible(BRAM, Narrowing.NONE)).containsExactly(open, members);
        assertThat(visible(Samples.NO_MEMBER, Narrowing.NONE)).containsExactly(open);
        assertThat(visible(Samples.person(4, DUBBEL_BLAD.id(), false), Narrowing.NONE))
                .as("its own organisation, a member no more")
                .containsExactly(open, members);
    }

    @Test
    void the_list_is_paged_by_closing_day_and_id() {
        var expected = new ArrayList<Long>();
        for (int day = 3; day > 0; day--) {
            for (int i = 0; i < 3; i++) {
                long id = board.put(open(Visibility.PUBLIC).openUntil(TODAY.plusDays(4 - day)));
                expected.add(id);
            }
        }
        var read = new ArrayList<Long>();
        Optional<ListKey> after = Optional.empty();
        do {
            var from = after;
            var piece =
                    board.with(db -> lists.visible(db, sight(VISITOR), Narrowing.NONE, from, 2));
            piece.forEach(it -> read.add(it.id()));
            after = piece.isEmpty() ? Optional.empty() : Optional.of(ListKey.of(piece.getLast()));
        } while (after.isPresent());

        assertThat(read).containsExactlyElementsOf(expected);
    }

    @Test
    void each_filter_narrows() {
        long ghent = board.put(written(Map.of("place", "Gent", "remote", "")));
        long genk = board.put(written(Map.of("place", "Genk", "employment", "full-time")));

        assertThat(visible(VISITOR, at("gEn"))).containsExactly(ghent, genk);
        assertThat(visible(VISITOR, at("Gent"))).containsExactly(ghent);
        assertThat(visible(VISITOR, at("%"))).isEmpty();
        assertThat(visible(VISITOR, Narrowing.to(List.of(99L)))).isEmpty();
        assertThat(visible(VISITOR, Narrowing.to(List.of(DUBBEL_BLAD.id())))).hasSize(2);
        assertThat(
                        visible(
                                VISITOR,
                                new Narrowing(
                                        Optional.of(List.of(ghent, genk)),
                                        Optional.empty(),
                                        Set.of(Employment.FULL_TIME),
                                        "",
                                        true)))
                .containsExactly(genk);
    }

    @Test
    void counting_stops_where_nobody_cares() {
        board.put(open(Visibility.PUBLIC));
        board.put(open(Visibility.MEMBERS));

        assertThat(board.<Integer>with(db -> lists.count(db, sight(VISITOR), Narrowing.NONE)))
                .isOne();
        assertThat(board.<Integer>with(db -> lists.count(db, sight(AN), at("Mech")))).isEqualTo(2);
    }

    @Test
    void the_feed_holds_the_newest_for_everybody() {
        long older = board.put(open(Visibility.PUBLIC));
        board.put(open(Visibility.MEMBERS));
        long newer = board.put(draft().published(TODAY, true));

        var feed = board.with(db -> lists.newest(db, sight(VISITOR), 10));

        assertThat(feed).extracting(Vacancy::id).containsExactly(newer, older);
    }

    @Test
    void the_team_sees_what_waits_and_owners_see_everything() {
        long waiting = board.put(draft().waiting());
        long open = board.put(open(Visibility.PUBLIC));

        var waits = board.with(db -> lists.waiting(db, 10));
        var own = board.with(db -> lists.of(db, Set.of(7L), Long.MAX_VALUE, 10));
        var older = board.with(db -> lists.of(db, Set.of(7L), open, 10));

        assertThat(waits).extracting(Vacancy::id).containsExactly(waiting);
        assertThat(own).extracting(Vacancy::id).containsExactly(open, waiting);
        assertThat(older).extracting(Vacancy::id).containsExactly(waiting);
    }

    @Test
    void only_what_is_published_can_be_found() {
        long draft = board.put(draft());
        long open = board.put(open(Visibility.PUBLIC));
        var all = new ArrayList<Long>();

        var some = board.with(db -> store.searchable(db, List.of(draft, open)));
        board.with(db -> {
            store.eachSearchable(db, it -> all.add(it.id()));
            return true;
        });

        assertThat(some).extracting(Vacancy::id).containsExactly(open);
        assertThat(all).containsExactly(open);
    }

    private List<Long> visible(Viewer viewer, Narrowing narrowing) {
        return board
                .with(db -> lists.visible(db, sight(viewer), narrowing, Optional.empty(), 50))
                .stream()
                .map(Vacancy::id)
                .toList();
    }

    private static Vacancy written(Map<String, String> typed) {
        return draft().rewritten(form(typed).offer()).published(TODAY, true);
    }

    private static Narrowing at(String place) {
        return new Narrowing(Optional.empty(), Optional.empty(), Set.of(), place, false);
    }
}
