package coop.meent.shares.desk;

import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Deed.Take;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Tells an entry in one sentence.
final class EntryWords {
    private static final String KEY = "shares.desk.told.";

    private final Words words;
    private final Names names;

    EntryWords(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    /// {@return what happened}
    String sentence(Entry entry) {
        var legs = entry.legs();
        return switch (entry.deed()) {
            case Deed.Opening it -> came("OPENING", it.holder(), it.quantity(), it.shareClass());
            case Deed.Issue it -> came("ISSUE", it.holder(), it.quantity(), it.shareClass());
            case Deed.Transfer it -> transfer(it);
            case Deed.Convert it -> convert(it, legs);
            case Deed.Split it -> told("SPLIT", it.outOf(), it.into(), code(it.shareClass()));
            case Deed.Withdraw it -> left("WITHDRAW", it.holder(), legs, "");
            case Deed.ExitByLaw it -> left("EXIT_BY_LAW", it.holder(), legs, ground(it.ground()));
            case Deed.Exclude it -> left("EXCLUDE", it.holder(), legs, "");
            case Deed.CancelUnpaid it -> cancelled(it);
            case Deed.PayIn it -> paid(it);
            case Deed.CompensationPaid it ->
                    told("COMPENSATION_PAID", words.money(it.cents()), id(it.exit()));
            case Deed.LossAllocation it -> loss(it);
            case Deed.Encumber it -> encumber(it);
            case Deed.Release it -> told("RELEASE", id(it.encumbrance()));
            case Deed.ClassRights it -> told("CLASS_RIGHTS_CHANGED", it.terms().code());
            case Deed.HolderLink it -> linked(it);
            case Deed.Reversal it -> told("REVERSAL", id(it.entry()));
            case Deed.Checkpoint it -> told("CHECKPOINT", id(it.entry()));
        };
    }

    private String came(String kind, long holder, long quantity, int shareClass) {
        return told(kind, names.holder(holder), quantity, code(shareClass));
    }

    private String cancelled(Deed.CancelUnpaid it) {
        return told("CANCEL_UNPAID", names.holder(it.holder()), it.quantity(), id(it.lot()));
    }

    private String paid(Deed.PayIn it) {
        return told("PAY_IN", names.holder(it.holder()), words.money(it.cents()), id(it.lot()));
    }

    private String loss(Deed.LossAllocation it) {
        return told("LOSS_ALLOCATION", words.money(it.centsPerShare()), code(it.shareClass()));
    }

    private String linked(Deed.HolderLink it) {
        return told("HOLDER_LINK", id(it.former()), names.holder(it.present()));
    }

    private String transfer(Deed.Transfer it) {
        return told(
                "TRANSFER",
                it.takes().stream().mapToLong(Take::quantity).sum(),
                it.takes().stream()
                        .map(take -> code(take.shareClass()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                names.holder(it.from()),
                names.holder(it.to()),
                ground(it.ground()));
    }

    private String convert(Deed.Convert it, List<Leg> legs) {
        long made = legs.stream().mapToLong(Leg::quantity).filter(each -> each > 0).sum();
        return told(
                "CONVERT",
                names.holder(it.holder()),
                it.take().quantity(),
                code(it.take().shareClass()),
                made,
                code(it.into()));
    }

    private String left(String kind, long holder, List<Leg> legs, String ground) {
        long gone = -legs.stream().mapToLong(Leg::quantity).sum();
        return told(kind, names.holder(holder), gone, ground);
    }

    private String encumber(Deed.Encumber it) {
        return told(
                "ENCUMBER",
                words.text("shares.desk.burden." + it.burden().name()),
                names.holder(it.beneficiary()),
                it.take().quantity(),
                code(it.take().shareClass()),
                names.holder(it.holder()));
    }

    private String told(String kind, Object... arguments) {
        return words.text(KEY + kind, arguments);
    }

    private String ground(Deed.Ground ground) {
        return words.text("shares.desk.ground." + ground.name()).toLowerCase(Locale.ROOT);
    }

    private String code(int shareClass) {
        return names.shareClass(shareClass);
    }

    // a number of an entry or a holder is a name: without a point for the thousands
    private static String id(long number) {
        return Long.toString(number);
    }
}
