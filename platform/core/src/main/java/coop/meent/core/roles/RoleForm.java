package coop.meent.core.roles;

import coop.meent.api.Problem;
import coop.meent.core.profile.Tags;
import coop.meent.core.text.Language;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the team types of a role.
///
/// @param until yyyy-mm-dd, or empty
/// @param suits tags, parted by commas
record RoleForm(
        String title,
        String text,
        String effort,
        String language,
        String until,
        String suits,
        String forWhom,
        String needed) {
    static final RoleForm EMPTY =
            new RoleForm("", "", "", "nl", "", "", ForWhom.MEMBERS.name(), "1");
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 400;

    /// The same as JSON; a field that is left out is empty.
    record Body(
            @Nullable String title,
            @Nullable String text,
            @Nullable String effort,
            @Nullable String language,
            @Nullable String until,
            @Nullable List<String> suits,
            @Nullable String forWhom,
            @Nullable Integer needed) {
        RoleForm form() {
            return new RoleForm(
                    typed(title),
                    typed(text),
                    typed(effort),
                    Optional.ofNullable(language).orElse("nl"),
                    typed(until),
                    String.join(",", Optional.ofNullable(suits).orElse(List.of())),
                    Optional.ofNullable(forWhom).orElse(ForWhom.MEMBERS.name()),
                    Integer.toString(Optional.ofNullable(needed).orElse(1)));
        }
    }

    static RoleForm from(Context ctx) {
        return new RoleForm(
                typed(ctx.formParam("title")),
                typed(ctx.formParam("text")),
                typed(ctx.formParam("effort")),
                typed(ctx.formParam("language")),
                typed(ctx.formParam("until")),
                typed(ctx.formParam("suits")),
                typed(ctx.formParam("forWhom")),
                typed(ctx.formParam("needed")));
    }

    static RoleForm of(OpenRole role) {
        return new RoleForm(
                role.title(),
                role.text(),
                role.effort(),
                role.language(),
                role.until().map(LocalDate::toString).orElse(""),
                String.join(", ", role.suits()),
                role.forWhom().name(),
                Integer.toString(role.needed()));
    }

    private static String typed(@Nullable String value) {
        return Optional.ofNullable(value).orElse("").strip();
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        problems.addAll(filled("title", title, LONGEST_TITLE));
        problems.addAll(filled("text", text, LONGEST_TEXT));
        problems.addAll(filled("effort", effort, LONGEST_TITLE));
        if (Language.ofTag(language).isEmpty()) {
            problems.add(Problem.of("language", "roles.problem.choice"));
        }
        if (!until.isEmpty() && date().isEmpty()) {
            problems.add(Problem.of("until", "roles.problem.date"));
        }
        if (Tags.tooMuch(Tags.typed(suits))) {
            problems.add(Problem.of("suits", "profile.problem.offers", Tags.MOST, Tags.LONGEST));
        }
        if (Arrays.stream(ForWhom.values()).noneMatch(it -> it.name().equals(forWhom))) {
            problems.add(Problem.of("forWhom", "roles.problem.choice"));
        }
        if (!needed.matches("[1-9][0-9]?|[1-4][0-9]{2}|500")) {
            problems.add(Problem.of("needed", "roles.problem.needed"));
        }
        return problems;
    }

    private static List<Problem> filled(String field, String value, int longest) {
        if (value.isEmpty()) {
            return List.of(Problem.of(field, "roles.problem." + field));
        }
        return value.length() > longest
                ? List.of(Problem.of(field, "profile.problem.long", longest))
                : List.of();
    }

    private Optional<LocalDate> date() {
        try {
            return until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException strange) {
            return Optional.empty();
        }
    }

    /// {@return the role, when there is no problem}
    OpenRole role(long id) {
        return new OpenRole(
                id,
                title,
                text,
                effort,
                language,
                date(),
                Tags.typed(suits),
                ForWhom.valueOf(forWhom),
                Integer.parseInt(needed),
                false);
    }
}
