package coop.meent.soirees.checkin;

import coop.meent.soirees.registrations.Registration;

/// Somebody with a place, as who stands at the door needs them.
///
/// @param late what they answered to when they come; empty for in time
record Guest(Registration registration, Presence presence, String late) {
    /// {@return what they pay at the door, in euro cents: who has no account gets no invoice}
    long due() {
        var who = registration.who();
        boolean guest = who.person().isEmpty() && who.organisation().isEmpty();
        return guest ? registration.price().cents() : 0;
    }
}
