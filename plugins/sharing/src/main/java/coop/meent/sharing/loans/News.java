package coop.meent.sharing.loans;

import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.Booking.State;
import java.util.Locale;
import java.util.Optional;

/// What happened to a loan, and who hears of it.
enum News {
    /// Somebody asks; a guest hears that the button worked.
    ASKED(true, false, true),
    /// It was booked at once, since the owner trusts who asked.
    BOOKED(true, false, false),
    ACCEPTED(false, true, true),
    REFUSED(false, true, true),
    CANCELLED(true, true, true),
    LAPSED(true, true, true),
    /// At another time, or another number of units.
    MOVED(true, true, true),
    BACK(false, true, false),
    MISSED(false, true, true),
    TOMORROW(false, true, true),
    LATE(true, true, true),
    /// Who has it now is late, and this loan comes next.
    BEFORE(false, true, true);

    private final boolean owner;
    private final boolean person;
    private final boolean guest;

    News(boolean owner, boolean person, boolean guest) {
        this.owner = owner;
        this.person = person;
        this.guest = guest;
    }

    boolean owner() {
        return owner;
    }

    boolean person() {
        return person;
    }

    boolean guest() {
        return guest;
    }

    /// {@return its code, in messages}
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return what a change is, if anybody hears of it}
    static Optional<News> of(Optional<Booking> before, Booking now) {
        boolean moved =
                before.filter(it -> it.state() == now.state())
                        .filter(it -> !it.span().equals(now.span()) || it.units() != now.units())
                        .isPresent();
        if (before.filter(it -> it.state() == now.state()).isPresent() && !moved) {
            return Optional.empty();
        }
        return switch (now.state()) {
            case REQUESTED -> Optional.of(ASKED);
            case ACCEPTED -> Optional.of(accepted(before, moved));
            case OUT -> moved ? Optional.of(MOVED) : Optional.empty();
            case RETURNED -> Optional.of(BACK);
            case REFUSED -> Optional.of(REFUSED);
            case CANCELLED -> Optional.of(CANCELLED);
            case LAPSED -> Optional.of(LAPSED);
            case NO_SHOW -> Optional.of(MISSED);
            case CLOSURE, REOPENED -> Optional.empty();
        };
    }

    private static News accepted(Optional<Booking> before, boolean moved) {
        if (moved) {
            return MOVED;
        }
        return before.filter(it -> it.state() == State.REQUESTED).isPresent() ? ACCEPTED : BOOKED;
    }
}
