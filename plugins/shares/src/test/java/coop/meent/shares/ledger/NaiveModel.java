package coop.meent.shares.ledger;

import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import coop.meent.shares.ledger.Past.HolderFacts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/// What may be recorded, as the conventions say: each kind tried on the book, kept when every rule
/// still holds. The whole book is weighed again for each answer.
final class NaiveModel extends NaiveBook {
    private static final Set<Ground> BY_LAW =
            Set.of(
                    Ground.DEATH,
                    Ground.BANKRUPTCY,
                    Ground.INCAPACITY,
                    Ground.LOSS_OF_QUALITY,
                    Ground.DISSOLUTION);

    /// What of the register does not change during a walk.
    record Setting(
            LocalDate founded,
            LocalDate closed,
            LocalDate today,
            MonthDay yearStart,
            Rules rules) {}

    private final Setting setting;
    private final Set<Long> reversed = new HashSet<>();
    private List<Effect> effects = new ArrayList<>();
    private LocalDate on = LocalDate.MIN;
    private long seq;

    NaiveModel(Setting setting, Map<Long, HolderFacts> holders) {
        super(holders);
        this.setting = setting;
    }

    /// {@return whether it may be recorded; if so it is}
    boolean accepts(long number, Draft draft) {
        seq = number;
        on = draft.effective();
        if (!dated(draft)) {
            return false;
        }
        if (draft.deed() instanceof Deed.Reversal it) {
            return reverse(it.entry());
        }
        effects = new ArrayList<>();
        acts.add(new Act(seq, on, draft.deed(), effects));
        boolean may;
        try {
            may = allowed(draft) && touched().stream().allMatch(this::sane);
        } catch (ArithmeticException tooLarge) {
            may = false;
        }
        if (!may) {
            acts.removeLast();
        }
        return may;
    }

    private Set<Long> touched() {
        var touched = new HashSet<Long>();
        effects.forEach(effect -> touched.add(effect.holder()));
        return touched;
    }

    /// Conventions 3 and 6; before the founding and in a closed year nothing happens.
    private boolean dated(Draft draft) {
        var exit =
                draft.deed() instanceof Deed.Withdraw
                        || draft.deed() instanceof Deed.ExitByLaw
                        || draft.deed() instanceof Deed.Exclude;
        var last = exit ? setting.today().plusDays(366) : setting.today();

        return !on.isBefore(setting.founded())
                && on.isAfter(setting.closed())
                && (draft.deed() instanceof Deed.Reversal || !on.isAfter(last));
    }

    private boolean allowed(Draft draft) {
        return switch (draft.deed()) {
            case Deed.Opening it -> opening(it);
            case Deed.Issue it -> issue(it);
            case Deed.Transfer it -> transfer(it, draft);
            case Deed.Convert it -> convert(it);
            case Deed.Split it -> split(it);
            case Deed.LossAllocation it -> lose(it);
            case Deed.Withdraw it -> withdraw(it);
            case Deed.ExitByLaw it ->
                    BY_LAW.contains(it.ground())
                            && (it.ground() != Ground.DEATH || dead(it.holder()))
                            && leaveWhole(it.holder());
            case Deed.Exclude it ->
                    it.heard()
                            && !draft.cause().isBlank()
                            && !dead(it.holder())
                            && leaveWhole(it.holder());
            case Deed.CancelUnpaid it -> cancel(it);
            case Deed.PayIn it -> pay(it);
            case Deed.CompensationPaid it -> compensate(it);
            case Deed.Encumber it -> encumber(it);
            case Deed.Release it -> release(it);
            case Deed.ClassRights it -> rights(it);
            case Deed.HolderLink it -> link(it);
            case Deed.Reversal _ -> false;
            case Deed.Checkpoint it -> it.entry() == seq - 1 && on.equals(setting.today());
        };
    }

    private boolean known(long holder) {
        return holders.containsKey(holder) && !linked(holder);
    }

    private boolean dead(long holder) {
        return holders.containsKey(holder)
                && holders.get(holder).frozenFrom().filter(day -> !on.isBefore(day)).isPresent();
    }

    /// Shares of the class may be touched on that day.
    private boolean open(int shareClass) {
        return terms(shareClass, on).isPresent() && !turnedAfter(shareClass, on);
    }

    private boolean eligible(long holder, int shareClass) {
        var facts = holders.get(holder);
        var minor = facts.minorUntil().filter(on::isBefore).isPresent();

        return terms(shareClass, on)
                .orElseThrow()
                .holders()
                .contains(minor ? Eligible.MINOR : facts.kind());
    }

