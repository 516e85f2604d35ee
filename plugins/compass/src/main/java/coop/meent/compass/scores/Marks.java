package coop.meent.compass.scores;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How many respondents have which score on a principle. Respondents who gave too few answers for a
/// score are not in it.
///
/// @param respondents how many have each mark
public record Marks(Map<Mark, Long> respondents) {
    public static final Marks NONE = new Marks(Map.of());

    /// A respondent's score, as the sum it is: so many points over so many answers.
    public record Mark(int points, int answers) {
        public Mark {
            if (answers < 1 || points < answers) {
                throw new IllegalArgumentException(points + " points in " + answers);
            }
        }

        public Fraction score() {
            return Fraction.of(points, answers);
        }
    }

    public Marks {
        respondents = Map.copyOf(respondents);
    }

    /// {@return whether so many answers are enough for a score: at least half of the questions}
    public static boolean suffices(int answers, int questions) {
        return answers > 0 && 2 * answers >= questions;
    }

    public Marks plus(Marks other) {
        var all = new HashMap<>(respondents);
        other.respondents.forEach((mark, count) -> all.merge(mark, count, Long::sum));
        return new Marks(all);
    }

    public long count() {
        return respondents.values().stream().mapToLong(it -> it).sum();
    }

    /// {@return the mean over the respondents, each counted once}
    public Optional<Score> mean() {
        long count = count();
        if (count == 0) {
            return Optional.empty();
        }
        var sum = Fraction.ZERO;
        for (var entry : respondents.entrySet()) {
            sum = sum.plus(entry.getKey().score().times(entry.getValue()));
        }
        return Optional.of(new Score(sum.dividedBy(count), count));
    }
}
