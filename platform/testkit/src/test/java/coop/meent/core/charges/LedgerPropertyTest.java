package coop.meent.core.charges;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.charges.Ledger.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is opened, paid, credited, written off, taken back and pasted, in whatever order: what
/// a charge is follows from its entries, and it is told as often as it becomes paid.
class LedgerPropertyTest {
    private static final int STEPS = 120;
    private static final List<Kind> KINDS = List.of(Kind.values());

    @ParameterizedTest
    @ValueSource(longs = {1, 42})
    void books_hold(long seed) {
        try (var books = new Books(seed)) {
            var play = new Play(books, new Random(seed));
            for (int step = 0; step < STEPS; step++) {
                long charge = play.step();
                play.check(charge, "seed " + seed + ", step " + step);
            }
            play.total();
        }
    }

    /// One run, with what should be known of it.
    private static final class Play {
        private final Books books;
        private final Random random;
        private final List<Long> charges = new ArrayList<>();
        private final Map<Long, Boolean> settled = new HashMap<>();
        private final Map<Long, Integer> told = new HashMap<>();
        private String last = "";

        Play(Books books, Random random) {
            this.books = books;
            this.random = random;
        }

        long step() {
            if (charges.isEmpty() || random.nextInt(8) == 0) {
                long cents = random.nextLong(1, 5_000);
                charges.add(books.open("thing:" + charges.size(), cents).charge().id());
                return charges.getLast();
            }
            long charge = charges.get(random.nextInt(charges.size()));
            switch (random.nextInt(4)) {
                case 0 -> paste(charge);
                case 1 -> back(charge);
                default -> book(charge);
            }
            return charge;
        }

        private void book(long charge) {
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var sums = books.owed(charge).sums();
            boolean exact = random.nextBoolean();
            long cents = exact ? Math.abs(sums.balance()) : random.nextLong(1, 3_000);
            var booking =
                    Booking.byHand(
                            kind,
                            cents,
                            Books.TODAY,
                            "w" + random.nextInt(3),
                            OptionalLong.empty());
            var outcome = books.book(charge, booking);
            var after = books.owed(charge).sums();
            if (!(outcome instanceof Outcome.Booked)) {
                assertThat(after).isEqualTo(sums);
            }
        }

        private void back(long charge) {
            var entries = books.read(db -> books.reading.entries(db, charge));
            if (!entries.isEmpty()) {
                var entry = entries.get(random.nextInt(entries.size()));
                boolean counted =
                        books.core()
                                .run(
                                        Books.TEAM,
                                        tx ->
                                                books.ledger.reverse(
                                                        tx, charge, entry.id(), "", Books.TEAM));
                assertThat(counted).isEqualTo(entry.live());
            }
        }

        // now and then the list of before, which must change nothing
        private void paste(long charge) {
            var sums = books.owed(charge).sums();
            boolean again = !last.isEmpty() && random.nextInt(3) == 0;
            var list = again ? last : books.line(charge, Math.max(1, Math.abs(sums.balance())));
            var done = books.statements.book(Books.TEAM, books.payee, list, Set.of(1));
            assertThat(done.booked()).isLessThanOrEqualTo(again ? 0 : 1);
            last = list;
        }

        void check(long charge, String where) {
            var entries = books.read(db -> books.reading.entries(db, charge));
            var sums = books.owed(charge).sums();
            var ledger = books.read(db -> new ChargeStore().sums(db, charge));
            long taken = entries.stream().mapToLong(Entry::cents).sum();

            assertThat(sums).as(where).isEqualTo(ledger);
            assertThat(sums.balance()).as(where).isEqualTo(sums.total() - taken);
            assertThat(sums.credited()).as(where).isBetween(0L, sums.total());
            if (sums.writtenOff() != 0) {
                assertThat(sums.balance()).as(where).isZero();
            }
            count(charge, sums);
            assertThat(books.paid.stream().filter(it -> it == charge).count())
                    .as(where)
                    .isEqualTo(told.getOrDefault(charge, 0).longValue());
        }

        // what the list adds up to is what the ledger adds up to
        void total() {
            var listed =
                    books.read(db ->
                            new ChargeListStore().totals(db, books.payee, Books.TODAY).sums());
            long entries =
                    books.read(db ->
                            charges.stream()
                                    .flatMap(it -> books.reading.entries(db, it).stream())
                                    .mapToLong(Entry::cents)
                                    .sum());
            assertThat(listed.total() - listed.balance()).isEqualTo(entries);
        }

        private void count(long charge, Sums sums) {
            boolean before = settled.getOrDefault(charge, false);
            if (sums.settled() && !before) {
                told.merge(charge, 1, Integer::sum);
            }
            settled.put(charge, sums.settled());
        }
    }
}