    /// Convention 8.
    private boolean within(long holder, int shareClass, LocalDate from) {
        var terms = terms(shareClass, on).orElseThrow();
        for (var day : days(from)) {
            var held = ofClass(holder, shareClass, day);
            if (held > terms.maximum().orElse(Long.MAX_VALUE)
                    || ofClass(holder, 0, day) > setting.rules().mostPerHolder().orElse(Long.MAX_VALUE)) {
                return false;
            }
        }
        return enough(holder, shareClass, from);
    }

    private boolean enough(long holder, int shareClass, LocalDate from) {
        var least = terms(shareClass, on).orElseThrow().minimum();

        return days(from).stream()
                .mapToLong(day -> ofClass(holder, shareClass, day))
                .allMatch(held -> held == 0 || held >= least);
    }

    private static boolean countable(long number) {
        return number >= 1 && number <= Deed.MOST;
    }

    private boolean opening(Deed.Opening it) {
        return countable(it.quantity())
                && countable(it.valueCents())
                && known(it.holder())
                && open(it.shareClass())
                && eligible(it.holder(), it.shareClass())
                && numbered(it)
                && begin(it.holder(), it.shareClass(), it.quantity(), it.valueCents(), it.paidCents());
    }

    private static boolean numbered(Deed.Opening it) {
        return it.firstNumber().isEmpty()
                || (it.firstNumber().getAsLong() >= 1
                        && it.firstNumber().getAsLong() <= Deed.MOST - it.quantity());
    }

