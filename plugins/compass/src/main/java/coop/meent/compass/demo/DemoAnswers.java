package coop.meent.compass.demo;

import coop.meent.compass.questions.Question;
import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Role;
import java.util.List;
import java.util.Random;

/// What the people of a demo answer: near the score that their organisation is to have, each in
/// their own way, and the same at every start.
final class DemoAnswers {
    private static final double NOTHING = 0.05;
    private static final List<Answer> SCALE =
            List.of(Answer.ONE, Answer.TWO, Answer.THREE, Answer.FOUR, Answer.FIVE);

    private final Random random;

    DemoAnswers(long seed) {
        this.random = new Random(seed);
    }

    /// {@return an answer to a question}
    ///
    /// @param score around which the organisation's answers lie
    Answer to(Question question, Role role, double score) {
        double nothing = random.nextDouble();
        if (nothing < NOTHING) {
            return nothing < NOTHING / 2 ? Answer.NOT_APPLICABLE : Answer.DONT_KNOW;
        }
        double leaning = leaning(question) + bias(question, role);
        double drawn = score + leaning + random.nextGaussian() * 0.75;
        return SCALE.get(Math.clamp(Math.round(drawn), 1, SCALE.size()) - 1);
    }

    // some questions are harder than others, everywhere
    private static double leaning(Question question) {
        return Math.floorMod(question.id().hashCode(), 7) / 5.0 - 0.6;
    }

    // a board sees its own work in a better light than who is at the other end of it
    private static double bias(Question question, Role role) {
        boolean seenApart = Math.floorMod(question.id().hashCode(), 5) == 0;
        return switch (role) {
            case BOARD -> seenApart ? 0.9 : 0.2;
            case STAFF -> 0;
            case MEMBER -> seenApart ? -0.6 : -0.1;
        };
    }
}
