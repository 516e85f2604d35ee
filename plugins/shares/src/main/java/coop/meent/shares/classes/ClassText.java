package coop.meent.shares.classes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

/// How the statutes word a class from a day on (register items 5 and 7).
///
/// @param no 1, 2, 3 … of the class
/// @param transfer what limits a transfer
/// @param rights votes, profit and what is left at the end
/// @param source article of the statutes
public record ClassText(
        int shareClass,
        int no,
        LocalDate from,
        Names names,
        String transfer,
        String rights,
        String source,
        Instant recordedAt,
        OptionalLong recordedBy) {
    /// What the class is called; at least one.
    public record Names(String nl, String fr, String en) {
        /// {@return the name in a language, or else in another}
        public String in(String language) {
            var wanted =
                    switch (language) {
                        case "fr" -> fr;
                        case "en" -> en;
                        default -> nl;
                    };
            if (!wanted.isEmpty()) {
                return wanted;
            }
            return nl.isEmpty() ? fr + (fr.isEmpty() ? en : "") : nl;
        }
    }
}
