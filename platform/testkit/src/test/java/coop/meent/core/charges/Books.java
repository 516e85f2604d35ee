package coop.meent.core.charges;

import coop.meent.api.MeentException;
import coop.meent.api.NewCharge;
import coop.meent.api.NewCharge.Payer;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.CoreDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Books on a real database, between two organisations, without a site around them.
final class Books implements AutoCloseable {
    static final Viewer TEAM = Viewer.system("test");
    static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneId.of("Europe/Brussels"));

    private final CoreDatabase database;
    final long payee;
    final long payer;
    final ConcurrentLinkedQueue<Long> paid = new ConcurrentLinkedQueue<>();
    final Ledger ledger = new Ledger((_, charge, _) -> paid.add(charge.id()), CLOCK);
    final ChargeReadStore reading = new ChargeReadStore();
    final StatementDesk statements;
    final ChargeDesk desk;
    private final Openings openings;

    Books(long seed) {
        this.database = CoreDatabase.open(4);
        this.payee = organisation("Windhoek");
        this.payer = organisation("Dubbel Blad");
        var notices = new ChargeNotices(core(), new Named(), CLOCK);
        this.openings = new Openings(notices, new Random(seed), CLOCK);
        this.statements = new StatementDesk(core(), ledger, CLOCK);
        this.desk = new ChargeDesk(core(), ledger, CLOCK);
        new AccountDesk(core(), notices, CLOCK)
                .put(TEAM, payee, new AccountForm("BE60 9990 0000 0070", "Windhoek cv"));
    }

    private record Named() implements Organisations {
        @Override
        public Optional<Organisation> find(long id) {
            return Optional.of(new Organisation(id, "Windhoek", "cv", "", Optional.empty()));
        }

        @Override
        public List<Organisation> all() {
            return List.of();
        }

        @Override
        public OptionalInt founded(long id) {
            return OptionalInt.empty();
        }

        @Override
        public List<String> sectors() {
            return List.of();
        }
    }

    Transactions core() {
        return database.core();
    }

    private long organisation(String name) {
        return core().run(
                        TEAM,
                        tx ->
                                tx.handle()
                                        .createQuery(
                                                """
                                                INSERT INTO core.organisation (name, name_norm)
                                                VALUES (:name, lower(:name)) RETURNING id
                                                """)
                                        .bind("name", name)
                                        .mapTo(Long.class)
                                        .one());
    }

    NewCharge charge(String subject, long cents) {
        return NewCharge.of(
                        new Payer.Organisation(payer),
                        payee,
                        TODAY.plusDays(30),
                        subject,
                        "/organisations/" + payee)
                .line("Appels", cents);
    }

    Openings.Opened open(String subject, long cents) {
        return core().run(TEAM, tx -> openings.open(tx, "orchard", charge(subject, cents)));
    }

    Ledger.Outcome book(long charge, Booking booking) {
        return core().run(TEAM, tx -> ledger.book(tx, charge, booking));
    }

    Ledger.Outcome pay(long charge, long cents, String words) {
        return book(
                charge, Booking.byHand(Kind.PAYMENT, cents, TODAY, words, OptionalLong.empty()));
    }

    Owed owed(long charge) {
        return read(db -> reading.find(db, charge))
                .orElseThrow(() -> MeentException.notFound("charge"));
    }

    <R> R read(Function<Handle, R> work) {
        return core().read(TEAM, work);
    }

    /// {@return a line as a bank writes it}
    String line(long charge, long cents) {
        return "01/05/2026;%d,%02d;EUR;%s;Dubbel Blad"
                .formatted(cents / 100, cents % 100, owed(charge).communication().text());
    }

    @Override
    public void close() {
        database.close();
    }
}
