package coop.meent.soirees.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.checkin.Presence.State;
import coop.meent.soirees.checkin.Tick.Kind;
import coop.meent.soirees.events.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final Instant STARTS = Instant.parse("2026-11-24T18:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-11-24T21:00:00Z");

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Ticks ticks = new Ticks(evening());

    @Test
    void who_is_ticked_twice_came_the_first_time() {
        var presence = read(tick(Kind.CAME, 5), tick(Kind.CAME, 40));

        assertThat(presence.here()).isTrue();
        assertThat(presence.arrived()).contains(minute(5));
    }

    @Test
    void what_was_ticked_later_wins_also_when_it_came_in_first() {
        var presence = read(tick(Kind.NOT_COME, 7), tick(Kind.CAME, 5));

        assertThat(presence.state()).isEqualTo(State.EXPECTED);
        assertThat(presence.arrived()).isEmpty();
    }

    @Test
    void who_goes_and_comes_back_is_there_from_when_they_first_came() {
        var gone = read(tick(Kind.CAME, 5), tick(Kind.LEFT, 60));
        assertThat(gone.state()).isEqualTo(State.LEFT);
        assertThat(gone.left()).contains(minute(60));

        var back = read(tick(Kind.CAME, 5), tick(Kind.LEFT, 60), tick(Kind.BACK, 70));
        assertThat(back.here()).isTrue();
        assertThat(back.arrived()).contains(minute(5));
        assertThat(back.left()).isEmpty();
    }

    @Test
    void who_is_there_cannot_be_missing_nor_still_come() {
        assertThat(read(tick(Kind.CAME, 5), tick(Kind.MISSED, 6)).here()).isTrue();
        assertThat(read(tick(Kind.CAME, 5), tick(Kind.LATER, 6)).here()).isTrue();
        assertThat(read(tick(Kind.MISSED, 5), tick(Kind.CAME, 6)).here()).isTrue();
    }

    @Test
    void what_is_copied_from_paper_afterwards_counts_from_the_start() {
        var presence = ticks.presence(1, List.of(new Tick(Kind.CAME, "k", ENDS)));

        assertThat(presence.arrived()).contains(STARTS);
    }

    @Test
    void money_and_presence_do_not_meddle_with_each_other() {
        var presence = read(tick(Kind.PAID, 3), tick(Kind.CAME, 4), tick(Kind.NOT_COME, 5));

        assertThat(presence.paid()).contains(minute(3));
        assertThat(read(tick(Kind.PAID, 3), tick(Kind.NOT_PAID, 9)).paid()).isEmpty();
    }

    @Test
    void the_order_in_which_telephones_find_their_network_changes_nothing() {
        long seed = System.nanoTime();
        var dice = new Random(seed);
        for (int turn = 0; turn < 2_000; turn++) {
            var inOrder = new ArrayList<Tick>();
            for (int minute = 0; minute < 1 + dice.nextInt(12); minute++) {
                inOrder.add(tick(KINDS.get(dice.nextInt(KINDS.size())), minute));
            }
            var mixed = new ArrayList<>(inOrder);
            Collections.shuffle(mixed, dice);

            assertThat(ticks.presence(1, mixed))
                    .as("seed %s turn %s", seed, turn)
                    .isEqualTo(ticks.presence(1, inOrder))
                    .satisfies(TicksTest::makesSense);
        }
    }

    private static void makesSense(Presence it) {
        assertThat(it.arrived().isPresent()).isEqualTo(it.came());
        assertThat(it.left().isPresent()).isEqualTo(it.state() == State.LEFT);
    }

    private Presence read(Tick... all) {
        return ticks.presence(1, List.of(all));
    }

    private static Tick tick(Kind kind, int minute) {
        return new Tick(kind, kind + "-" + minute, minute(minute));
    }

    private static Instant minute(int minute) {
        return STARTS.plusSeconds(60L * minute);
    }

    private static Event evening() {
        return new Event(
                1,
                Event.Kind.SOIREE,
                1,
                new Event.Words("Soiree", "", "nl"),
                new Event.Times(
                        STARTS,
                        ENDS,
                        ZoneId.of("Europe/Brussels"),
                        Optional.empty(),
                        Optional.empty()),
                new Event.Venue("", "", ""),
                new Event.Terms(10, 48, "public", true),
                new Event.Status(Event.State.PUBLISHED, "", STARTS, 0, Optional.empty()),
                OptionalLong.empty());
    }
}
