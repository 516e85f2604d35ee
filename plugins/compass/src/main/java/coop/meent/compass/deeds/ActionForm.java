package coop.meent.compass.deeds;

import coop.meent.api.Principle;
import coop.meent.api.Problem;
import coop.meent.compass.typed.Asked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What somebody typed to plan an action.
///
/// @param principle its number
/// @param owner number of the person who sees to it
/// @param due `2027-06-01`
/// @param was the version that the page showed; 0 for a new one
record ActionForm(
        String principle, String title, String about, String owner, String due, String was) {
    private static final int LONGEST_TITLE = 160;
    static final int LONGEST = 4_000;
    private static final int YEARS = 5;

    ActionForm {
        title = Asked.clean(title).strip();
        about = Asked.clean(about).strip();
        due = due.strip();
    }

    static ActionForm empty(String principle, long owner) {
        return new ActionForm(principle, "", "", Long.toString(owner), "", "0");
    }

    static ActionForm read(Function<String, String> sent) {
        return new ActionForm(
                sent.apply("principle"),
                sent.apply("title"),
                sent.apply("about"),
                sent.apply("owner"),
                sent.apply("due"),
                sent.apply("was"));
    }

    /// {@return what somebody would have typed}
    static ActionForm of(Action it) {
        var plan = it.plan();
        return new ActionForm(
                Integer.toString(plan.principle().number()),
                plan.title(),
                plan.about(),
                plan.owner().isPresent() ? Long.toString(plan.owner().getAsLong()) : "",
                plan.due().toString(),
                Integer.toString(it.version()));
    }

    /// {@return the same, seen to by one person: it is only theirs to do}
    ActionForm by(long person) {
        return new ActionForm(principle, title, about, Long.toString(person), due, was);
    }

    /// {@return what is wrong with it}
    ///
    /// @param first the first day on which it may be done
    /// @param owners who may see to it
    List<Problem> check(LocalDate first, List<Long> owners) {
        var problems = new ArrayList<Problem>();
        if (about().length() > LONGEST) {
            problems.add(Problem.of("about", "deeds.problem.long", LONGEST));
        }
        if (title.isEmpty()) {
            problems.add(Problem.of("title", "deeds.problem.title"));
        } else if (title.length() > LONGEST_TITLE) {
            problems.add(Problem.of("title", "deeds.problem.long", LONGEST_TITLE));
        }
        if (topic().isEmpty()) {
            problems.add(Problem.of("principle", "deeds.problem.principle"));
        }
        if (ownerId().stream().noneMatch(owners::contains)) {
            problems.add(Problem.of("owner", "deeds.problem.owner"));
        }
        if (day().filter(it -> !it.isBefore(first) && it.isBefore(first.plusYears(YEARS)))
                .isEmpty()) {
            problems.add(Problem.of("due", "deeds.problem.due"));
        }
        return problems;
    }

    private Optional<Principle> topic() {
        return Principle.of(Principle.TAGS + principle);
    }

    private OptionalLong ownerId() {
        return Asked.number(owner, 18).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(due));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    int version() {
        return Asked.number(was, 9).map(Math::toIntExact).orElse(0);
    }

    /// {@return what it plans; only of a form without problems}
    Action.Plan plan() {
        return new Action.Plan(topic().orElseThrow(), title, about, ownerId(), day().orElseThrow());
    }
}
