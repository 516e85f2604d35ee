package coop.meent.shares.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the ledger must know of what is recorded already to judge a draft. In memory in the tests,
/// read under the register's lock in the site.
public interface Past {
    /// {@return the last number of the chain, 0 before the first}
    long head();

    /// {@return when the last entry was recorded}
    Optional<Instant> lastRecorded();

    /// {@return the day before which nothing happens}
    LocalDate founded();

    /// {@return the last day of the last closed year}
    Optional<LocalDate> closedThrough();

    /// {@return the rules that hold on a day}
    Rules rules(LocalDate on);

    /// {@return what the class is on a day; empty when it does not exist yet}
    Optional<ClassTerms> terms(int shareClass, LocalDate on);

    /// {@return the last day on which the class was split}
    Optional<LocalDate> lastSplit(int shareClass);

    /// {@return what is known of a holder; empty when the number was never given}
    Optional<HolderFacts> holder(long holder);

    /// {@return every leg of the holder, of all classes, by number of its entry}
    List<Placed> legsOf(long holder);

    /// {@return every leg of the class, by number of its entry; for splits and losses}
    List<Placed> legsOfClass(int shareClass);

    /// {@return an entry}
    Optional<Entry> entry(long seq);

    /// {@return the entry that reversed this one}
    OptionalLong reversedBy(long seq);

    /// {@return burdens on the holder's shares that are not released}
    List<Entry> burdens(long holder);

    /// {@return entries after this one that rest on it: what it began was passed on, paid, split,
    /// burdened, released or compensated since}
    List<Long> restingOn(long seq);

    /// A leg with the entry in which it stands.
    record Placed(long seq, Leg leg) {}

    /// What counts of a holder.
    ///
    /// @param kind what the holder is
    /// @param minorUntil the day on which a minor comes of age
    /// @param frozenFrom the day of death
    /// @param founder whether the holder founded the cooperative
    record HolderFacts(
            ClassTerms.Eligible kind,
            Optional<LocalDate> minorUntil,
            Optional<LocalDate> frozenFrom,
            boolean founder) {}
}
