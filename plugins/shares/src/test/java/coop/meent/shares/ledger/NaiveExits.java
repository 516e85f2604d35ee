package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Past.HolderFacts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;

/// Somebody leaves and is paid; rights of others begin and end.
abstract class NaiveExits extends NaiveMoves {
    NaiveExits(Setting setting, Map<Long, HolderFacts> holders) {
        super(setting, holders);
    }

    /// The first day of the financial year in which a day falls.
    LocalDate yearOf(LocalDate day) {
        var first = day;
        while (!MonthDay.from(first).equals(setting.yearStart())) {
            first = first.minusDays(1);
        }
        return first;
    }

    /// Convention 10: the day on which an exit that is asked for takes effect.
    LocalDate effect(LocalDate requested) {
        var year = yearOf(requested);

        return switch (setting.rules().exitEffect()) {
            case WINDOW_END -> year.plusMonths(setting.rules().exitMonths()).minusDays(1);
            case YEAR_END -> year.plusYears(1).minusDays(1);
            case REQUEST -> requested;
        };
    }

    boolean withdraw(Deed.Withdraw it) {
        var asked = it.requested();
        if (asked.isBefore(setting.founded())
                || asked.isAfter(setting.today())
                || !known(it.holder())) {
            return false;
        }
        var windowEnd = yearOf(asked).plusMonths(setting.rules().exitMonths()).minusDays(1);
        var free = yearOf(setting.founded()).plusYears(setting.rules().founderYears());
        var may =
                !asked.isAfter(windowEnd)
                        && on.equals(effect(asked))
                        && !dead(it.holder())
                        && (!Objects.requireNonNull(holders.get(it.holder())).founder()
                                || !asked.isBefore(free))
                        && !it.takes().isEmpty();
        for (var take : it.takes()) {
            may = may && open(take.shareClass()) && take(it.holder(), take, on.plusDays(1));
        }
        return may
                && (setting.rules().partialExit() || left(it.holder()) == 0)
                && it.takes().stream()
                        .allMatch(take -> enough(it.holder(), take.shareClass(), on.plusDays(1)));
    }

    long left(long holder) {
        return lots(holder).stream().mapToLong(lot -> heldAtEnd(holder, lot)).sum();
    }

    /// Somebody leaves with all shares of all classes, paid or not.
    boolean leaveWhole(long holder) {
        if (!known(holder)) {
            return false;
        }
        var next = on.plusDays(1);
        for (var lot : lots(holder)) {
            var held = heldAtEnd(holder, lot);
            if (held > 0) {
                if (turnedAfter(lot.shareClass(), on) || free(holder, lot, next) < held) {
                    return false;
                }
                effects.add(
                        new Effect(
                                holder,
                                lot.shareClass(),
                                lot.lot(),
                                next,
                                -held,
                                -atEnd(holder, lot, Effect::worth),
                                -atEnd(holder, lot, Effect::paid),
                                -atEnd(holder, lot, Effect::lost)));
            }
        }
        return !effects.isEmpty();
    }

    boolean compensate(Deed.CompensationPaid it) {
        var exit = act(it.exit());
        var paid =
                -exit.stream()
                        .flatMap(act -> act.effects().stream())
                        .mapToLong(each -> each.paid() - each.lost())
                        .sum();

        return countable(it.cents())
                && exit.filter(act -> act.deed().kind().exit()).isPresent()
                && !on.isBefore(exit.get().on())
                && others(Deed.CompensationPaid.class, it.exit()) == 0
                && it.cents() <= paid;
    }

    /// How many acts other than this one name an entry.
    long others(Class<? extends Deed> kind, long named) {
        return acts.stream()
                .filter(act -> act.seq() != seq && kind.isInstance(act.deed()))
                .filter(act -> names(act.deed()) == named)
                .count();
    }

    static long names(Deed deed) {
        return switch (deed) {
            case Deed.CompensationPaid it -> it.exit();
            case Deed.Release it -> it.encumbrance();
            default -> 0;
        };
    }

    boolean encumber(Deed.Encumber it) {
        var take = it.take();
        if (!known(it.holder())
                || !known(it.beneficiary())
                || it.holder() == it.beneficiary()
                || (dead(it.holder()) && it.burden() != Deed.Burden.SEIZURE)
                || take.lot().isEmpty()
                || !countable(take.quantity())
                || !open(take.shareClass())) {
            return false;
        }
        var lot = new Lot(take.shareClass(), take.lot().getAsLong());
        var own = act(seq).orElseThrow();
        acts.remove(own);
        var free = free(it.holder(), lot, on);
        acts.add(own);

        return free >= take.quantity();
    }

    boolean release(Deed.Release it) {
        var burden = act(it.encumbrance());

        return burden.filter(act -> act.deed() instanceof Deed.Encumber).isPresent()
                && !on.isBefore(burden.get().on())
                && others(Deed.Release.class, it.encumbrance()) == 0;
    }
}
