package coop.meent.soirees.matching;

/// Makes plans: the same one for the same evening and seed.
public final class Matcher {
    private static final int FEW = 12; // so few people are worth several tries from scratch
    private static final int TRIES = 24;
    private static final double WARM = 8_000;
    private static final double HOT = 120_000; // where even a second break is accepted for a while
    private static final int MOST_STEPS = 2_000_000;

    private Matcher() {}

    /// {@return who meets whom; with fewer rounds than asked for when more are not possible}
    public static Plan plan(Evening evening, long seed) {
        var facts = new Facts(evening);
        var dice = new Dice(seed);
        var best = Nine.fits(facts) ? nine(facts, dice) : attempt(facts, dice, WARM);
        int tries = facts.size > FEW ? 1 : TRIES;
        for (int i = 1; i < tries; i++) {
            var next = attempt(facts, dice, i % 2 == 0 ? WARM : HOT);
            best = next.score() > best.score() ? next : best;
        }
        return new Result(evening, best).plan(seed);
    }

    /// {@return the plan, mended for who is there now}
    ///
    /// What lies behind stays, without those who were not there after all. In the round that runs,
    /// those who were left alone sit down together, and nobody else moves. In the next one at most
    /// two pairs of others change.
    ///
    /// @param evening with everybody's seat as it is now: late ones from the next round, who stays
    ///   away or leaves until the last round they were in
    /// @param running the round that runs, or the last one that was; 0 before the first
    public static Plan replan(Evening evening, Plan plan, int running) {
        var facts = new Facts(evening, plan.rounds().size());
        var seating = new Resume(facts, plan, running).seating();
        return new Result(evening, seating).plan(plan);
    }

    private static Seating nine(Facts facts, Dice dice) {
        var seating = Nine.seated(facts, dice);
        new Search(seating, dice).run(20_000, 60, 4);
        return seating;
    }

    private static Seating attempt(Facts facts, Dice dice, double few) {
        var seating = new Circle(facts, dice).seated();
        int seats = facts.size * facts.rounds;
        var search = new Search(seating, dice);
        if (facts.size <= FEW) {
            search.run(Math.min(20_000, 2_000 + 400 * seats), few, 4);
        } else {
            search.run(steps(seats), 60, 3);
        }
        return seating;
    }

    // many for a small hall, fewer for each seat of a large one, and an end for all
    private static int steps(int seats) {
        return Math.min(MOST_STEPS, 20_000 + Math.min(500 * seats, 300_000 + 200 * seats));
    }
}
