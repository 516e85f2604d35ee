package coop.meent.shares.desk;

import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Deed.Burden;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import coop.meent.shares.ledger.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Makes a draft of what was typed. What the ledger judges it does not judge: it reads.
final class Deeds {
    private static final int MOST_CLASSES = 999;
    private static final String ALL = "ALL";

    private final EntryForm form;
    private final Lookups lookups;
    private final Typed typed;
    private final HolderFields holders;

    private Deeds(EntryForm form, Lookups lookups) {
        this.form = form;
        this.lookups = lookups;
        this.typed = new Typed(form.values());
        this.holders = new HolderFields(typed, lookups);
    }

    /// {@return a draft by somebody, or what is wrong}
    static Reading read(EntryForm form, Lookups lookups, By by) {
        return new Deeds(form, lookups).read(by);
    }

    private Reading read(By by) {
        var effective = effective();
        var deed = deed(effective);
        if (!typed.problems().isEmpty()) {
            return new Reading.Wrong(typed.problems(), holders.candidates());
        }
        var cause = typed.text(Field.CAUSE);
        var digest = typed.text(Field.DOCUMENT);
        var documents = digest.isEmpty() ? List.<String>of() : List.of(digest);
        var draft = new Draft(effective.orElseThrow(), deed, by, cause, documents);
        return new Reading.Ready(draft, holders.numbered(form));
    }

    // an exit whose day is left out takes effect when the rules say
    private Optional<LocalDate> effective() {
        if (form.kind() == EntryKind.WITHDRAW && typed.text(Field.EFFECTIVE).isEmpty()) {
            return Typed.day(typed.text(Field.REQUESTED)).map(lookups::exitDay);
        }
        return typed.day(Field.EFFECTIVE);
    }

    private Deed deed(Optional<LocalDate> day) {
        return switch (form.kind()) {
            case ISSUE -> issue(day);
            case PAY_IN -> new Deed.PayIn(holder(), lot(), typed.amount(Field.CENTS));
            case OPENING -> opening();
            case TRANSFER -> transfer();
            case CONVERT -> new Deed.Convert(holder(), take(), classIn(Field.INTO_CLASS));
            case SPLIT ->
                    new Deed.Split(
                            classIn(Field.SHARE_CLASS),
                            typed.quantity(Field.INTO),
                            typed.quantity(Field.OUT_OF));
            case HOLDER_LINK ->
                    new Deed.HolderLink(
                            holders.number(Field.FORMER), holders.number(Field.PRESENT));
            case WITHDRAW -> withdraw(day);
            case EXIT_BY_LAW -> new Deed.ExitByLaw(holder(), ground());
            case EXCLUDE -> new Deed.Exclude(holder(), !typed.text(Field.HEARD).isEmpty());
            case CANCEL_UNPAID ->
                    new Deed.CancelUnpaid(holder(), lot(), typed.quantity(Field.QUANTITY));
            case COMPENSATION_PAID ->
                    new Deed.CompensationPaid(
                            typed.numbered(Field.EXIT), typed.amount(Field.CENTS));
            case ENCUMBER -> encumber();
            case RELEASE -> new Deed.Release(typed.numbered(Field.ENCUMBRANCE));
            case LOSS_ALLOCATION ->
                    new Deed.LossAllocation(
                            classIn(Field.SHARE_CLASS), typed.amount(Field.CENTS_PER_SHARE));
        };
    }

    private Deed issue(Optional<LocalDate> day) {
        long holder = holder();
        int shareClass = classIn(Field.SHARE_CLASS);
        long quantity = typed.quantity(Field.QUANTITY);
        var paid = typed.cents(Field.PAID);
        return new Deed.Issue(
                holder,
                shareClass,
                quantity,
                paid.orElseGet(() -> wholePrice(shareClass, quantity, day)));
    }

    // who leaves the amount empty says that all of it was paid
    private long wholePrice(int shareClass, long quantity, Optional<LocalDate> day) {
        long price = day.map(it -> lookups.price(shareClass, it).orElse(0)).orElse(0L);
        return price > 0 && quantity > Deed.MOST / price ? 0 : price * quantity;
    }

    private Deed opening() {
        long holder = holder();
        int shareClass = classIn(Field.SHARE_CLASS);
        long quantity = typed.quantity(Field.QUANTITY);
        long value = typed.amount(Field.VALUE);
        var paid = typed.cents(Field.PAID);
        long whole = value > 0 && quantity > Deed.MOST / value ? 0 : value * quantity;
        return new Deed.Opening(
                holder,
                shareClass,
                quantity,
                value,
                paid.orElse(whole),
                typed.number(Field.FIRST_NUMBER));
    }

    private Deed transfer() {
        return new Deed.Transfer(
                holders.number(Field.FROM), holders.number(Field.TO), List.of(take()), ground());
    }

    private Deed withdraw(Optional<LocalDate> day) {
        long holder = holder();
        var requested = typed.day(Field.REQUESTED).orElse(LocalDate.EPOCH);
        if (!typed.text(Field.PART).equals(ALL)) {
            return new Deed.Withdraw(holder, requested, List.of(take()));
        }
        var all = day.map(it -> lookups.held(holder, it)).orElse(List.of());
        if (all.isEmpty() && holder > 0) {
            typed.note(Field.PART, "part.none");
        }
        return new Deed.Withdraw(holder, requested, all);
    }

    private Deed encumber() {
        var take =
                new Take(
                        classIn(Field.SHARE_CLASS),
                        OptionalLong.of(lot()),
                        typed.quantity(Field.QUANTITY));
        return new Deed.Encumber(
                holder(),
                take,
                typed.choice(Field.BURDEN, List.of(Burden.values())).orElse(Burden.PLEDGE),
                holders.number(Field.BENEFICIARY));
    }

    private long holder() {
        return holders.number(Field.HOLDER);
    }

    private long lot() {
        return typed.numbered(Field.OWN_LOT);
    }

    private Take take() {
        return new Take(
                classIn(Field.SHARE_CLASS),
                typed.number(Field.LOT),
                typed.quantity(Field.QUANTITY));
    }

    private Ground ground() {
        return typed.choice(Field.GROUND, form.kind().grounds()).orElse(Ground.SALE);
    }

    private int classIn(Field field) {
        var text = typed.text(field);
        if (!text.matches("\\d{1,3}") || text.matches("0+")) {
            typed.note(field, field.key());
            return MOST_CLASSES;
        }
        return Integer.parseInt(text);
    }
}
