package coop.meent.shares.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What the ledger must know of what is recorded already to judge a draft. In memory in the tests,
/// read under the register's lock in the site.
public interface Past {
    /// {@return the last number of the chain, 0 before the first}
    long head();

    /// {@return hash of the last entry, 64 lower-case hexadecimal digits; zeros before the first}
    String headHash();

    /// {@return when the last entry was recorded}
    Optional<Instant> lastRecorded();

    /// {@return the day before which nothing happens}
    LocalDate founded();

    /// {@return the first day of the financial year}
    MonthDay yearStart();

    /// {@return the last day of the last closed year}
    Optional<LocalDate> closedThrough();

    /// {@return the rules that hold on a day}
    Rules rules(LocalDate on);

    /// {@return what the class is on a day; empty when it does not exist yet}
    Optional<ClassTerms> terms(int shareClass, LocalDate on);

    /// {@return the splits and losses of the class that are in force, by number of their entry}
    List<Turn> turns(int shareClass);

    /// {@return what is known of a holder; empty when the number was never given}
    Optional<HolderFacts> holder(long holder);

    /// {@return the number that this one turned out to be, by a link in force}
    OptionalLong linkedInto(long holder);

    /// {@return every leg of the holder, of all classes, by number of its entry}
    List<Placed> legsOf(long holder);

    /// {@return every leg of the class, by number of its entry; for splits and losses}
    List<Placed> legsOfClass(int shareClass);

    /// {@return the effective date of the entry in which each of these lots began}
    Map<Long, LocalDate> began(Set<Long> lots);

    /// {@return an entry}
    Optional<Entry> entry(long seq);

    /// {@return the entry that reversed this one}
    OptionalLong reversedBy(long seq);

    /// {@return what ever rested on shares of the holder, or of numbers linked into it, released or
    /// not; without what was reversed}
    List<Burdened> burdens(long holder);

    /// {@return entries in force that name this one (the payment for an exit, the release of a
    /// burden); for the rights of a class, later entries with legs of the class that count on or
    /// after the day of those rights; for a split or a loss, later burdens on shares of the class.
    /// The first twenty are enough}
    List<Long> restingOn(long seq);

    /// A leg with the entry in which it stands.
    record Placed(long seq, Leg leg) {}

    /// A day on which all shares of a class change: nothing of the class is backdated before it.
    ///
    /// @param into what `outOf` shares become; both 1 for a loss, which leaves their number
    record Turn(long seq, LocalDate on, long into, long outOf) {}

    /// A right of another on some shares of a lot.
    ///
    /// @param entry by which it began
    /// @param holder as that entry says
    /// @param quantity as that entry says, before any later split
    /// @param from first day; of a number linked into the holder, no earlier than that link
    /// @param until first day on which it does not rest any more; empty while it does
    record Burdened(
            long entry,
            long holder,
            int shareClass,
            long lot,
            long quantity,
            LocalDate from,
            Optional<LocalDate> until) {
        /// {@return the same, resting since another day}
        public Burdened since(LocalDate day) {
            return new Burdened(entry, holder, shareClass, lot, quantity, day, until);
        }
    }

    /// What counts of a holder.
    ///
    /// @param kind what the holder is; a minor is `NATURAL` with a day of coming of age
    /// @param minorUntil the day on which a minor comes of age
    /// @param frozenFrom the day of death
    /// @param founder whether the holder founded the cooperative
    record HolderFacts(
            ClassTerms.Eligible kind,
            Optional<LocalDate> minorUntil,
            Optional<LocalDate> frozenFrom,
            boolean founder) {}
}
