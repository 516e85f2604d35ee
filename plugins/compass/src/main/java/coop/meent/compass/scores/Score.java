package coop.meent.compass.scores;

import java.math.BigDecimal;

/// A mean, and on how many it rests.
///
/// @param of respondents for a principle, answers for a question
public record Score(Fraction exact, long of) {
    public BigDecimal shown() {
        return exact.shown();
    }
}