    private boolean issue(Deed.Issue it) {
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

    private boolean begin(long holder, int shareClass, long quantity, long value, long paid) {
        var worth = Math.multiplyExact(quantity, value);
        effects.add(new Effect(holder, shareClass, seq, on, quantity, worth, paid, 0));

        return worth <= Deed.MOST && ofClass(holder, 0, LocalDate.MAX) <= Deed.MOST;
    }

    /// Convention 5: the named lot, or the oldest first; convention 7: only what is fully paid.
    /// Whatever counts from `from` on must still be there on every later day.
    private boolean take(long holder, Take take, LocalDate from) {
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

    private long free(long holder, Lot lot, LocalDate from) {
        var free = from.equals(on) ? Long.MAX_VALUE : heldAtEnd(holder, lot);
        for (var day : days(from)) {
            free = Math.min(free, shares(holder, lot, day) - burdened(holder, lot, day));
        }
        return Math.max(0, free);
    }

    /// Convention 1: it takes only what is held on that date.
    private long heldAtEnd(long holder, Lot lot) {
        return atEnd(holder, lot, Effect::shares);
    }

    private long atEnd(long holder, Lot lot, ToLongFunction<Effect> what) {
        return sum(holder, lot, on, what) + leaving(holder, lot, on.plusDays(1), what);
    }

    private long leave(long holder, Lot lot, long quantity, LocalDate from) {
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

    private boolean transfer(Deed.Transfer it, Draft draft) {
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

    private boolean pass(Deed.Transfer it, Take take) {
        var before = effects.size();
        var taken = take(it.from(), take, on);
        List.copyOf(effects.subList(before, effects.size()))
                .forEach(effect -> effects.add(effect.to(it.to(), on, -1)));
        return taken;
    }

    private boolean balanced(Deed.Transfer it, Take take) {
        return enough(it.from(), take.shareClass(), on) && within(it.to(), take.shareClass(), on);
    }

    private boolean agreed(Deed.Transfer it, int shareClass, String cause) {
        var limit = terms(shareClass, on).orElseThrow().transfer();
        var holder = ofClass(it.to(), 0, on.minusDays(1)) > 0;

        return limit == TransferLimit.FREE
                || (limit == TransferLimit.BETWEEN_HOLDERS_FREE && holder)
                || (limit != TransferLimit.NOT_TRANSFERABLE && !cause.isBlank());
    }

    private boolean convert(Deed.Convert it) {
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
        effects.add(
                new Effect(it.holder(), it.into(), seq, on, worth / price, worth, worth, lost));

        return worth % price == 0
                && enough(it.holder(), take.shareClass(), on)
                && within(it.holder(), it.into(), on);
    }

    private boolean quiet(int shareClass) {
        return acts.stream()
                .flatMap(act -> act.effects().stream())
                .noneMatch(each -> each.shareClass() == shareClass && each.from().isAfter(on));
    }

    private boolean split(Deed.Split it) {
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

    private boolean turn(long holder, Lot lot, Deed.Split it) {
        var held = shares(holder, lot, on);
        if (held == 0) {
            return true;
        }
        var parts = Math.multiplyExact(held, it.into());
        var worth = sum(holder, lot, on, Effect::worth);
        var value = Math.multiplyExact(worth / held, it.outOf());
        effects.add(
                new Effect(
                        holder, lot.shareClass(), lot.lot(), on, parts / it.outOf() - held, 0, 0, 0));

        return parts % it.outOf() == 0
                && value % it.into() == 0
                && parts <= Deed.MOST
                && value <= Deed.MOST;
    }

    private boolean lose(Deed.LossAllocation it) {
        if (!countable(it.centsPerShare()) || !open(it.shareClass()) || !quiet(it.shareClass())) {
            return false;
        }
        for (var holder : holders.keySet()) {
            for (var lot : lots(holder)) {
                var rest = sum(holder, lot, on, Effect::paid) - sum(holder, lot, on, Effect::lost);
                var loss = Math.min(Math.multiplyExact(shares(holder, lot, on), it.centsPerShare()), rest);
                if (lot.shareClass() == it.shareClass() && loss > 0) {
                    effects.add(new Effect(holder, lot.shareClass(), lot.lot(), on, 0, 0, 0, loss));
                }
            }
        }
        return !effects.isEmpty();
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

    private boolean withdraw(Deed.Withdraw it) {
        var asked = it.requested();
        if (asked.isBefore(setting.founded()) || asked.isAfter(setting.today()) || !known(it.holder())) {
            return false;
        }
        var windowEnd = yearOf(asked).plusMonths(setting.rules().exitMonths()).minusDays(1);
        var free = yearOf(setting.founded()).plusYears(setting.rules().founderYears());
        var may =
                !asked.isAfter(windowEnd)
                        && on.equals(effect(asked))
                        && !dead(it.holder())
                        && (!holders.get(it.holder()).founder() || !asked.isBefore(free))
                        && !it.takes().isEmpty();
        for (var take : it.takes()) {
            may = may && open(take.shareClass()) && take(it.holder(), take, on.plusDays(1));
        }
        return may
                && (setting.rules().partialExit() || left(it.holder()) == 0)
                && it.takes().stream()
                        .allMatch(take -> enough(it.holder(), take.shareClass(), on.plusDays(1)));
    }

    private long left(long holder) {
        return lots(holder).stream().mapToLong(lot -> heldAtEnd(holder, lot)).sum();
    }

    /// Somebody leaves with all shares of all classes, paid or not.
    private boolean leaveWhole(long holder) {
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

    private boolean cancel(Deed.CancelUnpaid it) {
        if (!known(it.holder()) || !countable(it.quantity())) {
            return false;
        }
        for (var lot : lots(it.holder())) {
            if (lot.lot() == it.lot() && heldAtEnd(it.holder(), lot) >= it.quantity()) {
                var each =
                        sum(it.holder(), lot, on, Effect::worth) / shares(it.holder(), lot, on);
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

    private boolean pay(Deed.PayIn it) {
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

    private boolean compensate(Deed.CompensationPaid it) {
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
    private long others(Class<? extends Deed> kind, long named) {
        return acts.stream()
                .filter(act -> act.seq() != seq && kind.isInstance(act.deed()))
                .filter(act -> names(act.deed()) == named)
                .count();
    }

    private static long names(Deed deed) {
        return switch (deed) {
            case Deed.CompensationPaid it -> it.exit();
            case Deed.Release it -> it.encumbrance();
            default -> 0;
        };
    }

    private boolean encumber(Deed.Encumber it) {
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

    private boolean release(Deed.Release it) {
        var burden = act(it.encumbrance());

        return burden.filter(act -> act.deed() instanceof Deed.Encumber).isPresent()
                && !on.isBefore(burden.get().on())
                && others(Deed.Release.class, it.encumbrance()) == 0;
    }

    private boolean rights(Deed.ClassRights it) {
        var terms = it.terms();

        return it.shareClass() >= 1
                && countable(terms.priceCents())
                && countable(terms.minimum())
                && terms.maximum().orElse(terms.minimum()) >= terms.minimum()
                && !terms.holders().isEmpty()
                && !turnedAfter(it.shareClass(), on);
    }

    private boolean link(Deed.HolderLink it) {
        acts.removeLast();
        var may = it.former() != it.present() && known(it.former()) && known(it.present());
        for (var lot : may ? lots(it.former()) : List.<Lot>of()) {
            var has = days(on).stream().anyMatch(day -> shares(it.former(), lot, day) > 0);
            may = may && !(has && turnedAfter(lot.shareClass(), on));
            if (may) {
                move(it, lot);
            }
        }
        acts.add(new Act(seq, on, it, effects));
        return may;
    }

    private void move(Deed.HolderLink it, Lot lot) {
        var gone = new Effect(it.former(), lot.shareClass(), lot.lot(), on, 0, 0, 0, 0);
        for (var day : days(on)) {
            var held = all(it.former(), lot, day);
            var more =
                    new Effect(
                            it.former(),
                            lot.shareClass(),
                            lot.lot(),
                            day,
                            held.shares() - gone.shares(),
                            held.worth() - gone.worth(),
                            held.paid() - gone.paid(),
                            held.lost() - gone.lost());
            gone = held;
            if (more.shares() != 0 || more.worth() != 0 || more.paid() != 0 || more.lost() != 0) {
                effects.add(more.to(it.former(), day, -1));
                effects.add(more.to(it.present(), day, 1));
            }
        }
    }

    private Effect all(long holder, Lot lot, LocalDate day) {
        return new Effect(
                holder,
                lot.shareClass(),
                lot.lot(),
                day,
                shares(holder, lot, day),
                sum(holder, lot, day, Effect::worth),
                sum(holder, lot, day, Effect::paid),
                sum(holder, lot, day, Effect::lost));
    }

    /// Conventions 3 and 6, invariant 7: it is as if the act never was, if the rest still stands.
    private boolean reverse(long entry) {
        var found = act(entry);
        if (found.isEmpty()
                || reversed.contains(entry)
                || found.get().deed() instanceof Deed.Checkpoint
                || !found.get().on().equals(on)
                || restedOn(found.get())) {
            return false;
        }
        var at = acts.indexOf(found.get());
        acts.remove(at);
        effects = found.get().effects();
        var may = touched().stream().allMatch(this::sane) && unburdened(found.get());
        if (may) {
            reversed.add(entry);
        } else {
            acts.add(at, found.get());
        }
        return may;
    }

    private boolean unburdened(Act act) {
        return !(act.deed() instanceof Deed.Release it)
                || act(it.encumbrance())
                        .map(each -> (Deed.Encumber) each.deed())
                        .filter(each -> sane(who(each.holder(), LocalDate.MAX)))
                        .isPresent();
    }

    private boolean restedOn(Act act) {
        var former = act.deed() instanceof Deed.HolderLink it ? it.former() : 0;
        var classes = new HashSet<Integer>();
        act.effects().forEach(each -> classes.add(each.shareClass()));
        if (act.deed() instanceof Deed.ClassRights it) {
            classes.add(it.shareClass());
        }

        return act.effects().stream().anyMatch(each -> each.holder() != former && linked(each.holder()))
                || acts.stream()
                        .filter(later -> later.seq() > act.seq())
                        .anyMatch(later -> rests(later, act, classes));
    }

    private boolean rests(Act later, Act act, Set<Integer> classes) {
        return classes.stream().anyMatch(each -> turns(later.deed(), each))
                || names(later.deed()) == act.seq()
                || (act.deed() instanceof Deed.ClassRights rights
                        && later.effects().stream()
                                .anyMatch(
                                        each ->
                                                each.shareClass() == rights.shareClass()
                                                        && !each.from().isBefore(act.on())))
                || classes.stream().anyMatch(each -> turns(act.deed(), each) && uses(later, each))
                || (paying(act.deed()) && later.effects().stream().anyMatch(each -> took(each, act)));
    }

    private static boolean uses(Act act, int shareClass) {
        return act.effects().stream().anyMatch(each -> each.shareClass() == shareClass)
                || (act.deed() instanceof Deed.Encumber it && it.take().shareClass() == shareClass);
    }

    private static boolean paying(Deed deed) {
        return deed instanceof Deed.PayIn || deed instanceof Deed.CancelUnpaid;
    }

    private static boolean took(Effect later, Act act) {
        var own = act.effects().getFirst();

        return later.holder() == own.holder() && later.lot() == own.lot() && later.shares() < 0;
    }
}
