package coop.meent.soirees.demo;

import coop.meent.soirees.matching.Evening;
import coop.meent.soirees.matching.Matcher;
import coop.meent.soirees.matching.Participant;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// The rounds of an evening that is over, by the same plan that a page would make.
final class DemoRounds {
    private static final int ROUNDS = 8;
    private static final Duration LASTS = Duration.ofMinutes(8);
    private static final Duration TURN = Duration.ofMinutes(11); // a round, and finding a table
    private static final long SEED = 2026;

    private final DemoRoundStore store = new DemoRoundStore();

    void write(Handle db, long event, Instant starts) {
        var people =
                store.placed(db, event).stream()
                        .map(it -> new Participant(it.registration(), it.organisation()))
                        .toList();
        var plan = Matcher.plan(new Evening(people, ROUNDS), SEED);
        store.evening(db, event, ROUNDS, plan, starts.minus(Duration.ofHours(4)));
        for (var round : plan.rounds()) {
            var begins = starts.plus(TURN.multipliedBy(round.number()));
            store.round(db, event, round.number(), begins, begins.plus(LASTS));
            round.tables()
                    .forEach(table ->
                            table.people()
                                    .forEach(it ->
                                            store.seat(db, event, round.number(), table, it)));
        }
        store.came(db, event, starts);
    }
}
