package coop.meent.compass.scores;

import coop.meent.api.Principle;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a scan came to, as it is shown once it is closed.
///
/// @param apart the roles that may stand apart in this scan; a single figure shows those among them
///   whose answers it rests on are enough
public record Results(
        long respondents,
        Set<Role> apart,
        List<PrincipleResult> principles,
        List<QuestionResult> questions) {
    /// From where on a question is a strength.
    public static final Fraction STRONG = Fraction.of(4, 1);

    /// Below which a question is a point to work on.
    public static final Fraction WEAK = Fraction.of(3, 1);

    public Results {
        apart = Set.copyOf(apart);
        principles = List.copyOf(principles);
        questions = List.copyOf(questions);
    }

    public static Results of(Questionnaire asked, Tally tally) {
        var apart =
                Apart.of(
                        EnumSet.allOf(Role.class),
                        sizes(it -> tally.role(it).respondents()),
                        tally.rest().respondents());
        return new Results(
                tally.respondents(),
                apart,
                asked.questions().keySet().stream().map(it -> principle(tally, apart, it)).toList(),
                asked.questions().entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().stream()
                                        .map(id -> question(tally, apart, entry.getKey(), id)))
                        .toList());
    }

    /// {@return what to talk about: where people disagree most comes first}
    public List<QuestionResult> agenda() {
        return questions.stream()
                .filter(QuestionResult::onAgenda)
                .sorted(
                        Comparator.comparing((QuestionResult it) ->
                                        it.disagreement().orElse(Fraction.ZERO))
                                .thenComparing(it -> it.gap().orElse(Fraction.ZERO))
                                .reversed())
                .toList();
    }

    /// {@return the questions of a principle with a mean of at least 4, the highest first}
    public List<QuestionResult> strengths(Principle principle) {
        return scored(principle)
                .filter(it -> mean(it).compareTo(STRONG) >= 0)
                .sorted(Comparator.comparing(Results::mean).reversed())
                .toList();
    }

    /// {@return the questions of a principle with a mean below 3, the lowest first}
    public List<QuestionResult> toWorkOn(Principle principle) {
        return scored(principle)
                .filter(it -> mean(it).compareTo(WEAK) < 0)
                .sorted(Comparator.comparing(Results::mean))
                .toList();
    }

    private Stream<QuestionResult> scored(Principle principle) {
        return questions.stream().filter(it -> it.principle() == principle && it.all().isPresent());
    }

    private static Fraction mean(QuestionResult question) {
        return question.all().orElseThrow().exact();
    }

    private static PrincipleResult principle(Tally tally, Set<Role> apart, Principle principle) {
        var all = tally.principle(principle).mean();
        return new PrincipleResult(
                principle, all, roles(apart, tally, it -> it.principle(principle).mean()));
    }

    private static QuestionResult question(
            Tally tally, Set<Role> apart, Principle principle, String id) {
        var counts = tally.question(id);
        var all = counts.mean();
        return new QuestionResult(
                id,
                principle,
                all,
                roles(apart, tally, it -> it.question(id).mean()),
                counts.disagreement());
    }

    /// A figure may rest on fewer than there are respondents, so the same rule holds for it again.
    private static Map<Role, Score> roles(
            Set<Role> apart, Tally tally, Function<Tally.Part, Optional<Score>> figure) {
        Function<Tally.Part, Long> size = it -> figure.apply(it).map(Score::of).orElse(0L);
        var sizes = sizes(it -> size.apply(tally.role(it)));
        var shown = new EnumMap<Role, Score>(Role.class);
        for (var role : Apart.of(apart, sizes, size.apply(tally.rest()))) {
            figure.apply(tally.role(role)).ifPresent(it -> shown.put(role, it));
        }
        return Collections.unmodifiableMap(shown);
    }

    private static Map<Role, Long> sizes(Function<Role, Long> size) {
        return Arrays.stream(Role.values()).collect(Collectors.toMap(Function.identity(), size));
    }
}
