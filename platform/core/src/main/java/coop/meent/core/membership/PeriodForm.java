package coop.meent.core.membership;

import coop.meent.api.Problem;
import coop.meent.api.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What was typed for something that has dates: a membership period or a mandate.
///
/// @param field what `kind` is called in the form: `category` or `role`
/// @param kind a category of membership, or a role
/// @param starts first day, `2026-05-01`
/// @param ends last day, or empty until further notice
public record PeriodForm(String field, String kind, String starts, String ends) {
    /// The categories of membership.
    public static final List<String> CATEGORIES = List.of("small", "large");

    /// {@return the form of a membership period}
    public static PeriodForm period(String category, String starts, String ends) {
        return new PeriodForm("category", category.strip(), starts.strip(), ends.strip());
    }

    /// {@return the form of a mandate}
    public static PeriodForm mandate(String role, String starts, String ends) {
        return new PeriodForm("role", role.strip(), starts.strip(), ends.strip());
    }

    /// What was typed, understood.
    ///
    /// @param ends the last day
    record Dated(String kind, LocalDate starts, Optional<LocalDate> ends) {}

    /// {@return what is wrong with it}
    public List<Problem> check() {
        var problems = new ArrayList<Problem>();
        var kinds =
                field.equals("role")
                        ? Arrays.stream(Role.values()).map(Role::name).toList()
                        : CATEGORIES;
        if (!kinds.contains(kind)) {
            problems.add(Problem.of(field, "organisation.problem." + field));
        }
        var first = day(starts);
        if (first.isEmpty()) {
            problems.add(Problem.of("starts", "organisation.problem.day"));
        }
        if (!ends.isEmpty() && day(ends).isEmpty()) {
            problems.add(Problem.of("ends", "organisation.problem.day"));
        }
        day(ends)
                .filter(last -> first.isPresent() && last.isBefore(first.get()))
                .ifPresent(_ -> problems.add(Problem.of("ends", "organisation.problem.ends")));
        return List.copyOf(problems);
    }

    /// {@return the day, when it is one}
    public static Optional<LocalDate> day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return day.getYear() < 1800 || day.getYear() > 2200
                    ? Optional.empty()
                    : Optional.of(day);
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /// {@return what was typed; only after [#check] found nothing}
    Dated dated() {
        return new Dated(kind, LocalDate.parse(starts), day(ends));
    }
}
