package coop.meent.core.charges;

import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Adds entries to charges. Who may, its callers check; a charge that becomes paid is announced
/// once each time.
final class Ledger {
    private final ChargeStore store = new ChargeStore();
    private final ChargeReadStore reading = new ChargeReadStore();
    private final PaidNews news;
    private final Clock clock;

    Ledger(PaidNews news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    /// What became of an entry that was to be added.
    sealed interface Outcome {
        /// It stands in the books.
        record Booked(long entry) implements Outcome {}

        /// It stood in the books before.
        record Known(long entry) implements Outcome {}

        /// It cannot be.
        ///
        /// @param key message key of the reason
        record Refused(String key) implements Outcome {}
    }

    /// Adds an entry, in a transaction of the schema `core`.
    Outcome book(Transaction tx, long charge, Booking typed) {
        var db = tx.handle();
        store.lock(db, charge);
        var booking = named(tx, charge, typed);
        var known = store.entry(db, charge, booking.key());
        if (known.isPresent()) {
            return new Outcome.Known(known.get());
        }
        var before = store.sums(db, charge);
        boolean reopens = booking.kind() == Kind.PAYMENT || booking.kind() == Kind.CREDIT;
        var refusal = booking.refusal(reopens ? before.withoutWriteOff() : before);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (reopens) {
            takeWriteOffsBack(tx, charge, booking.by());
        }
        long entry = store.insertEntry(db, charge, booking, now());
        var told = Map.of("entry", entry, "cents", booking.cents(), "on", booking.on().toString());
        tx.audit("charge." + booking.kind().code(), "charge:" + charge, told);
        settle(tx, charge, before, booking.on());
        return new Outcome.Booked(entry);
    }

    // the same thing typed twice is one thing, unless the first was taken back
    private Booking named(Transaction tx, long charge, Booking typed) {
        if (!typed.typed()) {
            return typed;
        }
        int before = store.takenBack(tx.handle(), charge, typed);
        return typed.named(
                "hand:%s:%d:%s:%d:%s"
                        .formatted(
                                typed.kind().code(),
                                typed.cents(),
                                typed.on(),
                                before,
                                Fingerprint.of(typed.words())));
    }

    /// Takes an entry back.
    ///
    /// @return whether it counted until now
    boolean reverse(Transaction tx, long charge, long entry, String reason, Viewer by) {
        var db = tx.handle();
        store.lock(db, charge);
        var before = store.sums(db, charge);
        if (!store.reverse(db, charge, entry, reversal(reason, by.person()))) {
            return false;
        }
        if (before.writtenOff() > 0) {
            takeWriteOffsBack(tx, charge, by.person());
        }
        tx.audit("charge.reversal", "charge:" + charge, Map.of("entry", entry));
        settle(tx, charge, before, LocalDate.now(clock));
        return true;
    }

    // what is written off is the whole rest, so it does not outlive a change of the rest
    private void takeWriteOffsBack(Transaction tx, long charge, OptionalLong by) {
        store.writeOffs(tx.handle(), charge)
                .forEach(it -> store.reverse(tx.handle(), charge, it, reversal("", by)));
    }

    private ChargeStore.Reversal reversal(String reason, OptionalLong by) {
        return new ChargeStore.Reversal(LocalDate.now(clock), reason, by, now());
    }

    private void settle(Transaction tx, long charge, Sums before, LocalDate on) {
        var after = store.sums(tx.handle(), charge);
        store.settle(tx.handle(), charge, after);
        tx.publish("charge", Long.toString(charge));
        if (after.settled() && !before.settled()) {
            Optional<Owed> paid = reading.find(tx.handle(), charge);
            news.paid(tx, paid.orElseThrow(), on);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
