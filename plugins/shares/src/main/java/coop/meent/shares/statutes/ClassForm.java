package coop.meent.shares.statutes;

import coop.meent.api.Problem;
import coop.meent.shares.classes.ClassText;
import coop.meent.shares.classes.ClassText.Names;
import coop.meent.shares.classes.ClassVersion;
import coop.meent.shares.holders.Typed;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What somebody typed to begin a class of shares, or to change what it is from a day on.
record ClassForm(Typed typed) {
    static final List<String> FIELDS =
            List.of(
                    "code",
                    "nameNl",
                    "nameFr",
                    "nameEn",
                    "instrument",
                    "priceCents",
                    "minimum",
                    "maximum",
                    "NATURAL",
                    "LEGAL",
                    "JOINT",
                    "MINOR",
                    "votesPerShare",
                    "profit",
                    "liquidation",
                    "transfer",
                    "transferText",
                    "rightsText",
                    "source",
                    "from",
                    "cause",
                    "shareClass");

    private static final int LONGEST = 2_000;

    /// One of the answers to choose from.
    record Choice(String value, String label, String hint) {}

    static ClassForm read(Function<String, String> sent) {
        return new ClassForm(Typed.read(FIELDS, sent));
    }

    static ClassForm empty(LocalDate today) {
        return read(field ->
                switch (field) {
                    case "instrument" -> Instrument.SHARE.name();
                    case "minimum", "votesPerShare" -> "1";
                    case "NATURAL", "LEGAL", "JOINT", "MINOR", "profit", "liquidation" -> "true";
                    case "transfer" -> TransferLimit.BETWEEN_HOLDERS_FREE.name();
                    case "from" -> today.toString();
                    default -> "";
                });
    }

    /// {@return the form as the class is now}
    static ClassForm of(ClassVersion version, Optional<ClassText> text, LocalDate today) {
        var terms = version.terms();
        return read(field ->
                switch (field) {
                    case "code" -> terms.code();
                    case "instrument" -> terms.instrument().name();
                    case "priceCents" -> euros(terms.priceCents());
                    case "minimum" -> Long.toString(terms.minimum());
                    case "maximum" ->
                            terms.maximum().isPresent()
                                    ? Long.toString(terms.maximum().getAsLong())
                                    : "";
                    case "votesPerShare" -> Long.toString(terms.votesPerShare());
                    case "profit" -> Boolean.toString(terms.profit());
                    case "liquidation" -> Boolean.toString(terms.liquidation());
                    case "transfer" -> terms.transfer().name();
                    case "from" -> today.toString();
                    case "shareClass" -> Integer.toString(version.shareClass());
                    default -> text.map(it -> of(it, field)).orElse(held(terms, field));
                });
    }

    private static String held(ClassTerms terms, String field) {
        return Boolean.toString(terms.holders().stream().anyMatch(it -> it.name().equals(field)));
    }

    private static String of(ClassText text, String field) {
        return switch (field) {
            case "nameNl" -> text.names().nl();
            case "nameFr" -> text.names().fr();
            case "nameEn" -> text.names().en();
            case "transferText" -> text.transfer();
            case "rightsText" -> text.rights();
            case "source" -> text.source();
            default -> "";
        };
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }

    /// {@return what is wrong before the ledger is asked, in the order of the form}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (!typed.has("nameNl") && !typed.has("nameFr") && !typed.has("nameEn")) {
            problems.add(Problem.of("nameNl", "shares.classes.name.missing"));
        }
        if (instrument().isEmpty()) {
            problems.add(Problem.of("instrument", "shares.classes.instrument.missing"));
        }
        if (cents().isEmpty()) {
            problems.add(Problem.of("priceCents", "shares.classes.price.wrong"));
        }
        checkNumbers(problems);
        if (transfer().isEmpty()) {
            problems.add(Problem.of("transfer", "shares.classes.transfer.missing"));
        }
        if (typed.day("from").isEmpty()) {
            problems.add(Problem.of("from", "shares.rules.from.missing"));
        }
        checkLengths(problems);
        return problems;
    }

    private void checkLengths(List<Problem> problems) {
        for (var field : List.of("nameNl", "transferText", "rightsText", "source")) {
            if (typed.text(field).length() > LONGEST) {
                problems.add(Problem.of(field, "shares.holders.long", LONGEST));
            }
        }
    }

    private void checkNumbers(List<Problem> problems) {
        for (var field : List.of("minimum", "votesPerShare")) {
            if (!typed.text(field).matches("\\d{1,16}")) {
                problems.add(Problem.of(field, "shares.classes.number.wrong"));
            }
        }
        if (typed.has("maximum") && !typed.text("maximum").matches("\\d{1,16}")) {
            problems.add(Problem.of("maximum", "shares.classes.number.wrong"));
        }
    }

    private Optional<Instrument> instrument() {
        return one(Instrument.values(), typed.text("instrument"));
    }

    private Optional<TransferLimit> transfer() {
        return one(TransferLimit.values(), typed.text("transfer"));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String text) {
        return Arrays.stream(values).filter(it -> it.name().equals(text)).findFirst();
    }

    private OptionalLong cents() {
        var plain = typed.text("priceCents").replace(" ", "").replace(',', '.');
        return plain.matches("\\d{1,13}(\\.\\d{1,2})?")
                ? OptionalLong.of(new BigDecimal(plain).movePointRight(2).longValueExact())
                : OptionalLong.empty();
    }

    int shareClass() {
        return Integer.parseInt(typed.text("shareClass"));
    }

    ClassForm of(int shareClass) {
        return new ClassForm(typed.with("shareClass", Integer.toString(shareClass)));
    }

    LocalDate from() {
        return typed.day("from").orElseThrow();
    }

    /// {@return what the class is to be; only when [#check] found nothing}
    ClassTerms terms() {
        var most = typed.text("maximum");
        return new ClassTerms(
                typed.text("code"),
                instrument().orElseThrow(),
                cents().orElseThrow(),
                Long.parseLong(typed.text("minimum")),
                most.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(most)),
                Arrays.stream(Eligible.values())
                        .filter(it -> typed.on(it.name()))
                        .collect(Collectors.toSet()),
                Long.parseLong(typed.text("votesPerShare")),
                typed.on("profit"),
                typed.on("liquidation"),
                transfer().orElseThrow());
    }

    /// {@return what is to be recorded; only when [#check] found nothing}
    Draft draft(By by) {
        var deed = new Deed.ClassRights(shareClass(), terms());
        return new Draft(from(), deed, by, typed.text("cause"), List.of());
    }

    /// {@return how the statutes word it}
    ClassText text(Instant at, OptionalLong by) {
        var names = new Names(typed.text("nameNl"), typed.text("nameFr"), typed.text("nameEn"));
        return new ClassText(
                shareClass(),
                0,
                from(),
                names,
                typed.text("transferText"),
                typed.text("rightsText"),
                typed.text("source"),
                at,
                by);
    }
}
