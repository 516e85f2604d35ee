package coop.meent.sharing.loans;

import coop.meent.api.Audience;
import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarEntry.State;
import coop.meent.api.Platform;
import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.Bookings.Found;
import coop.meent.sharing.things.Thing;

/// Makes entries of calendars out of loans. The owner's side and the borrower see them, and nobody
/// else; where exactly it is stands in those that are agreed.
final class Entries {
    private Entries() {}

    static CalendarEntry of(Platform platform, Found found, String language) {
        var booking = found.booking();
        var thing = found.thing();
        var zone = platform.calendars().zone();
        var when = When.of(booking.span(), thing.rules().byDay(), zone);
        var span =
                when.byDay()
                        ? new coop.meent.api.When.AllDay(when.first(), when.last())
                        : new coop.meent.api.When.Timed(
                                when.from().atZone(zone), when.until().atZone(zone));
        var title = platform.texts().text(language, "loans.entry", thing.title());
        var entry =
                CalendarEntry.of(
                                Tidings.TYPE,
                                Long.toString(booking.id()),
                                span,
                                title,
                                booking.path())
                        .at(place(thing, booking))
                        .in(state(booking), booking.at().changed());
        var owner = Audience.organisation(thing.organisation());
        var person = booking.borrower().person();
        return person.isPresent()
                ? entry.to(owner, Audience.person(person.getAsLong()))
                : entry.to(owner);
    }

    private static String place(Thing thing, Booking booking) {
        boolean agreed =
                switch (booking.state()) {
                    case ACCEPTED, OUT -> !thing.place().address().isEmpty();
                    case REQUESTED,
                            RETURNED,
                            REFUSED,
                            CANCELLED,
                            LAPSED,
                            NO_SHOW,
                            CLOSURE,
                            REOPENED ->
                            false;
                };
        return agreed ? GuestMails.where(thing) : thing.place().town();
    }

    private static State state(Booking it) {
        return switch (it.state()) {
            case REQUESTED -> State.TENTATIVE;
            case ACCEPTED, OUT, RETURNED -> State.CONFIRMED;
            case REFUSED, CANCELLED, LAPSED, NO_SHOW, CLOSURE, REOPENED -> State.CANCELLED;
        };
    }
}
