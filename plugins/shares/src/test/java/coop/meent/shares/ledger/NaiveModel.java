package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Past.HolderFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What may be recorded, as the conventions say: each kind tried on the book, kept when every rule
/// still holds. The whole book is weighed again for each answer.
final class NaiveModel extends NaiveExits {
    private final Set<Long> reversed = new HashSet<>();

    NaiveModel(Setting setting, Map<Long, HolderFacts> holders) {
        super(setting, holders);
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
        } catch (ArithmeticException _) {
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
        var may =
                touched().stream().allMatch(this::sane)
                        && freed(found.get()).filter(each -> !sane(each.holder())).isEmpty();
        if (may) {
            reversed.add(entry);
        } else {
            acts.add(at, found.get());
        }
        return may;
    }

    /// What an act released.
    private Optional<Deed.Encumber> freed(Act act) {
        return act.deed() instanceof Deed.Release it
                ? act(it.encumbrance()).map(each -> (Deed.Encumber) each.deed())
                : Optional.empty();
    }

    private boolean restedOn(Act act) {
        var former = act.deed() instanceof Deed.HolderLink it ? it.former() : 0;
        var classes = new HashSet<Integer>();
        act.effects().forEach(each -> classes.add(each.shareClass()));
        if (act.deed() instanceof Deed.ClassRights it) {
            classes.add(it.shareClass());
        }

        return freed(act).filter(each -> linked(each.holder())).isPresent()
                || act.effects().stream()
                        .anyMatch(each -> each.holder() != former && linked(each.holder()))
                || acts.stream()
                        .filter(later -> later.seq() > act.seq())
                        .anyMatch(later -> rests(later, act, classes));
    }

    private boolean rests(Act later, Act act, Set<Integer> classes) {
        return classes.stream().anyMatch(each -> turns(later.deed(), each))
                || names(later.deed()) == act.seq()
                || (act.deed() instanceof Deed.ClassRights rights
                        && later.effects().stream()
                                .anyMatch(each ->
                                        each.shareClass() == rights.shareClass()
                                                && !each.from().isBefore(act.on())))
                || classes.stream().anyMatch(each -> turns(act.deed(), each) && uses(later, each))
                || (paying(act.deed())
                        && later.effects().stream().anyMatch(each -> took(each, act)));
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
