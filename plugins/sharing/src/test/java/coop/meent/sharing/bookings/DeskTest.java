package coop.meent.sharing.bookings;

import static coop.meent.sharing.bookings.Counter.OWNER;
import static coop.meent.sharing.bookings.Counter.actor;
import static coop.meent.sharing.bookings.Counter.at;
import static coop.meent.sharing.bookings.Counter.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.MeentException;
import coop.meent.sharing.bookings.Booking.State;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.times.Wish;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of requests, by example.
class DeskTest {
    private static final String NINE = "2027-03-02T09:00";
    private static final String TEN = "2027-03-02T10:00";
    private static final String ELEVEN = "2027-03-02T11:00";

    private final Counter counter = new Counter(4);
    private final BookingDesk desk = counter.desk();

    @AfterEach
    void closed() {
        counter.close();
    }

    @Test
    void who_comes_second_is_told_the_next_free_times() {
        long drill = counter.thing(Counter.rules(1)).id();
        var first = desk.request(actor(2), drill, request(NINE, ELEVEN, 1));

        var refused = refused(() -> desk.request(actor(3), drill, request(TEN, ELEVEN, 1)));

        assertThat(first.state()).isEqualTo(State.REQUESTED);
        assertThat(refused.refusal()).isEqualTo(Refusal.TAKEN);
        assertThat(refused.next().getFirst())
                .isEqualTo(new Span(at(ELEVEN), at("2027-03-02T12:00")));
    }

