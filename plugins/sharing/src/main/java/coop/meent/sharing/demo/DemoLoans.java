package coop.meent.sharing.demo;

import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.bookings.Request;
import coop.meent.sharing.bookings.Step;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Timetable;
import coop.meent.sharing.times.Wish;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What somebody borrowed in a demo: asked, agreed, fetched and brought back on days around today.
final class DemoLoans {
    // days from today, by the hour or to another day, and what for
    private static final Pattern WORDS =
            Pattern.compile("(-?\\d+) (?:(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)|(-?\\d+)) (.*)");
    private static final int WITHIN = 6;
    private static final Duration HOLD = Duration.ofDays(2);
    private static final Viewer OWNER = Viewer.system("demo");

    private final Platform platform;
    private final Sight sight;
    private final Troupe troupe;

    DemoLoans(Platform platform, Sight sight, Troupe troupe) {
        this.platform = platform;
        this.sight = sight;
        this.troupe = troupe;
    }

    // nobody is told of it: what happened last month is no news
    private BookingsPart at(Clock then) {
        return BookingsPart.with(platform.transactions(), sight, then, () -> HOLD);
    }

    /// Carries out a deed, on the day next to its own on which the doors are open.
    void play(Thing thing, Script.Deed deed) {
        var then = at(troupe.ago(deed.days()));
        var who = troupe.viewer(deed.who());
        IntStream.rangeClosed(0, WITHIN)
                .map(it -> deed.what().equals("book") || deed.what().equals("ask") ? it : -it)
                .mapToObj(shift -> wish(thing, deed.words(), shift))
                .flatMap(Optional::stream)
                .filter(it -> then.bookings().check(who, thing, it.wish()).isEmpty())
                .findFirst()
                .ifPresent(it -> play(thing, deed, it));
    }

    /// A wish in words.
    private record Wanted(Wish wish, String purpose) {}

    private Optional<Wanted> wish(Thing thing, String words, int shift) {
        var read = WORDS.matcher(words);
        if (!read.matches()) {
            throw new IllegalStateException("no loan: " + words);
        }
        var first = day(read.group(1), shift);
        var purpose = read.group(5);
        if (read.group(4) == null) {
            var from = moment(first, read.group(2));
            return Optional.of(
                    new Wanted(new Wish(from, moment(first, read.group(3)), 1), purpose));
        }
        var last = day(read.group(4), shift);
        if (!thing.rules().byDay()) {
            var wish = new Wish(moment(first, "09:00"), moment(last, "12:00"), 1);
            return Optional.of(new Wanted(wish, purpose));
        }
        return new Timetable(thing.rules(), zone())
                .days(first, last)
                .map(it -> new Wanted(Wish.of(it, 1), purpose));
    }

    private LocalDate day(String said, int shift) {
        return troupe.today().plusDays(Integer.parseInt(said) + (long) shift);
    }

    private Instant moment(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return platform.clock().getZone();
    }

    private void play(Thing thing, Script.Deed deed, Wanted wanted) {
        var who = troupe.viewer(deed.who());
        var asked = at(troupe.ago(deed.days()));
        var request =
                new Request(
                        wanted.wish(),
                        troupe.organisationOf(who),
                        wanted.purpose(),
                        thing.conditions().version());
        var booking = asked.desk().request(Actor.of(who), thing.id(), request);
        if (deed.what().equals("ask")) {
            return;
        }
        if (booking.state() == Booking.State.REQUESTED) {
            asked.desk().accept(OWNER, booking.id());
        }
        if (!deed.what().equals("book")) {
            step(booking, Step.HAND_OVER, wanted.wish().from());
        }
        if (deed.what().equals("done")) {
            step(booking, Step.RETURN, wanted.wish().until());
        }
    }

    private void step(Booking booking, Step step, Instant at) {
        var then = at(Clock.fixed(at, zone()));
        platform.transactions()
                .run(OWNER, tx -> then.desk().step(tx, Actor.of(OWNER), booking.id(), step));
    }
}
