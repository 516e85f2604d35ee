package coop.meent.sharing.loans;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What was seen when a thing went out or came back.
///
/// @param photo id of the file; empty without
/// @param deposit in cents, taken or given back
/// @param coded whether the borrower was known by their code
/// @param person who wrote it down; empty when they have gone
public record Handing(
        long booking,
        Moment moment,
        Condition condition,
        String note,
        Optional<String> photo,
        OptionalLong deposit,
        boolean coded,
        OptionalLong person,
        Instant at) {
    /// When.
    public enum Moment {
        OUT,
        BACK;

        /// {@return its code, in messages}
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How it was.
    public enum Condition {
        FINE,
        WORN,
        INCOMPLETE,
        BROKEN;

        /// {@return its code, in messages, forms and JSON}
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Condition> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }
}
