package coop.meent.knowledge.questions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;

/// Somebody who was asked whether they want to answer a question.
///
/// @param person who it is, if they have an account
/// @param name how they are called; empty once they have left
/// @param email of somebody without an account
/// @param note what the team wrote to them
/// @param followUp when the team looks whether there is an answer
record Referral(
        long id,
        long question,
        OptionalLong person,
        String name,
        String email,
        String note,
        State state,
        LocalDate followUp) {
    /// What became of it.
    enum State {
        ASKED,
        AGREED,
        REFUSED,
        CLOSED;

        /// {@return how it is called in templates, JSON and message keys}
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String subject() {
        return "referral:" + id;
    }

    /// {@return whether an answer is still expected}
    public boolean open() {
        return state == State.ASKED || state == State.AGREED;
    }
}
