package coop.meent.soirees.registrations;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Somebody at an event, with a place or waiting for one.
///
/// @param ticket which kind of ticket; empty where there are none
/// @param number in the queue; empty for who never waited
/// @param price as it was when they registered
/// @param badge what the code on their badge ends with
public record Registration(
        long id,
        long event,
        Who who,
        OptionalLong ticket,
        State state,
        OptionalInt number,
        Price price,
        String badge,
        Instant at) {
    /// How they stand, as the `places` say.
    public enum State {
        PLACED,
        WAITING,
        OFFERED,
        PASSED,
        CANCELLED
    }

    /// Who it is.
    ///
    /// @param person with an account; empty for a guest, and for who was erased
    /// @param organisation for which they come
    /// @param name as on the badge; empty for who was erased
    /// @param email of a guest; empty for a person
    /// @param language in which they are written to
    public record Who(
            OptionalLong person,
            OptionalLong organisation,
            String name,
            String email,
            String language) {
        @Override
        public String toString() {
            return "who";
        }
    }

    /// What it costs, and why so much.
    ///
    /// @param why the sentence of the entitlement, in the language of who registered
    public record Price(long cents, String why) {}

    public boolean placed() {
        return state == State.PLACED;
    }

    /// {@return what charges, links and audit lines call it}
    public String subject() {
        return "registration:" + id;
    }
}