    @Test
    void the_same_request_twice_is_one_booking() {
        long drill = counter.thing(Counter.rules(1)).id();

        var first = desk.request(actor(2), drill, request(NINE, ELEVEN, 1));
        var again = desk.request(actor(2), drill, request(NINE, ELEVEN, 1));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void who_acts_for_the_owner_has_it_at_once() {
        long drill = counter.thing(Counter.rules(1)).id();

        assertThat(desk.request(Actor.of(OWNER), drill, request(NINE, ELEVEN, 1)).state())
                .isEqualTo(State.ACCEPTED);
    }

    @Test
    void a_request_without_an_answer_gives_its_place_back_before_anything_notes_it() {
        long drill = counter.thing(Counter.rules(1)).id();
        var first =
                desk.request(actor(2), drill, request("2027-03-09T09:00", "2027-03-09T10:00", 1));
        counter.clock.forward(Counter.HOLD.plusMinutes(1));

        var second =
                desk.request(actor(3), drill, request("2027-03-09T09:00", "2027-03-09T10:00", 1));

        assertThat(second.state()).isEqualTo(State.REQUESTED);
        assertThat(found(2, first.id()).state()).isEqualTo(State.LAPSED);
        assertThatThrownBy(() -> desk.accept(OWNER, first.id())).isInstanceOf(MeentException.class);
    }

    @Test
    void three_answers_are_enough_to_wait_for() {
        long drill = counter.thing(Counter.rules(1)).id();
        for (int day = 3; day < 6; day++) {
            desk.request(
                    actor(2),
                    drill,
                    request(
                            "2027-03-0%dT09:00".formatted(day),
                            "2027-03-0%dT10:00".formatted(day),
                            1));
        }

        assertThat(refused(() -> desk.request(actor(2), drill, request(NINE, TEN, 1))).refusal())
                .isEqualTo(Refusal.ENOUGH);
        assertThat(desk.request(actor(3), drill, request(NINE, TEN, 1)).state())
                .isEqualTo(State.REQUESTED);
    }

    @Test
    void who_is_late_with_one_thing_gets_no_other() {
        long drill = counter.thing(Counter.rules(1)).id();
        long saw = counter.thing(Counter.rules(1)).id();
        long id = desk.request(actor(2), drill, request(NINE, TEN, 1)).id();
        desk.accept(OWNER, id);
        counter.clock.set("2027-03-02T09:05");
        step(id, Step.HAND_OVER);
        counter.clock.set("2027-03-02T10:30");

        var refused =
                refused(() -> desk.request(actor(2), saw, request(ELEVEN, "2027-03-02T12:00", 1)));
        step(id, Step.RETURN);

        assertThat(refused.refusal()).isEqualTo(Refusal.OVERDUE);
        assertThat(desk.request(actor(2), saw, request(ELEVEN, "2027-03-02T12:00", 1)).units())
                .isEqualTo(1);
    }

    @Test
    void what_comes_back_early_can_be_had_again() {
        long drill = counter.thing(Counter.rules(1)).id();
        long id = desk.request(actor(2), drill, request(NINE, "2027-03-02T17:00", 1)).id();
        desk.accept(OWNER, id);
        counter.clock.set("2027-03-02T09:00");
        step(id, Step.HAND_OVER);
        counter.clock.set("2027-03-02T09:40");
        step(id, Step.RETURN);

        assertThat(desk.request(actor(3), drill, request(TEN, ELEVEN, 1)).thing()).isEqualTo(drill);
    }

    @Test
    void the_others_are_renumbered_when_that_makes_room() {
        long chairs = counter.thing(Counter.rules(2)).id();
        desk.request(actor(2), chairs, request("2027-03-02T09:00", "2027-03-02T10:00", 1));
        desk.request(actor(3), chairs, request("2027-03-02T09:30", "2027-03-02T11:00", 1));
        desk.request(actor(4), chairs, request("2027-03-02T11:00", "2027-03-02T13:00", 1));

        // ten to twelve is free all through, but not on one unit before the third moves over
        desk.request(actor(5), chairs, request("2027-03-02T10:00", "2027-03-02T12:00", 1));

        assertThat(counter.count("slot")).isEqualTo(4);
    }

    @Test
    void a_change_that_does_not_fit_leaves_all_as_it_was() {
        long drill = counter.thing(Counter.rules(1)).id();
        var mine = desk.request(actor(2), drill, request(NINE, TEN, 1));
        desk.request(actor(3), drill, request(TEN, ELEVEN, 1));
        var changes = counter.part.changes();

        assertThat(
                        refused(() ->
                                        changes.change(
                                                actor(2),
                                                mine.id(),
                                                new Wish(at(NINE), at(ELEVEN), 1)))
                                .refusal())
                .isEqualTo(Refusal.TAKEN);
        assertThat(found(2, mine.id())).isEqualTo(mine);
        assertThat(
                        changes.change(
                                        actor(2),
                                        mine.id(),
                                        new Wish(at(NINE), at("2027-03-02T09:30"), 1))
                                .span()
                                .length())
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_loan_that_is_out_can_be_stretched_by_its_owner() {
        long drill = counter.thing(Counter.rules(2)).id();
        long id = desk.request(actor(2), drill, request(NINE, TEN, 1)).id();
        desk.accept(OWNER, id);
        desk.request(actor(3), drill, request(TEN, ELEVEN, 1));
        counter.clock.set("2027-03-02T09:05");
        step(id, Step.HAND_OVER);

        var longer =
                counter.part
                        .changes()
                        .change(Actor.of(OWNER), id, new Wish(at(NINE), at(ELEVEN), 1));

        assertThat(longer.state()).isEqualTo(State.OUT);
        assertThat(longer.span().until()).isEqualTo(at(ELEVEN));
        assertThat(
                        refused(() ->
                                        desk.request(
                                                actor(4),
                                                drill,
                                                request("2027-03-02T10:15", ELEVEN, 1)))
                                .refusal())
                .isEqualTo(Refusal.TAKEN);
    }

    @Test
    void nobody_else_learns_that_a_booking_is_there() {
        long drill = counter.thing(Counter.rules(1)).id();
        long id = desk.request(actor(2), drill, request(NINE, TEN, 1)).id();

        for (var other : List.of(actor(3), Actor.guest(Counter.person(9), 4))) {
            assertThatThrownBy(() -> counter.part.bookings().find(other, id))
                    .isInstanceOf(MeentException.class);
            assertThatThrownBy(() -> desk.cancel(other, id, "Weg"))
                    .isInstanceOf(MeentException.class);
        }
        assertThat(desk.cancel(actor(2), id, "").state()).isEqualTo(State.CANCELLED);
        assertThat(counter.count("slot")).isZero();
    }

    @Test
    void what_is_closed_is_not_lent_until_it_is_reopened() {
        long drill = counter.thing(Counter.rules(1)).id();
        var changes = counter.part.changes();
        long closed =
                changes.close(OWNER, drill, new Wish(at(NINE), at(ELEVEN), 1), "Slijpen").id();

        assertThat(refused(() -> desk.request(actor(2), drill, request(NINE, TEN, 1))).refusal())
                .isEqualTo(Refusal.TAKEN);
        changes.reopen(OWNER, closed);
        assertThat(desk.request(actor(2), drill, request(NINE, TEN, 1)).units()).isEqualTo(1);
    }

    private void step(long id, Step step) {
        counter.shed.transactions().run(OWNER, tx -> desk.step(tx, Actor.of(OWNER), id, step));
    }

    private Booking found(long person, long id) {
        return counter.part.bookings().find(actor(person), id).booking();
    }

    private static Refused refused(ThrowingCallable work) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, work);
    }
}
