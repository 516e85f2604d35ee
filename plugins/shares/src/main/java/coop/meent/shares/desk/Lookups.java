package coop.meent.shares.desk;

import coop.meent.shares.ledger.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/// What the form must look up to become a draft.
interface Lookups {
    /// {@return the holders that somebody may mean: by number, or by the beginning of a name}
    List<Pick> holders(String typed);

    /// {@return the price in cents of one share of a class on a day; empty before there is one}
    OptionalLong price(int shareClass, LocalDate on);

    /// {@return all that a holder has at the end of a day, a take for each lot}
    List<Deed.Take> held(long holder, LocalDate on);

    /// {@return the day on which an exit takes effect that was asked for on a day}
    LocalDate exitDay(LocalDate requested);

    /// One of the holders to choose from.
    ///
    /// @param about what tells namesakes apart: a municipality, a date of birth
    record Pick(long number, String name, String about) {
        /// {@return how it stands in the field}
        public String label() {
            return number + " \u00b7 " + name;
        }
    }
}
