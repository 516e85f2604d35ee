package coop.meent.sharing.asks;

import coop.meent.api.Problem;
import coop.meent.sharing.typed.Asked;
import coop.meent.sharing.typed.Tags;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What somebody typed to ask for help.
///
/// @param organisation for which, its id; empty for oneself
/// @param tags with commas between
/// @param sector code; may be empty
/// @param byWhen `2026-06-01`; may be empty
/// @param audience a term
record AskForm(
        String organisation,
        String title,
        String body,
        String tags,
        String sector,
        String town,
        String byWhen,
        String audience) {
    static final int LONGEST = 10_000;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TOWN = 80;
    private static final Period LATEST = Period.ofYears(1);
    static final Period USUAL = Period.ofDays(30);

    AskForm {
        title = Asked.clean(title).strip();
        body = Asked.clean(body);
        tags = Asked.clean(tags).strip();
        town = Asked.clean(town).strip();
        byWhen = byWhen.strip();
    }

    static AskForm empty(String title) {
        return new AskForm("", title, "", "", "", "", "", "members");
    }

    static AskForm read(Function<String, String> sent) {
        return new AskForm(
                sent.apply("organisation"),
                sent.apply("title"),
                sent.apply("body"),
                sent.apply("tags"),
                sent.apply("sector"),
                sent.apply("town"),
                sent.apply("byWhen"),
                sent.apply("audience"));
    }

    /// {@return what its asker would have typed}
    static AskForm of(Ask it) {
        var wording = it.wording();
        return new AskForm(
                it.organisation().isPresent() ? Long.toString(it.organisation().getAsLong()) : "",
                wording.title(),
                wording.body(),
                String.join(", ", wording.tags()),
                wording.sector(),
                wording.town(),
                it.byWhen().toString(),
                it.audience().term());
    }

    /// {@return the same for an organisation}
    AskForm of(String owner) {
        return new AskForm(owner, title, body, tags, sector, town, byWhen, audience);
    }

    /// {@return what is wrong with it, but for organisation, sector and audience}
    List<Problem> check(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (title.isEmpty()) {
            problems.add(Problem.of("title", "asks.problem.title"));
        }
        tooLong("title", title, LONGEST_TITLE).ifPresent(problems::add);
        tooLong("body", body, LONGEST).ifPresent(problems::add);
        tooLong("town", town, LONGEST_TOWN).ifPresent(problems::add);
        problems.addAll(Tags.of(tags).check("tags", "asks"));
        if (!byWhen.isEmpty()) {
            var day = day();
            if (day.isEmpty()) {
                problems.add(Problem.of("byWhen", "asks.problem.day"));
            } else if (day.get().isBefore(today)) {
                problems.add(Problem.of("byWhen", "asks.problem.past"));
            } else if (day.get().isAfter(today.plus(LATEST))) {
                problems.add(Problem.of("byWhen", "asks.problem.far"));
            }
        }
        return problems;
    }

    static Optional<Problem> tooLong(String field, String typed, int most) {
        return typed.length() > most
                ? Optional.of(Problem.of(field, "asks.problem.long", most))
                : Optional.empty();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(byWhen));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// {@return the last day; only of a form without problems}
    LocalDate lastDay(LocalDate today) {
        return day().orElse(today.plus(USUAL));
    }

    /// {@return the organisation that was chosen}
    OptionalLong owner() {
        return Asked.number(organisation, 18).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    Wording wording(String language) {
        return new Wording(title, body.strip(), Tags.of(tags).words(), sector, town, language);
    }
}
