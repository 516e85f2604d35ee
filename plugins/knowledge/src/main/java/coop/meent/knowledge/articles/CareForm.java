package coop.meent.knowledge.articles;

import coop.meent.api.People;
import coop.meent.api.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What somebody typed about who looks after an article.
///
/// @param owner an address; empty to keep who it is
/// @param noOwner whether nobody shall be
/// @param deputy an address; empty to keep who it is
/// @param noDeputy whether nobody shall be
/// @param reviewBy a day, `yyyy-mm-dd`
record CareForm(String owner, boolean noOwner, String deputy, boolean noDeputy, String reviewBy) {
    static CareForm of(Care care) {
        return new CareForm("", false, "", false, care.reviewBy().toString());
    }

    static CareForm read(Function<String, String> sent) {
        return new CareForm(
                sent.apply("owner"),
                !sent.apply("noOwner").isEmpty(),
                sent.apply("deputy"),
                !sent.apply("noDeputy").isEmpty(),
                sent.apply("reviewBy"));
    }

    List<Problem> check(People people, LocalDate today) {
        var problems = new ArrayList<Problem>();
        known(problems, people, "owner", owner);
        known(problems, people, "deputy", deputy);
        if (day().filter(today::isBefore).isEmpty()) {
            problems.add(Problem.of("reviewBy", "articles.problem.day"));
        }
        return problems;
    }

    private static void known(List<Problem> problems, People people, String field, String typed) {
        if (!typed.isEmpty() && people.byEmail(typed).isEmpty()) {
            problems.add(Problem.of(field, "articles.problem.email", typed));
        }
    }

    /// {@return the care that is wanted; only of a form without problems}
    Care wanted(People people, Care before) {
        return new Care(
                person(people, owner, noOwner, before.owner()),
                person(people, deputy, noDeputy, before.deputy()),
                day().orElseThrow());
    }

    private static OptionalLong person(
            People people, String typed, boolean nobody, OptionalLong before) {
        if (nobody) {
            return OptionalLong.empty();
        }
        return typed.isEmpty() ? before : OptionalLong.of(people.byEmail(typed).orElseThrow().id());
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(reviewBy));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
