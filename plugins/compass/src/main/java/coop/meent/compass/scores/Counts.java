package coop.meent.compass.scores;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How often each answer was given to a question. All that is said of a question follows from it,
/// whether three people answered or ten thousand.
///
/// @param times of the answers that were given
public record Counts(Map<Answer, Long> times) {
    public static final Counts NONE = new Counts(Map.of());

    public Counts {
        times = Map.copyOf(times);
    }

    public Counts plus(Counts other) {
        var all = new EnumMap<Answer, Long>(Answer.class);
        all.putAll(times);
        other.times.forEach((answer, count) -> all.merge(answer, count, Long::sum));
        return new Counts(all);
    }

    public long of(Answer answer) {
        return times.getOrDefault(answer, 0L);
    }

    /// {@return how many answers stand on the scale}
    public long answered() {
        long answered = 0;
        for (var answer : Answer.values()) {
            answered += answer.counts() ? of(answer) : 0;
        }
        return answered;
    }

    public Optional<Score> mean() {
        long answered = answered();
        if (answered == 0) {
            return Optional.empty();
        }
        long points = 0;
        for (var answer : Answer.values()) {
            points += answer.counts() ? answer.points() * of(answer) : 0;
        }
        return Optional.of(new Score(Fraction.of(points, answered), answered));
    }

    /// {@return the mean distance between the answers of two respondents, over all pairs; none when
    /// there is no pair}
    public Optional<Fraction> disagreement() {
        long answered = answered();
        if (answered < 2) {
            return Optional.empty();
        }
        long distances = 0;
        for (var low : Answer.values()) {
            for (var high : Answer.values()) {
                if (low.counts() && high.counts() && low.points() < high.points()) {
                    long pairs = Math.multiplyExact(of(low), of(high));
                    distances += (high.points() - low.points()) * pairs;
                }
            }
        }
        return Optional.of(Fraction.of(2 * distances, Math.multiplyExact(answered, answered - 1)));
    }
}
