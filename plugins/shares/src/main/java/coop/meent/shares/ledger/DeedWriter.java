package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Deed.Take;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says a deed as a JSON object. What stands here stands in every payload: never change a word of
/// it.
final class DeedWriter {
    private DeedWriter() {}

    static Map<String, @Nullable Object> object(Deed deed) {
        return switch (deed) {
            case Deed.Opening it -> opening(it);
            case Deed.Issue it -> issue(it);
            case Deed.Transfer it -> transfer(it);
            case Deed.Convert it -> convert(it);
            case Deed.Split it -> split(it);
            case Deed.Withdraw it -> withdraw(it);
            case Deed.ExitByLaw it -> of("holder", it.holder(), "ground", it.ground().name());
            case Deed.Exclude it -> of("holder", it.holder(), "heard", it.heard());
            case Deed.CancelUnpaid it -> cancel(it);
            case Deed.PayIn it -> of("holder", it.holder(), "lot", it.lot(), "cents", it.cents());
            case Deed.CompensationPaid it -> of("exit", it.exit(), "cents", it.cents());
            case Deed.LossAllocation it -> loss(it);
            case Deed.Encumber it -> encumber(it);
            case Deed.Release it -> of("encumbrance", it.encumbrance());
            case Deed.ClassRights it ->
                    of("shareClass", it.shareClass(), "terms", terms(it.terms()));
            case Deed.HolderLink it -> of("former", it.former(), "present", it.present());
            case Deed.Reversal it -> of("entry", it.entry());
            case Deed.Checkpoint it -> of("entry", it.entry(), "hash", it.hash());
        };
    }

    private static Map<String, @Nullable Object> of(@Nullable Object... pairs) {
        return CanonicalJson.object(pairs);
    }

    private static Map<String, @Nullable Object> opening(Deed.Opening it) {
        return of(
                "holder", it.holder(),
                "shareClass", it.shareClass(),
                "quantity", it.quantity(),
                "valueCents", it.valueCents(),
                "paidCents", it.paidCents(),
                "firstNumber", Canon.orNull(it.firstNumber()));
    }

    private static Map<String, @Nullable Object> issue(Deed.Issue it) {
        return of(
                "holder", it.holder(),
                "shareClass", it.shareClass(),
                "quantity", it.quantity(),
                "paidCents", it.paidCents());
    }

    private static Map<String, @Nullable Object> transfer(Deed.Transfer it) {
        return of(
                "from", it.from(),
                "to", it.to(),
                "takes", it.takes().stream().map(DeedWriter::take).toList(),
                "ground", it.ground().name());
    }

    private static Map<String, @Nullable Object> convert(Deed.Convert it) {
        return of("holder", it.holder(), "take", take(it.take()), "into", it.into());
    }

    private static Map<String, @Nullable Object> split(Deed.Split it) {
        return of("shareClass", it.shareClass(), "into", it.into(), "outOf", it.outOf());
    }

    private static Map<String, @Nullable Object> withdraw(Deed.Withdraw it) {
        return of(
                "holder", it.holder(),
                "requested", it.requested().toString(),
                "takes", it.takes().stream().map(DeedWriter::take).toList());
    }

    private static Map<String, @Nullable Object> cancel(Deed.CancelUnpaid it) {
        return of("holder", it.holder(), "lot", it.lot(), "quantity", it.quantity());
    }

    private static Map<String, @Nullable Object> loss(Deed.LossAllocation it) {
        return of("shareClass", it.shareClass(), "centsPerShare", it.centsPerShare());
    }

    private static Map<String, @Nullable Object> encumber(Deed.Encumber it) {
        return of(
                "holder", it.holder(),
                "take", take(it.take()),
                "burden", it.burden().name(),
                "beneficiary", it.beneficiary());
    }

    private static Map<String, @Nullable Object> take(Take take) {
        return of(
                "shareClass", take.shareClass(),
                "lot", Canon.orNull(take.lot()),
                "quantity", take.quantity());
    }

    private static Map<String, @Nullable Object> terms(ClassTerms terms) {
        return of(
                "code", terms.code(),
                "instrument", terms.instrument().name(),
                "priceCents", terms.priceCents(),
                "minimum", terms.minimum(),
                "maximum", Canon.orNull(terms.maximum()),
                "holders", terms.holders().stream().map(Enum::name).sorted().toList(),
                "votesPerShare", terms.votesPerShare(),
                "profit", terms.profit(),
                "liquidation", terms.liquidation(),
                "transfer", terms.transfer().name());
    }
}
