package coop.meent.shares.ledger;

import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import coop.meent.shares.ledger.Past.HolderFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shares begin, pass on, turn into others, are paid or cancelled.
abstract class NaiveMoves extends NaiveShares {
    static final Set<Ground> BY_LAW =
            Set.of(
                    Ground.DEATH,
                    Ground.BANKRUPTCY,
                    Ground.INCAPACITY,
                    Ground.LOSS_OF_QUALITY,
                    Ground.DISSOLUTION);

    NaiveMoves(Setting setting, Map<Long, HolderFacts> holders) {
        super(setting, holders);
    }

    boolean opening(Deed.Opening it) {
        return countable(it.quantity())
                && countable(it.valueCents())
                && known(it.holder())
                && open(it.shareClass())
                && eligible(it.holder(), it.shareClass())
                && numbered(it)
                && begin(
                        it.holder(),
                        it.shareClass(),
                        it.quantity(),
                        it.valueCents(),
                        it.paidCents());
    }

    static boolean numbered(Deed.Opening it) {
        return it.firstNumber().isEmpty()
                || (it.firstNumber().getAsLong() >= 1
                        && it.firstNumber().getAsLong() <= Deed.MOST - it.quantity());
    }

    boolean issue(Deed.Issue it) {
        return countable(it.quantity())
                && known(it.holder())
                && !dead(it.holder())
                && open(it.shareClass())
                && eligible(it.holder(), it.shareClass())
                && begin(
                        it.holder(),
                        it.shareClass(),
                        it.quantity(),
                        terms(it.shareClass(), on).orElseThrow().priceCents(),
                        it.paidCents())
                && (!setting.rules().fullyPaidAtIssue()
                        || fullyPaid(it.holder(), new Lot(it.shareClass(), seq), on))
                && within(it.holder(), it.shareClass(), on);
    }

    boolean transfer(Deed.Transfer it, Draft draft) {
        var heirs = it.ground() == Ground.INHERITANCE;
        var may =
                it.from() != it.to()
                        && known(it.from())
                        && known(it.to())
                        && !BY_LAW.contains(it.ground())
                        && !it.takes().isEmpty()
                        && !dead(it.to())
                        && dead(it.from()) == heirs
                        && (!heirs || (!draft.documents().isEmpty() && !draft.cause().isBlank()));
        for (var take : it.takes()) {
            may =
                    may
                            && open(take.shareClass())
                            && eligible(it.to(), take.shareClass())
                            && agreed(it, take.shareClass(), draft.cause())
                            && pass(it, take);
        }
        return may && (heirs || it.takes().stream().allMatch(take -> balanced(it, take)));
    }

    boolean pass(Deed.Transfer it, Take take) {
        var before = effects.size();
        var taken = take(it.from(), take, on);
        List.copyOf(effects.subList(before, effects.size()))
                .forEach(effect -> effects.add(effect.to(it.to(), on, -1)));
        return taken;
    }

    boolean balanced(Deed.Transfer it, Take take) {
        return enough(it.from(), take.shareClass(), on) && within(it.to(), take.shareClass(), on);
    }

    boolean agreed(Deed.Transfer it, int shareClass, String cause) {
        var limit = terms(shareClass, on).orElseThrow().transfer();
        var holder = ofClass(it.to(), 0, on.minusDays(1)) > 0;

        return limit == TransferLimit.FREE
                || (limit == TransferLimit.BETWEEN_HOLDERS_FREE && holder)
                || (limit != TransferLimit.NOT_TRANSFERABLE && !cause.isBlank());
    }

