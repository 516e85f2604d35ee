package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Deed.Burden;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/// Drafts by chance, of every kind: most of them possible, some badly wrong.
final class Chance extends Dice {
    private final NaiveShares.Setting setting;
    private LocalDate cursor;

    Chance(Random random, NaiveShares.Setting setting, NaiveModel model, MemoryPast past) {
        super(random, model, past);
        this.setting = setting;
        this.cursor = setting.founded().plusDays(30);
    }

    Draft draft() {
        var kind = List.of(Kind.values()).get(weighted());
        var day = day();
        var deed = deed(kind, day);
        var effective = fitting(deed, day);
        var cause = one(5) ? "" : "RvB-" + random.nextInt(99);
        var documents = one(2) ? List.<String>of() : List.of("ab".repeat(32));

        return new Draft(effective, deed, Sample.SITE, cause, documents);
    }

    private int weighted() {
        var weights = List.of(2, 10, 9, 4, 2, 7, 2, 2, 3, 5, 4, 2, 4, 3, 2, 1, 9, 1);
        var at = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        var kind = 0;
        while (at >= weights.get(kind)) {
            at -= weights.get(kind);
            kind++;
        }
        return kind;
    }

    private LocalDate day() {
        var chance = random.nextInt(100);
        if (chance < 60) {
            cursor = cursor.plusDays(random.nextInt(40));
            cursor = cursor.isAfter(setting.today()) ? setting.today() : cursor;
            return cursor;
        }
        if (chance < 94) {
            return setting.founded().plusDays(random.nextInt(60) * 20L);
        }
        return List.of(
                        LocalDate.of(1, 1, 1),
                        setting.founded().minusDays(1),
                        setting.closed(),
                        setting.today(),
                        setting.today().plusDays(1 + random.nextInt(500)),
                        LocalDate.MAX)
                .get(random.nextInt(6));
    }

    /// Some kinds leave no choice of their day; mostly it is the right one.
    private LocalDate fitting(Deed deed, LocalDate day) {
        if (one(12)) {
            return day;
        }
        return switch (deed) {
            case Deed.Withdraw it -> model.effect(it.requested());
            case Deed.Reversal it -> past.entry(it.entry()).map(Entry::effective).orElse(day);
            case Deed.Checkpoint _ -> setting.today();
            default -> day;
        };
    }

    private Deed deed(Kind kind, LocalDate day) {
        return switch (kind) {
            case OPENING -> opening();
            case ISSUE -> issue(day);
            case TRANSFER -> transfer(day);
            case CONVERT -> convert(day);
            case SPLIT ->
                    new Deed.Split(
                            shareClass(),
                            one(20) ? quantity() : 1 + random.nextInt(3),
                            1 + random.nextInt(2));
            case WITHDRAW -> withdraw(day);
            case EXIT_BY_LAW ->
                    new Deed.ExitByLaw(
                            some(day).holder(), List.of(Ground.values()).get(random.nextInt(10)));
            case EXCLUDE -> new Deed.Exclude(some(day).holder(), !one(6));
            case CANCEL_UNPAID -> cancel(unpaid(day));
            case PAY_IN -> pay(unpaid(day));
            case COMPENSATION_PAID ->
                    new Deed.CompensationPaid(
                            last(kind(Kind.WITHDRAW, Kind.EXCLUDE)), quantity() * 50);
            case LOSS_ALLOCATION -> lose();
            case ENCUMBER -> encumber(some(day));
            case RELEASE -> new Deed.Release(last(Kind.ENCUMBER));
            case CLASS_RIGHTS_CHANGED -> new Deed.ClassRights(1 + random.nextInt(3), terms());
            case HOLDER_LINK -> new Deed.HolderLink(holder(), holder());
            case REVERSAL -> new Deed.Reversal(Math.max(0, past.head() - random.nextInt(9)));
            case CHECKPOINT -> new Deed.Checkpoint(one(5) ? seq() : past.head(), past.headHash());
        };
    }

    private Deed opening() {
        var quantity = quantity();
        var value = one(20) ? wrong() : 50L * (1 + random.nextInt(4));
        var first =
                one(4)
                        ? OptionalLong.of(one(4) ? wrong() : 1 + random.nextInt(500))
                        : OptionalLong.empty();

        return new Deed.Opening(
                holder(),
                shareClass(),
                quantity,
                value,
                one(3) ? quantity * 50 : quantity * value,
                first);
    }

    private Deed issue(LocalDate day) {
        var shareClass = shareClass();
        var quantity = quantity();
        var whole =
                model.terms(shareClass, day).map(ClassTerms::priceCents).orElse(100L) * quantity;
        var paid = one(4) ? whole / 2 : one(20) ? wrong() : whole;

        return new Deed.Issue(holder(), shareClass, quantity, paid);
    }

    private LocalDate requested(LocalDate day) {
        return day.isBefore(LocalDate.of(1900, 1, 1)) || day.equals(LocalDate.MAX)
                ? setting.today()
                : day;
    }

    private Take take(Some some, boolean named) {
        var quantity = one(12) ? quantity() : one(4) ? some.quantity() : part(some.quantity());

        return new Take(
                some.shareClass(),
                named ? OptionalLong.of(some.lot()) : OptionalLong.empty(),
                quantity);
    }

    private long part(long quantity) {
        return quantity < 1 ? quantity : 1 + random.nextLong(quantity);
    }

    private List<Take> takes(Some some) {
        var first = take(some, one(2));
        var second = new Take(shareClass(), OptionalLong.empty(), quantity());

        return one(30) ? List.of() : one(6) ? List.of(first, second) : List.of(first);
    }

    private Deed lose() {
        return new Deed.LossAllocation(shareClass(), one(9) ? wrong() : 1 + random.nextInt(70));
    }

    private Deed transfer(LocalDate day) {
        var some = some(day);

        return new Deed.Transfer(some.holder(), holder(), takes(some), ground(some.holder() == 4));
    }

    private Deed convert(LocalDate day) {
        var some = some(day);

        return new Deed.Convert(
                some.holder(), take(some, one(2)), one(12) ? shareClass() : 3 - some.shareClass());
    }

    private Deed withdraw(LocalDate day) {
        var asked = requested(day);
        var some = some(model.effect(asked));

        return new Deed.Withdraw(some.holder(), asked, takes(some));
    }

    private Deed cancel(Some some) {
        return new Deed.CancelUnpaid(
                some.holder(), some.lot(), one(8) ? quantity() : part(some.quantity()));
    }

    private Deed pay(Some some) {
        return new Deed.PayIn(
                some.holder(), some.lot(), one(15) ? wrong() : 50L * (1 + random.nextInt(12)));
    }

    private Deed encumber(Some some) {
        return new Deed.Encumber(
                some.holder(),
                take(some, !one(20)),
                List.of(Burden.values()).get(random.nextInt(3)),
                holder());
    }

    private Kind kind(Kind... kinds) {
        return kinds[random.nextInt(kinds.length)];
    }

    private Ground ground(boolean died) {
        return one(8)
                ? List.of(Ground.values()).get(random.nextInt(10))
                : died && one(2) ? Ground.INHERITANCE : Ground.SALE;
    }
}
