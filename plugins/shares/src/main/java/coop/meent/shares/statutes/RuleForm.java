package coop.meent.shares.statutes;

import coop.meent.api.Problem;
import coop.meent.shares.classes.Rule;
import coop.meent.shares.classes.RuleSet;
import coop.meent.shares.holders.Typed;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What somebody typed to change the rules of a register.
record RuleForm(Typed typed) {
    static final List<String> FIELDS =
            Stream.concat(
                            Arrays.stream(Rule.values()).map(Rule::code),
                            Stream.of("from", "decidedBy", "document"))
                    .toList();

    private static final int LONGEST = 80;
    private static final int YEARS_AHEAD = 2;

    static RuleForm read(Function<String, String> sent) {
        return new RuleForm(Typed.read(FIELDS, sent));
    }

    static RuleForm of(RuleSet rules, LocalDate today) {
        var now = rules.all();
        return read(field -> field.equals("from") ? today.toString() : now.getOrDefault(field, ""));
    }

    /// {@return everything that is wrong, in the order of the form}
    List<Problem> check(Register register, RuleSet before, LocalDate today) {
        var problems = new ArrayList<Problem>();
        for (var rule : Rule.values()) {
            if (!rule.takes(value(rule))) {
                problems.add(problem(rule));
            }
        }
        checkDay(problems, register, today);
        if (typed.text("decidedBy").isEmpty() || typed.text("decidedBy").length() > LONGEST) {
            problems.add(Problem.of("decidedBy", "shares.rules.decided.missing", LONGEST));
        }
        if (typed.has("document") && !typed.text("document").matches("[0-9a-f]{64}")) {
            problems.add(Problem.of("document", "shares.rules.document.wrong"));
        }
        if (problems.isEmpty() && rules().all().equals(before.all())) {
            problems.add(Problem.of("", "shares.rules.same"));
        }
        return problems;
    }

    private static Problem problem(Rule rule) {
        return switch (rule.shape()) {
            case Rule.Shape.Whole(var least, var most) ->
                    Problem.of(rule.code(), "shares.rules.number.wrong", least, most);
            case Rule.Shape.Limit(var least, var most) ->
                    Problem.of(rule.code(), "shares.rules.limit.wrong", least, most);
            case Rule.Shape.Choice _, Rule.Shape.Flag _ ->
                    Problem.of(rule.code(), "shares.rules.choice.wrong");
        };
    }

    private void checkDay(List<Problem> problems, Register register, LocalDate today) {
        var from = typed.day("from");
        if (from.isEmpty() || from.get().isAfter(today.plusYears(YEARS_AHEAD))) {
            problems.add(Problem.of("from", "shares.rules.from.missing"));
        } else if (from.get().isBefore(register.founded())) {
            problems.add(Problem.of("from", "shares.holders.from.founded", register.founded()));
        } else if (register.closedThrough().filter(it -> !from.get().isAfter(it)).isPresent()) {
            var closed = register.closedThrough().orElseThrow();
            problems.add(Problem.of("from", "shares.rules.from.closed", closed));
        }
    }

    // a box that is not ticked sends nothing
    private String value(Rule rule) {
        var text = typed.text(rule.code());
        return rule.shape() instanceof Rule.Shape.Flag && text.isEmpty() ? "false" : text;
    }

    LocalDate from() {
        return typed.day("from").orElseThrow();
    }

    /// {@return the rules that it says; only when [#check] found nothing}
    RuleSet rules() {
        var values = new HashMap<String, String>();
        Arrays.stream(Rule.values()).forEach(it -> values.put(it.code(), value(it)));
        return new RuleSet(values);
    }
}
