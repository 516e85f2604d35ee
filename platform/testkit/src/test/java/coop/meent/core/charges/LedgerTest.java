package coop.meent.core.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import coop.meent.api.Charge.State;
import coop.meent.core.charges.Judged.Verdict;
import coop.meent.core.charges.Ledger.Outcome;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static Books books;

    @BeforeAll
    static void open() {
        books = new Books(7);
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void two_hundred_charges_are_told_apart_and_their_codes_can_be_read() throws ReaderException {
        var seen = new HashSet<Communication>();
        var account = new Account("BE60999000000070", "Windhoek cv");
        for (int i = 1; i <= 200; i++) {
            var owed = books.open("crate:" + i, 100L + i).charge();
            seen.add(owed.communication());
            var code = new PaymentCode(account, owed.sums().balance(), owed.communication());

            assertThat(decoded(code.svg("Code")))
                    .isEqualTo(code.text())
                    .contains(owed.communication().text());
        }

        assertThat(seen).hasSize(200);
    }

    @Test
    void a_code_says_what_the_guidelines_want() {
        var code =
                new PaymentCode(
                        new Account("BE60999000000070", "Windhoek cv"),
                        1_234,
                        Communication.of(97));

        assertThat(code.text().lines())
                .containsExactly(
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        "",
                        "Windhoek cv",
                        "BE60999000000070",
                        "EUR12.34",
                        "",
                        "+++000/0000/09797+++");
        assertThat(Communication.parse("000000009796")).isEmpty();
    }

    @Test
    void what_is_opened_twice_is_one_charge() {
        var first = books.open("twice:1", 500);
        var second = books.open("twice:1", 700);

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.charge()).isEqualTo(first.charge());
    }

    @Test
    void the_same_payment_typed_twice_is_booked_once_until_it_is_taken_back() {
        long charge = books.open("hand:1", 1_000).charge().id();

        assertThat(books.pay(charge, 1_000, "47")).isInstanceOf(Outcome.Booked.class);
        assertThat(books.pay(charge, 1_000, "47")).isInstanceOf(Outcome.Known.class);
        assertThat(books.owed(charge).sums().state()).isEqualTo(State.PAID);
        var entry = books.read(db -> books.reading.entries(db, charge)).getFirst().id();
        boolean taken =
                books.core()
                        .run(
                                Books.TEAM,
                                tx -> books.ledger.reverse(tx, charge, entry, "", Books.TEAM));
        assertThat(taken).isTrue();
        assertThat(books.owed(charge).sums().state()).isEqualTo(State.OPEN);
        assertThat(books.pay(charge, 1_000, "47")).isInstanceOf(Outcome.Booked.class);
        assertThat(books.paid.stream().filter(it -> it == charge)).hasSize(2);
    }

    @Test
    void two_equal_requests_at_once_book_once_and_tell_once() throws Exception {
        long charge = books.open("once:1", 1_000).charge().id();

        try (var both = Executors.newFixedThreadPool(8)) {
            var done =
                    both.invokeAll(
                            IntStream.range(0, 8)
                                    .mapToObj(_ ->
                                            (Callable<Outcome>)
                                                    () -> books.pay(charge, 1_000, "48"))
                                    .toList());
            int booked = 0;
            for (var one : done) {
                booked += one.get() instanceof Outcome.Booked ? 1 : 0;
            }
            assertThat(booked).isEqualTo(1);
        }
        assertThat(books.paid.stream().filter(it -> it == charge)).hasSize(1);
    }

    @Test
    void a_list_says_of_each_line_what_it_is_and_is_booked_once() {
        long good = books.open("list:1", 1_250).charge().id();
        long other = books.open("list:2", 2_000).charge().id();
        var list = list(good, other);

        assertThat(verdicts(list))
                .containsExactly(
                        Verdict.MATCHED,
                        Verdict.DIFFERS,
                        Verdict.PAID,
                        Verdict.UNKNOWN,
                        Verdict.UNREADABLE,
                        Verdict.UNREADABLE,
                        Verdict.UNREADABLE);
        assertThat(books.owed(good).sums().state()).isEqualTo(State.OPEN);

        assertThat(book(list, Set.of()).booked()).isEqualTo(1);
        assertThat(book(list, Set.of()).booked()).isZero();
        assertThat(verdicts(list).getFirst()).isEqualTo(Verdict.BOOKED);
        assertThat(books.owed(good).sums().state()).isEqualTo(State.PAID);
        assertThat(book(list, Set.of(2, 3)).booked()).isEqualTo(2);
        assertThat(books.owed(good).sums().balance()).isEqualTo(-1_250);
        assertThat(books.owed(other).sums().state()).isEqualTo(State.OVERPAID);
    }

    private static String list(long good, long other) {
        return String.join(
                "\n",
                books.line(good, 1_250),
                "2026-05-01 +20,01 EUR " + books.owed(other).communication().text(),
                books.line(good, 1_250) + " nog eens",
                "01/05/2026;5,00;+++000/0000/09797+++",
                "01/05/2026;5,00;+++000/0000/09796+++",
                "Zomaar iets",
                "01/05/2026;-12,50;" + books.owed(good).communication().text());
    }

    private static StatementDesk.Done book(String list, Set<Integer> also) {
        return books.statements.book(Books.TEAM, books.payee, list, also);
    }

    private static List<Verdict> verdicts(String list) {
        return books.statements.look(Books.TEAM, books.payee, list).stream()
                .map(Judged::verdict)
                .toList();
    }

    @Test
    void amounts_cannot_be_changed_by_the_site_itself() {
        long charge = books.open("fixed:1", 1_000).charge().id();

        for (var change :
                List.of(
                        "UPDATE core.charge_line SET cents = 1 WHERE charge = ",
                        "UPDATE core.charge SET due = '2030-01-01' WHERE id = ",
                        "DELETE FROM core.charge_entry WHERE charge = ")) {
            assertThatThrownBy(() ->
                            books.core()
                                    .run(Books.TEAM, tx -> tx.handle().execute(change + charge)))
                    .isInstanceOf(JdbiException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private static String decoded(String svg) throws ReaderException {
        int size = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+).*", "$1"));
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new GlobalHistogramBinarizer(new Drawn(svg, size))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    /// The drawing as a camera sees it, five dots to a module.
    private static final class Drawn extends LuminanceSource {
        private static final int SCALE = 5;
        private final byte[] dots;

        Drawn(String svg, int size) {
            super(size * SCALE, size * SCALE);
            this.dots = new byte[getWidth() * getHeight()];
            Arrays.fill(dots, (byte) 255);
            RUN.matcher(svg)
                    .results()
                    .forEach(it ->
                            dark(
                                    Integer.parseInt(it.group(1)),
                                    Integer.parseInt(it.group(2)),
                                    Integer.parseInt(it.group(3))));
        }

        private void dark(int x, int y, int run) {
            for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
                int from = row * getWidth() + x * SCALE;
                Arrays.fill(dots, from, from + run * SCALE, (byte) 0);
            }
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(dots, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return dots;
        }
    }
}
