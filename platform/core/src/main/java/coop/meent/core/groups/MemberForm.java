package coop.meent.core.groups;

import coop.meent.api.Problem;
import coop.meent.core.membership.PeriodForm;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What is typed to add somebody to a group.
///
/// @param who a name or a mail address
/// @param person the id of who was meant, once somebody chose; may be empty
/// @param starts first day, `2026-05-01`, or empty for today
/// @param ends last day, or empty until further notice
record MemberForm(String who, String person, String starts, String ends) {
    private static final int LONGEST = 254;

    /// The same as JSON: a person or an address.
    record Body(
            @Nullable Long person,
            @Nullable String email,
            @Nullable String starts,
            @Nullable String ends) {
        MemberForm form() {
            return new MemberForm(
                    GroupForm.typed(email),
                    person == null ? "" : person.toString(),
                    GroupForm.typed(starts),
                    GroupForm.typed(ends));
        }
    }

    /// First and last day.
    record Days(LocalDate starts, Optional<LocalDate> ends) {}

    static MemberForm from(Context ctx) {
        return new MemberForm(
                GroupForm.typed(ctx.formParam("who")),
                GroupForm.typed(ctx.formParam("person")),
                GroupForm.typed(ctx.formParam("starts")),
                GroupForm.typed(ctx.formParam("ends")));
    }

    static MemberForm empty(LocalDate today) {
        return new MemberForm("", "", today.toString(), "");
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (chosen().isEmpty() && (who.length() < 2 || who.length() > LONGEST)) {
            problems.add(Problem.of("who", "groups.problem.who"));
        }
        var first = PeriodForm.day(starts);
        if (!starts.isEmpty() && first.isEmpty()) {
            problems.add(Problem.of("starts", "groups.problem.day"));
        }
        var last = PeriodForm.day(ends);
        if (!ends.isEmpty() && last.isEmpty()) {
            problems.add(Problem.of("ends", "groups.problem.day"));
        }
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
            problems.add(Problem.of("ends", "groups.problem.ends"));
        }
        return problems;
    }

    OptionalLong chosen() {
        return GroupForm.id(person);
    }

    Days days(LocalDate today) {
        return new Days(PeriodForm.day(starts).orElse(today), PeriodForm.day(ends));
    }
}
