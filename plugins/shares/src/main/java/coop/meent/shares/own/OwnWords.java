package coop.meent.shares.own;

import coop.meent.api.Texts;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/// Tells a shareholder in plain words what happened to their shares. Others are numbers: who stands
/// behind one is in the extract of the class.
final class OwnWords {
    private static final String KEY = "shares.own.told.";

    private final Texts texts;
    private final String language;
    private final Map<Integer, String> codes;

    OwnWords(Texts texts, String language, Map<Integer, String> codes) {
        this.texts = texts;
        this.language = language;
        this.codes = Map.copyOf(codes);
    }

    /// {@return one sentence}
    ///
    /// @param holder to whom it is told
    String sentence(Entry entry, long holder) {
        var mine = entry.legs().stream().filter(it -> it.holder() == holder).toList();
        long shares = mine.stream().mapToLong(Leg::quantity).sum();
        var code = mine.stream().findFirst().map(it -> code(it.shareClass())).orElse("");
        return switch (entry.deed()) {
            case Deed.Opening _ -> told("opening", shares, code);
            case Deed.Issue _ -> told("issue", shares, code);
            case Deed.Transfer it ->
                    it.to() == holder
                            ? told("received", shares, code, id(it.from()))
                            : told("given", -shares, code, id(it.to()));
            case Deed.Convert it -> told("convert", code(it.into()));
            case Deed.Split it -> told("split", code, it.outOf(), it.into());
            case Deed.Withdraw _ -> told("withdraw", -shares, code);
            case Deed.ExitByLaw _ -> told("exit", -shares);
            case Deed.Exclude _ -> told("exclude", -shares);
            case Deed.CancelUnpaid _ -> told("cancel", -shares, code);
            case Deed.PayIn it -> told("pay", money(it.cents()));
            case Deed.CompensationPaid it -> told("compensation", money(it.cents()));
            case Deed.LossAllocation it -> told("loss", money(it.centsPerShare()));
            case Deed.Encumber it -> told("encumber", it.take().quantity());
            case Deed.Release _ -> told("release");
            case Deed.ClassRights it -> told("rights", it.terms().code());
            case Deed.HolderLink it -> told("linked", id(it.former()), id(it.present()));
            case Deed.Reversal it -> told("reversal", id(it.entry()));
            case Deed.Checkpoint _ -> told("checkpoint");
        };
    }

    private String told(String kind, Object... arguments) {
        return texts.text(language, KEY + kind, arguments);
    }

    private String code(int shareClass) {
        return Own.code(codes, shareClass);
    }

    // the number of an entry or a holder is a name: without a point for the thousands
    private static String id(long number) {
        return Long.toString(number);
    }

    private String money(long cents) {
        var locale = Locale.forLanguageTag(language.equals("en") ? "en-GB" : language + "-BE");
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }
}
