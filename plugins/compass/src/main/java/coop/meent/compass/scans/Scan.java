package coop.meent.compass.scans;

import coop.meent.compass.questions.Situation;
import coop.meent.compass.sets.SetKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// A conversation about the principles, of an organisation or of somebody for themselves.
///
/// @param id also its number in the views of the network; never used again
/// @param organisation empty for a scan of one person
/// @param person who opened it; empty once they were erased
/// @param lastFirst whether last year's answer is shown before answering
/// @param closesOn the last day on which people can answer; empty until somebody closes it
/// @param closedAt empty while people answer
/// @param sharedAt since when the board of the federation may read its results
/// @param version counts its changes
public record Scan(
        int id,
        OptionalLong organisation,
        OptionalLong person,
        SetKey set,
        Profile profile,
        boolean lastFirst,
        Optional<LocalDate> closesOn,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<Instant> sharedAt,
        int version) {
    /// Kind of thing, for notices and links.
    public static final String TYPE = "scan";

    /// What an organisation said of itself when the scan was opened; it decides about words and
    /// about where it stands in the network.
    ///
    /// @param sector code; empty when unknown
    /// @param founded year; empty when unknown
    public record Profile(String sector, Size size, OptionalInt founded) {
        /// For how long an organisation is a starter.
        private static final int YEARS_OF_A_STARTER = 1;

        /// {@return which words fit it}
        public Set<Situation> situations(int year) {
            var situations = EnumSet.noneOf(Situation.class);
            switch (size) {
                case SMALL -> situations.add(Situation.SMALL);
                case LARGE -> situations.add(Situation.LARGE);
                case UNKNOWN, MIDDLE -> {}
            }
            founded.ifPresent(it ->
                    situations.add(
                            year - it <= YEARS_OF_A_STARTER
                                    ? Situation.STARTER
                                    : Situation.ESTABLISHED));
            return situations;
        }
    }

    public boolean open() {
        return closedAt.isEmpty();
    }

    /// {@return the address of its page, without language}
    public String path() {
        return path(id);
    }

    public static String path(int id) {
        return "/compass/scans/" + id;
    }
}
