package coop.meent.compass.questions;

import java.util.Locale;

/// Something that is wrong with a set of questions.
///
/// @param where which question, variant and language, as far as they matter
/// @param detail the part of a wording, or what stands there instead; may be empty
public record Flaw(Kind kind, String where, String detail) {
    /// What can be wrong.
    public enum Kind {
        MISSING("is missing"),
        TOO_LONG("is too long"),
        NO_QUESTION("is not one question: it ends with its only question mark"),
        SAME_ENDS("says the same at both ends of the scale"),
        BAD_ID("is no id: small letters, figures and hyphens, at most 40"),
        TWICE("is there twice"),
        NO_PRINCIPLE("names no principle, 1 to 7"),
        NO_SITUATION("is no situation"),
        TOO_MANY_VARIANTS("has more variants than people can keep up"),
        STRAY("has words, but there is no such question");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// {@return its key in messages}
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Flaw of(Kind kind, String where) {
        return new Flaw(kind, where, "");
    }

    /// {@return a line for who mends it by hand, e.g. `joining-path, fr: five is missing`}
    public String line() {
        return "%s: %s".formatted(where, (detail + " " + kind.words).strip());
    }
}
