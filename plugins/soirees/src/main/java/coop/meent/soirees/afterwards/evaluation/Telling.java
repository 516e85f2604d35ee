package coop.meent.soirees.afterwards.evaluation;

import coop.meent.api.Platform;
import coop.meent.api.Seals;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.afterwards.evaluation.SheetStore.Waiting;
import coop.meent.soirees.afterwards.evaluation.Worth.Asks;
import coop.meent.soirees.events.Events;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/// Tells what events were worth: for the first time seven days after, and each time of five answers
/// or more that wait. What it counts it forgets: sums and shuffled texts stay, and in one
/// transaction no row is older than another.
final class Telling {
    static final int LEAST = 5;
    static final Duration AFTER = Duration.ofDays(7);

    // a link to an own page lasts as long
    static final Duration OPEN = Duration.ofDays(90);

    private static final Viewer SELF = Viewer.system("soirees.evaluations");

    private final SheetStore sheets = new SheetStore();
    private final WorthStore worth = new WorthStore();
    private final Random random = new SecureRandom();
    private final Transactions transactions;
    private final Seals seals;
    private final Events events;
    private final Clock clock;

    Telling(Platform platform, Events events) {
        this.transactions = platform.transactions();
        this.seals = platform.seals();
        this.clock = platform.clock();
        this.events = events;
    }

    /// {@return where an answer is sealed}
    static String place(long registration) {
        return "soirees.sheet:" + registration;
    }

    void tell() {
        var before = clock.instant().minus(AFTER);
        transactions
                .read(SELF, db -> sheets.ripe(db, before, LEAST))
                .forEach(event ->
                        transactions.run(
                                SELF,
                                tx -> {
                                    tell(tx, event);
                                    return event;
                                }));
    }

    private void tell(Transaction tx, long event) {
        events.locked(tx, event);
        var readable = new ArrayList<Waiting>();
        var answers = new ArrayList<Sheet>();
        for (var it : sheets.waiting(tx.handle(), event)) {
            seals.open(place(it.registration()), it.sealed())
                    .ifPresent(text -> {
                        readable.add(it);
                        answers.add(Sheet.of(text));
                    });
        }
        if (answers.size() >= LEAST) {
            sheets.counted(
                    tx.handle(), readable.stream().map(Waiting::registration).sorted().toList());
            count(tx, event, answers);
        }
    }

    private void count(Transaction tx, long event, List<Sheet> answers) {
        var db = tx.handle();
        worth.add(db, event, answers.size(), LocalDate.now(clock));
        worth.tally(db, event, Asks.SCORE, chosen(answers, Sheet::score));
        worth.tally(db, event, Asks.WIDENED, chosen(answers, Sheet::widened));
        worth.tally(db, event, Asks.LEARNED, chosen(answers, Sheet::learned));
        worth.remark(db, event, "GOOD", shuffled(answers, Sheet::good));
        worth.remark(db, event, "BETTER", shuffled(answers, Sheet::better));
        tx.audit("evaluation.told", "event:" + event, Map.of("answers", answers.size()));
    }

    private static Map<Integer, Integer> chosen(
            List<Sheet> answers, Function<Sheet, String> choice) {
        var chosen = new TreeMap<Integer, Integer>();
        answers.forEach(it -> chosen.merge(Integer.valueOf(choice.apply(it)), 1, Integer::sum));
        return chosen;
    }

    // each question by itself: what one person wrote to two of them does not stand together
    private List<String> shuffled(List<Sheet> answers, Function<Sheet, String> text) {
        var texts =
                new ArrayList<>(answers.stream().map(text).filter(it -> !it.isEmpty()).toList());
        Collections.shuffle(texts, random);
        return texts;
    }

    /// Forgets who answered once nobody can answer any more, and what was never told.
    void forget() {
        var before = clock.instant().minus(OPEN);
        transactions.run(
                SELF,
                tx -> {
                    sheets.forget(tx.handle(), before);
                    return true;
                });
    }
}