    boolean convert(Deed.Convert it) {
        var take = it.take();
        if (take.shareClass() == it.into()
                || !known(it.holder())
                || dead(it.holder())
                || !open(take.shareClass())
                || !open(it.into())
                || !eligible(it.holder(), it.into())
                || !take(it.holder(), take, on)) {
            return false;
        }
        var price = terms(it.into(), on).orElseThrow().priceCents();
        var worth = -effects.stream().mapToLong(Effect::worth).sum();
        var lost = -effects.stream().mapToLong(Effect::lost).sum();
        effects.add(new Effect(it.holder(), it.into(), seq, on, worth / price, worth, worth, lost));

        return worth % price == 0
                && enough(it.holder(), take.shareClass(), on)
                && within(it.holder(), it.into(), on);
    }

    boolean quiet(int shareClass) {
        return acts.stream()
                .flatMap(act -> act.effects().stream())
                .noneMatch(each -> each.shareClass() == shareClass && each.from().isAfter(on));
    }

    boolean split(Deed.Split it) {
        var may =
                countable(it.into())
                        && countable(it.outOf())
                        && it.into() != it.outOf()
                        && open(it.shareClass())
                        && quiet(it.shareClass());
        for (var holder : holders.keySet()) {
            for (var lot : may ? lots(holder) : List.<Lot>of()) {
                may = may && (lot.shareClass() != it.shareClass() || turn(holder, lot, it));
            }
        }
        return may && !effects.isEmpty();
    }

    boolean turn(long holder, Lot lot, Deed.Split it) {
        var held = shares(holder, lot, on);
        if (held == 0) {
            return true;
        }
        var parts = Math.multiplyExact(held, it.into());
        var worth = sum(holder, lot, on, Effect::worth);
        var value = Math.multiplyExact(worth / held, it.outOf());
        effects.add(
                new Effect(
                        holder,
                        lot.shareClass(),
                        lot.lot(),
                        on,
                        parts / it.outOf() - held,
                        0,
                        0,
                        0));

        return parts % it.outOf() == 0
                && value % it.into() == 0
                && parts <= Deed.MOST
                && value <= Deed.MOST;
    }

    boolean lose(Deed.LossAllocation it) {
        if (!countable(it.centsPerShare()) || !open(it.shareClass()) || !quiet(it.shareClass())) {
            return false;
        }
        for (var holder : holders.keySet()) {
            for (var lot : lots(holder)) {
                var rest = sum(holder, lot, on, Effect::paid) - sum(holder, lot, on, Effect::lost);
                var loss =
                        Math.min(
                                Math.multiplyExact(shares(holder, lot, on), it.centsPerShare()),
                                rest);
                if (lot.shareClass() == it.shareClass() && loss > 0) {
                    effects.add(new Effect(holder, lot.shareClass(), lot.lot(), on, 0, 0, 0, loss));
                }
            }
        }
        return !effects.isEmpty();
    }

    boolean cancel(Deed.CancelUnpaid it) {
        if (!known(it.holder()) || !countable(it.quantity())) {
            return false;
        }
        for (var lot : lots(it.holder())) {
            if (lot.lot() == it.lot() && heldAtEnd(it.holder(), lot) >= it.quantity()) {
                var each = sum(it.holder(), lot, on, Effect::worth) / shares(it.holder(), lot, on);
                effects.add(
                        new Effect(
                                it.holder(),
                                lot.shareClass(),
                                lot.lot(),
                                on.plusDays(1),
                                -it.quantity(),
                                -it.quantity() * each,
                                0,
                                0));
                return !turnedAfter(lot.shareClass(), on)
                        && sane(it.holder())
                        && enough(it.holder(), lot.shareClass(), on.plusDays(1));
            }
        }
        return false;
    }

    boolean pay(Deed.PayIn it) {
        for (var lot : known(it.holder()) ? lots(it.holder()) : List.<Lot>of()) {
            if (lot.lot() == it.lot() && shares(it.holder(), lot, on) > 0) {
                effects.add(
                        new Effect(
                                it.holder(), lot.shareClass(), lot.lot(), on, 0, 0, it.cents(), 0));
                return countable(it.cents()) && !turnedAfter(lot.shareClass(), on);
            }
        }
        return false;
    }
}
