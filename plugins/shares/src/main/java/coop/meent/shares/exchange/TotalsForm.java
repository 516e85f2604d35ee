package coop.meent.shares.exchange;

import coop.meent.api.Problem;
import coop.meent.shares.exchange.Import.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// What the older register says that its classes come to, as somebody typed it.
record TotalsForm(List<Said> classes) {
    TotalsForm {
        classes = List.copyOf(classes);
    }

    /// One class.
    record Said(int shareClass, OptionalLong shares, OptionalLong paidCents) {}

    static TotalsForm read(List<Total> found, UnaryOperator<String> typed) {
        return new TotalsForm(
                found.stream()
                        .map(it ->
                                new Said(
                                        it.shareClass(),
                                        whole(typed.apply(shares(it.shareClass()))),
                                        cents(typed.apply(paid(it.shareClass())))))
                        .toList());
    }

    /// {@return what a program says; a class that it leaves out differs}
    static TotalsForm of(List<Total> found, List<ImportJson.Said> sent) {
        return new TotalsForm(found.stream().map(it -> said(it.shareClass(), sent)).toList());
    }

    private static Said said(int shareClass, List<ImportJson.Said> sent) {
        var its = sent.stream().filter(it -> it.shareClass() == shareClass).findFirst();
        return new Said(
                shareClass,
                its.stream().mapToLong(ImportJson.Said::shares).findFirst(),
                its.stream().mapToLong(ImportJson.Said::paidCents).findFirst());
    }

    static String shares(int shareClass) {
        return "shares" + shareClass;
    }

    static String paid(int shareClass) {
        return "paid" + shareClass;
    }

    List<Total> totals() {
        return classes.stream()
                .map(it ->
                        new Total(
                                it.shareClass(),
                                0,
                                it.shares().orElseThrow(),
                                it.paidCents().orElseThrow()))
                .toList();
    }

    List<Problem> check(List<Total> found) {
        var problems = new ArrayList<Problem>();
        for (int at = 0; at < found.size(); at++) {
            var said = classes.get(at);
            var is = found.get(at);
            if (said.shares().isEmpty() || said.shares().getAsLong() != is.shares()) {
                problems.add(
                        Problem.of(
                                shares(is.shareClass()),
                                "shares.import.differ.shares",
                                is.shares()));
            }
            if (said.paidCents().isEmpty() || said.paidCents().getAsLong() != is.paidCents()) {
                problems.add(Problem.of(paid(is.shareClass()), "shares.import.differ.paid"));
            }
        }
        return problems;
    }

    private static OptionalLong whole(String text) {
        return Typed.whole(text);
    }

    private static OptionalLong cents(String text) {
        return Typed.cents(text);
    }
}
