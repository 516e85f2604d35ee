package coop.meent.core.groups;

import coop.meent.api.Problem;
import coop.meent.core.groups.KnownGroup.Post;
import coop.meent.core.membership.PeriodForm;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What is typed of a group.
///
/// @param keeper id of a person, or empty
/// @param deputy id of a person, or empty
/// @param ends last day, or empty until further notice
record GroupForm(
        String name,
        String description,
        String keeper,
        String deputy,
        boolean alsoGuests,
        String ends) {
    static final GroupForm EMPTY = new GroupForm("", "", "", "", false, "");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 4000;

    /// The same as JSON; a field that is left out is empty.
    record Body(
            @Nullable String name,
            @Nullable String description,
            @Nullable Long keeper,
            @Nullable Long deputy,
            @Nullable Boolean alsoGuests,
            @Nullable String ends) {
        GroupForm form() {
            return new GroupForm(
                    typed(name),
                    typed(description),
                    keeper == null ? "" : keeper.toString(),
                    deputy == null ? "" : deputy.toString(),
                    Boolean.TRUE.equals(alsoGuests),
                    typed(ends));
        }
    }

    static GroupForm from(Context ctx) {
        return new GroupForm(
                typed(ctx.formParam("name")),
                typed(ctx.formParam("description")),
                typed(ctx.formParam("keeper")),
                typed(ctx.formParam("deputy")),
                "true".equals(ctx.formParam("alsoGuests")),
                typed(ctx.formParam("ends")));
    }

    static GroupForm of(KnownGroup group) {
        return new GroupForm(
                group.name(),
                group.description(),
                person(group.keeper()),
                person(group.deputy()),
                group.alsoGuests(),
                group.ends().map(LocalDate::toString).orElse(""));
    }

    private static String person(Optional<Post> post) {
        return post.map(it -> Long.toString(it.person())).orElse("");
    }

    static String typed(@Nullable String value) {
        return Optional.ofNullable(value).orElse("").strip();
    }

    static OptionalLong id(String text) {
        return text.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (GroupData.folded(name).isEmpty()) {
            problems.add(Problem.of("name", "groups.problem.name"));
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "profile.problem.long", LONGEST_NAME));
        }
        if (description.length() > LONGEST_TEXT) {
            problems.add(Problem.of("description", "profile.problem.long", LONGEST_TEXT));
        }
        if (!ends.isEmpty() && PeriodForm.day(ends).isEmpty()) {
            problems.add(Problem.of("ends", "groups.problem.day"));
        }
        return problems;
    }

    /// {@return the group as it is to be; only after [#check] found nothing}
    GroupData data() {
        return new GroupData(
                name, description, id(keeper), id(deputy), alsoGuests, PeriodForm.day(ends));
    }
}
