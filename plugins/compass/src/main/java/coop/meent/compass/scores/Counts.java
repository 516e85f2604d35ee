package coop.meent.compass.scores;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How often each answer was given to a question. All that is said of a question follows from it,
/// whether three people answered or ten thousand.
///
/// @param times in the order of [Answer]
public record Counts(List<Long> times) {
    public static final Counts NONE = new Counts(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L));

    private static final int SCALE = 5;

    public Counts {
        times = List.copyOf(times);
        if (times.size() != Answer.values().length) {
            throw new IllegalArgumentException("one count for each answer: " + times);
        }
    }

    public Counts plus(Counts other) {
        return new Counts(Arrays.stream(Answer.values()).map(it -> of(it) + other.of(it)).toList());
    }

    /// {@return these, and one more}
    public Counts plus(Answer answer) {
        return plus(answer, 1);
    }

    public Counts plus(Answer answer, long more) {
        return new Counts(
                Arrays.stream(Answer.values())
                        .map(it -> of(it) + (it == answer ? more : 0))
                        .toList());
    }

    public long of(Answer answer) {
        return times.get(answer.ordinal());
    }

    /// {@return how many answers stand on the scale}
    public long answered() {
        return times.subList(0, SCALE).stream().mapToLong(it -> it).sum();
    }

    public Optional<Score> mean() {
        long answered = answered();
        if (answered == 0) {
            return Optional.empty();
        }
        long points = 0;
        for (int i = 0; i < SCALE; i++) {
            points += (i + 1) * times.get(i);
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
        for (int low = 0; low < SCALE; low++) {
            for (int high = low + 1; high < SCALE; high++) {
                distances += (high - low) * Math.multiplyExact(times.get(low), times.get(high));
            }
        }
        return Optional.of(Fraction.of(2 * distances, Math.multiplyExact(answered, answered - 1)));
    }
}
