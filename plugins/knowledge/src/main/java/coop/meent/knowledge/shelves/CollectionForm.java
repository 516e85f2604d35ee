package coop.meent.knowledge.shelves;

import coop.meent.api.Audience;
import coop.meent.api.Problem;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody typed about a collection.
///
/// @param shelf id of the shelf
/// @param audience a term
/// @param months how long an article is correct after somebody said so
/// @param days how long after that before readers are told
/// @param editors ids of persons
/// @param reviewers ids of persons
record CollectionForm(
        String shelf,
        String name,
        String about,
        String language,
        String audience,
        boolean fourEyes,
        String months,
        String days,
        List<String> editors,
        List<String> reviewers) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ABOUT = 500;
    private static final int MOST_MONTHS = 60;
    private static final int MOST_DAYS = 365;
    private static final Set<String> LANGUAGES = Set.of("", "nl", "fr", "en");

    CollectionForm {
        editors = List.copyOf(editors);
        reviewers = List.copyOf(reviewers);
    }

    static CollectionForm empty() {
        return new CollectionForm("", "", "", "", "", false, "12", "30", List.of(), List.of());
    }

    static CollectionForm read(
            Function<String, String> sent, Function<String, List<String>> chosen) {
        return new CollectionForm(
                sent.apply("shelf"),
                sent.apply("name"),
                sent.apply("about"),
                sent.apply("language"),
                sent.apply("audience"),
                !sent.apply("fourEyes").isEmpty(),
                sent.apply("reviewMonths"),
                sent.apply("graceDays"),
                chosen.apply("editors"),
                chosen.apply("reviewers"));
    }

    /// {@return the same on a shelf}
    CollectionForm on(String other) {
        return new CollectionForm(
                other, name, about, language, audience, fourEyes, months, days, editors, reviewers);
    }

    /// {@return the same with more keepers}
    CollectionForm with(List<String> moreEditors, List<String> moreReviewers) {
        return new CollectionForm(
                shelf,
                name,
                about,
                language,
                audience,
                fourEyes,
                months,
                days,
                both(editors, moreEditors),
                both(reviewers, moreReviewers));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    static CollectionForm of(Collection it) {
        return new CollectionForm(
                Long.toString(it.shelf()),
                it.name(),
                it.about(),
                it.language(),
                it.audience().term(),
                it.fourEyes(),
                Long.toString(it.rhythm().toTotalMonths()),
                Integer.toString(it.graceDays()),
                texts(it.editors()),
                texts(it.reviewers()));
    }

    /// {@return what is wrong with it}
    ///
    /// @param shelves there are
    /// @param offered the terms from which the audience is chosen
    /// @param persons who exists of those that it names
    List<Problem> check(List<Shelf> shelves, Set<String> offered, Set<Long> persons) {
        var problems = new ArrayList<Problem>();
        if (shelves.stream().noneMatch(it -> Long.toString(it.id()).equals(shelf))) {
            problems.add(Problem.of("shelf", "shelves.problem.shelf"));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "shelves.problem.name", LONGEST_NAME));
        }
        if (about.length() > LONGEST_ABOUT) {
            problems.add(Problem.of("about", "shelves.problem.about", LONGEST_ABOUT));
        }
        if (!LANGUAGES.contains(language)) {
            problems.add(Problem.of("language", "shelves.problem.language"));
        }
        if (!offered.contains(audience)) {
            problems.add(Problem.of("audience", "shelves.problem.audience"));
        }
        if (number(months, MOST_MONTHS).filter(it -> it > 0).isEmpty()) {
            problems.add(Problem.of("reviewMonths", "shelves.problem.months", MOST_MONTHS));
        }
        if (number(days, MOST_DAYS).isEmpty()) {
            problems.add(Problem.of("graceDays", "shelves.problem.days", MOST_DAYS));
        }
        known(problems, "editors", editors, persons);
        known(problems, "reviewers", reviewers, persons);
        return problems;
    }

    private static void known(
            List<Problem> problems, String field, List<String> ids, Set<Long> persons) {
        if (ids.stream().anyMatch(it -> !persons.contains(id(it).orElse(0)))) {
            problems.add(Problem.of(field, "shelves.problem.person"));
        }
    }

    /// {@return the persons that it names}
    Set<Long> persons() {
        var all = new ArrayList<>(editors);
        all.addAll(reviewers);
        return ids(all);
    }

    /// {@return the collection that is wanted; only of a form without problems}
    Collection wanted(long id, int position) {
        return new Collection(
                id,
                Long.parseLong(shelf),
                position,
                name.strip(),
                about.strip(),
                language,
                new Audience(audience),
                fourEyes,
                Period.ofMonths(Integer.parseInt(months)),
                Period.ofDays(Integer.parseInt(days)),
                ids(editors),
                ids(reviewers),
                false);
    }

    private static Optional<Integer> number(String typed, int most) {
        return Optional.of(typed)
                .filter(it -> it.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(it -> it <= most);
    }

    private static OptionalLong id(String typed) {
        return typed.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(typed))
                : OptionalLong.empty();
    }

    private static Set<Long> ids(List<String> typed) {
        return typed.stream()
                .map(CollectionForm::id)
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> texts(Set<Long> ids) {
        return ids.stream().sorted().map(it -> Long.toString(it)).toList();
    }
}
