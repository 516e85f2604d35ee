package coop.meent.soirees.afterwards.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

/// What an event was worth to those who answered, five or more.
///
/// @param answers how many
/// @param day on which it was told last
/// @param tallies how many chose what, by question
public record Worth(int answers, LocalDate day, Map<Asks, Map<Integer, Integer>> tallies) {
    private static final int BEST = 10;

    /// What is asked.
    public enum Asks {
        SCORE,
        WIDENED,
        LEARNED
    }

    /// {@return how many chose it}
    public int of(Asks asks, int choice) {
        return tallies.getOrDefault(asks, Map.of()).getOrDefault(choice, 0);
    }

    /// {@return all scores together}
    public long points() {
        return IntStream.rangeClosed(0, BEST).mapToLong(it -> (long) it * of(Asks.SCORE, it)).sum();
    }

    /// {@return the mean of all scores, with one decimal}
    public BigDecimal mean() {
        return BigDecimal.valueOf(points())
                .divide(BigDecimal.valueOf(answers), 1, RoundingMode.HALF_UP);
    }

    /// {@return of how many the network widened, a bit or a lot}
    public int widened() {
        return of(Asks.WIDENED, 1) + of(Asks.WIDENED, 2);
    }

    /// {@return how many learned something, a bit or a lot}
    public int learned() {
        return of(Asks.LEARNED, 1) + of(Asks.LEARNED, 2);
    }
}
