package coop.meent.soirees.tickets;

import java.util.List;
import java.util.Locale;

/// Something that is asked of who registers.
///
/// @param text the question; empty for a kind that has words of its own
/// @param choices of a [Kind#CHOICE]
public record Ask(
        long id, int position, Kind kind, String text, List<String> choices, boolean required) {
    /// What kind of answer it takes.
    public enum Kind {
        DIET,
        ACCESS,
        LATE,
        TEXT,
        CHOICE,
        YES;

        /// {@return whether the question has words of its own, in each language}
        public boolean worded() {
            return this == DIET || this == ACCESS || this == LATE;
        }
    }

    public Ask {
        choices = List.copyOf(choices);
    }

    public String code() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// {@return the name of its field in a form}
    public String field() {
        return "ask-" + id;
    }
}
