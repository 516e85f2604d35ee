package coop.meent.shares.ledger;

import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.Deed.Take;
import coop.meent.shares.ledger.Past.HolderFacts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/// Whether somebody may hold shares, and which go when some are taken: the act that is tried stands
/// in the book already, and its effects are added one by one.
abstract class NaiveShares extends NaiveBook {
    /// What of the register does not change during a walk.
    record Setting(
            LocalDate founded,
            LocalDate closed,
            LocalDate today,
            MonthDay yearStart,
            Rules rules) {}

    final Setting setting;
    List<Effect> effects = new ArrayList<>();
    LocalDate on = LocalDate.MIN;
    long seq;

    NaiveShares(Setting setting, Map<Long, HolderFacts> holders) {
        super(holders);
        this.setting = setting;
    }

    boolean known(long holder) {
        return holders.containsKey(holder) && !linked(holder);
    }

    boolean dead(long holder) {
        return holders.containsKey(holder)
                && holders.get(holder).frozenFrom().filter(day -> !on.isBefore(day)).isPresent();
    }

    /// Shares of the class may be touched on that day.
    boolean open(int shareClass) {
        return terms(shareClass, on).isPresent() && !turnedAfter(shareClass, on);
    }

    boolean eligible(long holder, int shareClass) {
        var facts = Objects.requireNonNull(holders.get(holder));
        var minor = facts.minorUntil().filter(on::isBefore).isPresent();

        return terms(shareClass, on)
                .orElseThrow()
                .holders()
                .contains(minor ? Eligible.MINOR : facts.kind());
    }

    /// Convention 8.
    boolean within(long holder, int shareClass, LocalDate from) {
        var terms = terms(shareClass, on).orElseThrow();
        for (var day : days(from)) {
            var held = ofClass(holder, shareClass, day);
            if (held > terms.maximum().orElse(Long.MAX_VALUE)
                    || ofClass(holder, 0, day)
                            > setting.rules().mostPerHolder().orElse(Long.MAX_VALUE)) {
                return false;
            }
        }
        return enough(holder, shareClass, from);
    }

    boolean enough(long holder, int shareClass, LocalDate from) {
        var least = terms(shareClass, on).orElseThrow().minimum();

        return days(from).stream()
                .mapToLong(day -> ofClass(holder, shareClass, day))
                .allMatch(held -> held == 0 || held >= least);
    }

    static boolean countable(long number) {
        return number >= 1 && number <= Deed.MOST;
    }

    boolean begin(long holder, int shareClass, long quantity, long value, long paid) {
        var worth = Math.multiplyExact(quantity, value);
        effects.add(new Effect(holder, shareClass, seq, on, quantity, worth, paid, 0));

        return worth <= Deed.MOST && ofClass(holder, 0, LocalDate.MAX) <= Deed.MOST;
    }

    /// Convention 5: the named lot, or the oldest first; convention 7: only what is fully paid.
    /// Whatever counts from `from` on must still be there on every later day.
    boolean take(long holder, Take take, LocalDate from) {
        var left = take.quantity();
        for (var lot : lots(holder)) {
            var wanted =
                    lot.shareClass() == take.shareClass()
                            && (take.lot().isEmpty() || take.lot().getAsLong() == lot.lot());
            if (wanted && left > 0 && fullyPaid(holder, lot, on)) {
                left -= leave(holder, lot, Math.min(left, free(holder, lot, from)), from);
            }
        }
        return countable(take.quantity()) && left == 0;
    }

    long free(long holder, Lot lot, LocalDate from) {
        var free = from.equals(on) ? Long.MAX_VALUE : heldAtEnd(holder, lot);
        for (var day : days(from)) {
            free = Math.min(free, shares(holder, lot, day) - burdened(holder, lot, day));
        }
        return Math.max(0, free);
    }

    /// Convention 1: it takes only what is held on that date.
    long heldAtEnd(long holder, Lot lot) {
        return atEnd(holder, lot, Effect::shares);
    }

    long atEnd(long holder, Lot lot, ToLongFunction<Effect> what) {
        return sum(holder, lot, on, what) + leaving(holder, lot, on.plusDays(1), what);
    }

    long leave(long holder, Lot lot, long quantity, LocalDate from) {
        if (quantity == 0) {
            return 0;
        }
        var tight = from;
        for (var day : days(from)) {
            tight = shares(holder, lot, day) < shares(holder, lot, tight) ? day : tight;
        }
        var held = shares(holder, lot, tight);
        var each = sum(holder, lot, on, Effect::worth) / shares(holder, lot, on);
        var lost = Math.multiplyExact(sum(holder, lot, tight, Effect::lost), quantity) / held;
        effects.add(
                new Effect(
                        holder,
                        lot.shareClass(),
                        lot.lot(),
                        from,
                        -quantity,
                        -quantity * each,
                        -quantity * each,
                        -lost));
        return quantity;
    }
}
