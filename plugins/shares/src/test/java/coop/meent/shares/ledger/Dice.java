package coop.meent.shares.ledger;

import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Numbers and shares by chance: mostly such as there are, some badly wrong.
abstract class Dice {
    private static final List<Long> WRONG =
            List.of(
                    -1L,
                    0L,
                    Long.MIN_VALUE,
                    Long.MAX_VALUE,
                    Deed.MOST,
                    Deed.MOST + 1,
                    Deed.MOST / 7);

    final Random random;
    final NaiveModel model;
    final MemoryPast past;

    Dice(Random random, NaiveModel model, MemoryPast past) {
        this.random = random;
        this.model = model;
        this.past = past;
    }

    /// Shares of a lot in one hand.
    record Some(long holder, int shareClass, long lot, long quantity) {}

    /// What somebody holds on a day; or anything.
    Some some(LocalDate day) {
        return some(day, _ -> true);
    }

    Some unpaid(LocalDate day) {
        return some(
                day,
                each ->
                        !model.fullyPaid(
                                each.holder(),
                                new NaiveBook.Lot(each.shareClass(), each.lot()),
                                day));
    }

    Some some(LocalDate day, Predicate<Some> wanted) {
        var held = new ArrayList<Some>();
        for (long holder = 1; holder <= 5; holder++) {
            for (var lot : model.lots(holder)) {
                held.add(
                        new Some(
                                holder,
                                lot.shareClass(),
                                lot.lot(),
                                model.shares(holder, lot, day)));
            }
        }
        held.removeIf(each -> each.quantity() < 1 || !wanted.test(each));

        return held.isEmpty() || one(12)
                ? new Some(holder(), shareClass(), seq(), quantity())
                : held.get(random.nextInt(held.size()));
    }

    long holder() {
        return one(40) ? List.of(-1L, 0L, 99L).get(random.nextInt(3)) : 1 + random.nextInt(5);
    }

    int shareClass() {
        return one(40) ? 9 : 1 + random.nextInt(one(3) ? 3 : 2);
    }

    long quantity() {
        return one(25) ? wrong() : 1 + random.nextInt(one(2) ? 4 : 12);
    }

    long wrong() {
        return WRONG.get(random.nextInt(WRONG.size()));
    }

    /// The number of an entry, mostly of one that began a lot.
    long seq() {
        var lots =
                IntStream.rangeClosed(1, 5)
                        .boxed()
                        .flatMap(each -> model.lots(each).stream())
                        .toList();

        return lots.isEmpty() || one(15)
                ? random.nextInt((int) past.head() + 3)
                : lots.get(random.nextInt(lots.size())).lot();
    }

    long last(Kind kind) {
        var found =
                past.entries().stream()
                        .filter(each -> each.deed().kind() == kind)
                        .map(Entry::seq)
                        .toList();

        return found.isEmpty() || one(6) ? seq() : found.get(random.nextInt(found.size()));
    }

    ClassTerms terms() {
        return new ClassTerms(
                "K" + random.nextInt(9),
                Instrument.SHARE,
                one(15) ? wrong() : 50L * (1 + random.nextInt(4)),
                one(4) ? random.nextInt(4) : 1,
                one(3) ? OptionalLong.of(random.nextInt(40)) : OptionalLong.empty(),
                one(4) ? Set.of(Eligible.NATURAL, Eligible.MINOR) : EnumSet.allOf(Eligible.class),
                1,
                true,
                true,
                one(3)
                        ? List.of(TransferLimit.values()).get(random.nextInt(4))
                        : TransferLimit.FREE);
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }
}
