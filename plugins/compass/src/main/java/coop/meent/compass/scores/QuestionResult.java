package coop.meent.compass.scores;

import coop.meent.api.Principle;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/// What the answers to a question came to.
///
/// @param all the mean; none when nobody gave an answer on the scale
/// @param roles of those that stand apart
/// @param disagreement none with fewer than two answers
public record QuestionResult(
        String id,
        Principle principle,
        Optional<Score> all,
        Map<Role, Score> roles,
        Optional<Fraction> disagreement) {
    /// From which disagreement on a question is on the agenda.
    public static final Fraction DISAGREEING = Fraction.of(3, 2);

    /// From which distance between two roles on it is there as well.
    public static final Fraction APART = Fraction.of(1, 1);

    /// {@return the distance between the highest and the lowest role, when two are shown}
    public Optional<Fraction> gap() {
        if (roles.size() < 2) {
            return Optional.empty();
        }
        Collection<Fraction> means = roles.values().stream().map(Score::exact).toList();
        return Optional.of(Collections.max(means).minus(Collections.min(means)));
    }

    /// {@return whether to talk about it; what counts is the exact number, before it is rounded}
    public boolean onAgenda() {
        return reaches(disagreement, DISAGREEING) || reaches(gap(), APART);
    }

    private static boolean reaches(Optional<Fraction> number, Fraction from) {
        return number.filter(it -> it.compareTo(from) >= 0).isPresent();
    }
}
