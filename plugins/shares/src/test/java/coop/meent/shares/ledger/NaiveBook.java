package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Past.HolderFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/// The register as the law and the conventions tell it, in the plainest way: a list of acts that
/// hold, each with its effects; every question adds up the whole list again. A reversed act is
/// simply gone. Written from the conventions (register.md, section 6), not from the ledger.
class NaiveBook {
    /// From a day on, shares more or fewer, with what they cost, what was paid and what was lost.
    record Effect(
            long holder,
            int shareClass,
            long lot,
            LocalDate from,
            long shares,
            long worth,
            long paid,
            long lost) {
        Effect to(long other, LocalDate day, int sign) {
            return new Effect(
                    other,
                    shareClass,
                    lot,
                    day,
                    sign * shares,
                    sign * worth,
                    sign * paid,
                    sign * lost);
        }
    }

    record Act(long seq, LocalDate on, Deed deed, List<Effect> effects) {}

    record Lot(int shareClass, long lot) {}

    final List<Act> acts = new ArrayList<>();
    final Map<Long, HolderFacts> holders;

    NaiveBook(Map<Long, HolderFacts> holders) {
        this.holders = holders;
    }

    long sum(long holder, Lot lot, LocalDate day, ToLongFunction<Effect> what) {
        var sum = 0L;
        for (var act : acts) {
            for (var effect : act.effects()) {
                if (effect.holder() == holder
                        && effect.lot() == lot.lot()
                        && effect.shareClass() == lot.shareClass()
                        && !effect.from().isAfter(day)) {
                    sum += what.applyAsLong(effect);
                }
            }
        }
        return sum;
    }

    long shares(long holder, Lot lot, LocalDate day) {
        return sum(holder, lot, day, Effect::shares);
    }

    long ofClass(long holder, int shareClass, LocalDate day) {
        return lots(holder).stream()
                .filter(lot -> shareClass == 0 || lot.shareClass() == shareClass)
                .mapToLong(lot -> shares(holder, lot, day))
                .sum();
    }

    /// The lots that a holder ever had, oldest first.
    List<Lot> lots(long holder) {
        var lots = new ArrayList<Lot>();
        for (var act : acts) {
            for (var effect : act.effects()) {
                var lot = new Lot(effect.shareClass(), effect.lot());
                if (effect.holder() == holder && !lots.contains(lot)) {
                    lots.add(lot);
                }
            }
        }
        lots.sort(Comparator.comparing(this::began).thenComparingLong(Lot::lot));
        return lots;
    }

    private LocalDate began(Lot lot) {
        return act(lot.lot()).map(Act::on).orElse(LocalDate.MIN);
    }

    /// Every day on which anything changes, from a day on.
    SortedSet<LocalDate> days(LocalDate from) {
        var days = new TreeSet<LocalDate>();
        days.add(from);
        for (var act : acts) {
            days.add(act.on());
            act.effects().forEach(effect -> days.add(effect.from()));
        }
        return days.tailSet(from);
    }

    Optional<Act> act(long seq) {
        for (var act : acts) {
            if (act.seq() == seq) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    /// What leaves a lot on a morning, below zero.
    long leaving(long holder, Lot lot, LocalDate morning, ToLongFunction<Effect> what) {
        return acts.stream()
                .flatMap(act -> act.effects().stream())
                .filter(effect -> effect.holder() == holder && effect.from().equals(morning))
                .filter(effect ->
                        effect.lot() == lot.lot() && effect.shareClass() == lot.shareClass())
                .filter(effect -> effect.shares() < 0)
                .mapToLong(what)
                .sum();
    }

    boolean fullyPaid(long holder, Lot lot, LocalDate day) {
        return sum(holder, lot, day, Effect::worth) == sum(holder, lot, day, Effect::paid);
    }

    /// Who a number is on a day, after links that hold by then.
    long who(long number, LocalDate day) {
        for (var act : acts) {
            if (act.deed() instanceof Deed.HolderLink link
                    && link.former() == number
                    && !act.on().isAfter(day)) {
                return who(link.present(), day);
            }
        }
        return number;
    }

    boolean linked(long number) {
        return who(number, LocalDate.MAX) != number;
    }

    /// How many shares of a lot lie under a right of another: parts of shares together, rounded up.
    long burdened(long holder, Lot lot, LocalDate day) {
        var sum = BigDecimal.ZERO;
        for (var act : acts) {
            if (act.deed() instanceof Deed.Encumber it
                    && it.take().lot().orElseThrow() == lot.lot()
                    && it.take().shareClass() == lot.shareClass()
                    && !act.on().isAfter(day)
                    && !released(act.seq(), day)
                    && who(it.holder(), day) == holder) {
                sum = sum.add(grown(it.take().quantity(), lot.shareClass(), act.seq(), day));
            }
        }
        return sum.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private boolean released(long encumbrance, LocalDate day) {
        return acts.stream()
                .anyMatch(act ->
                        act.deed() instanceof Deed.Release it
                                && it.encumbrance() == encumbrance
                                && !act.on().isAfter(day));
    }

    /// The walks divide by 1 and 2 only, so this is exact.
    private BigDecimal grown(long quantity, int shareClass, long after, LocalDate day) {
        var grown = BigDecimal.valueOf(quantity);
        for (var act : acts) {
            if (act.deed() instanceof Deed.Split it
                    && it.shareClass() == shareClass
                    && act.seq() > after
                    && !act.on().isAfter(day)) {
                grown =
                        grown.multiply(BigDecimal.valueOf(it.into()))
                                .divide(BigDecimal.valueOf(it.outOf()));
            }
        }
        return grown;
    }

    Optional<ClassTerms> terms(int shareClass, LocalDate day) {
        Optional<Act> found = Optional.empty();
        for (var act : acts) {
            if (act.deed() instanceof Deed.ClassRights it
                    && it.shareClass() == shareClass
                    && !act.on().isAfter(day)
                    && found.filter(before -> before.on().isAfter(act.on())).isEmpty()) {
                found = Optional.of(act);
            }
        }
        return found.map(act -> ((Deed.ClassRights) act.deed()).terms());
    }

    boolean turnedAfter(int shareClass, LocalDate day) {
        return acts.stream()
                .anyMatch(act -> act.on().isAfter(day) && turns(act.deed(), shareClass));
    }

    static boolean turns(Deed deed, int shareClass) {
        return (deed instanceof Deed.Split split && split.shareClass() == shareClass)
                || (deed instanceof Deed.LossAllocation loss && loss.shareClass() == shareClass);
    }

    private Set<Lot> concerned(long holder) {
        var lots = new HashSet<>(lots(holder));
        for (var act : acts) {
            if (act.deed() instanceof Deed.Encumber it) {
                lots.add(new Lot(it.take().shareClass(), it.take().lot().orElseThrow()));
            }
        }
        return lots;
    }

    /// Whether on every day nobody has less than nothing, more paid than due, or less than what
    /// lies under a right of another.
    boolean sane(long holder) {
        for (var lot : concerned(holder)) {
            for (var day : days(LocalDate.MIN)) {
                var shares = shares(holder, lot, day);
                var worth = sum(holder, lot, day, Effect::worth);
                var paid = sum(holder, lot, day, Effect::paid);
                var lost = sum(holder, lot, day, Effect::lost);
                if (shares < burdened(holder, lot, day)
                        || worth < 0
                        || (shares == 0 && worth != 0)
                        || paid < 0
                        || paid > worth
                        || lost < 0
                        || lost > paid) {
                    return false;
                }
            }
        }
        return true;
    }
}
