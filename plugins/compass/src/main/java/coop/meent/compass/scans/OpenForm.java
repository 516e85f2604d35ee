package coop.meent.compass.scans;

import coop.meent.api.Problem;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.sets.SetKey;
import coop.meent.compass.typed.Asked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/// What somebody typed to open a scan.
///
/// @param organisation its id; 0 or empty for oneself
/// @param set the id of a set of questions
/// @param founded a year; may be empty
/// @param until `2026-06-01`; may be empty
/// @param last `before` to show last year's answer before answering
record OpenForm(
        String organisation,
        String set,
        String sector,
        String size,
        String founded,
        String until,
        String last) {
    static final int FIRST_YEAR = 1800;
    private static final int LONGEST = 366; // days

    OpenForm {
        organisation = organisation.strip();
        founded = founded.strip();
        until = until.strip();
    }

    static OpenForm read(Function<String, String> sent) {
        return new OpenForm(
                sent.apply("organisation"),
                sent.apply("set"),
                sent.apply("sector"),
                sent.apply("size"),
                sent.apply("founded"),
                sent.apply("until"),
                sent.apply("last"));
    }

    /// {@return for whom it is; empty for oneself}
    OptionalLong owner() {
        return Asked.number(organisation, 18).filter(it -> it > 0).stream()
                .mapToLong(it -> it)
                .findFirst();
    }

    /// {@return what is wrong with it}
    ///
    /// @param sets the ids of those that can be asked
    List<Problem> check(LocalDate today, Collection<String> sets, Collection<String> sectors) {
        var problems = new ArrayList<Problem>();
        if (!sets.contains(set)) {
            problems.add(Problem.of("set", "scans.problem.set"));
        }
        if (!sector.isEmpty() && !sectors.contains(sector)) {
            problems.add(Problem.of("sector", "scans.problem.sector"));
        }
        if (Size.of(size).isEmpty()) {
            problems.add(Problem.of("size", "scans.problem.size"));
        }
        if (!founded.isEmpty() && year(today).isEmpty()) {
            problems.add(Problem.of("founded", "scans.problem.founded", "" + FIRST_YEAR));
        }
        day("until", until, today).ifPresent(problems::add);
        return problems;
    }

    private OptionalInt year(LocalDate today) {
        return Asked.number(founded, 4).stream()
                .mapToInt(Math::toIntExact)
                .filter(it -> it >= FIRST_YEAR && it <= today.getYear())
                .findFirst();
    }

    /// {@return what is wrong with a last day}
    static Optional<Problem> day(String field, String typed, LocalDate today) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return parsed(typed)
                        .filter(it -> !it.isBefore(today) && !it.isAfter(today.plusDays(LONGEST)))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of(field, "scans.problem.until"));
    }

    static Optional<LocalDate> parsed(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    /// {@return what was chosen; only of a form without problems}
    Opening opening(LocalDate today, List<QuestionSet> sets) {
        var key =
                sets.stream()
                        .filter(it -> it.id().equals(set))
                        .map(it -> new SetKey(it.id(), it.version()))
                        .findFirst()
                        .orElseThrow();
        var profile =
                owner().isPresent()
                        ? new Scan.Profile(sector, Size.of(size).orElseThrow(), year(today))
                        : new Scan.Profile("", Size.UNKNOWN, OptionalInt.empty());
        return new Opening(owner(), key, profile, last.equals("before"), parsed(until));
    }
}
