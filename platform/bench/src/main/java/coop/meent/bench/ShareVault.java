package coop.meent.bench;

import coop.meent.api.Viewer;
import coop.meent.app.postgres.EmbeddedPostgres;
import coop.meent.core.data.Database;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.shares.ShareRegister;
import coop.meent.shares.book.Book;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Rules;
import coop.meent.shares.registers.Opening;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Registers on a database server of their own that survives power cuts, under the roles of an
/// installation.
final class ShareVault implements AutoCloseable {
    static final Viewer SELF = Viewer.system("bench");
    static final By NOBODY = new By(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(1));
    static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Rules RULES =
            new Rules(
                    12,
                    Rules.ExitEffect.REQUEST,
                    true,
                    0,
                    true,
                    false,
                    OptionalLong.empty(),
                    Integer.MAX_VALUE);

    private final EmbeddedPostgres server;
    private final Database database;
    private final Registers registers;
    private final Book book;

    private ShareVault(EmbeddedPostgres server, Database database) {
        this.server = server;
        this.database = database;
        this.registers = new Registers(database.transactions("shares"), CLOCK);
        this.book = new Book(registers, _ -> RULES, CLOCK);
    }

    static ShareVault open(Path folder) throws IOException {
        var server = EmbeddedPostgres.start(Files.createDirectories(folder));
        var login =
                new DatabaseLogin(server.url(), server.user(), server.password(), Optional.empty());
        var database = Database.open(login, 20);
        database.prepareSchema("shares", ShareRegister.class.getClassLoader());
        return new ShareVault(server, database);
    }

    /// {@return a register with two classes and these holders, and no shares}
    Register register(int holders) {
        var opening =
                new Opening(
                        1,
                        "Bench",
                        Register.Country.BE,
                        Register.Liability.LIMITED,
                        FOUNDED,
                        MonthDay.of(1, 1));
        var register = registers.find(registers.open(SELF, opening)).orElseThrow();
        registers.run(register.id(), SELF, tx -> ShareFill.holders(tx.handle(), register, holders));
        var classes = List.of(rights(1, terms("A", 25_000)), rights(2, terms("B", 5_000)));
        book.recordAll(register, SELF, classes);
        return register;
    }

    private static Draft rights(int shareClass, ClassTerms terms) {
        return draft(FOUNDED, new Deed.ClassRights(shareClass, terms));
    }

    static Draft draft(LocalDate on, Deed deed) {
        return new Draft(on, deed, NOBODY, "bench", List.of());
    }

    private static ClassTerms terms(String code, long priceCents) {
        return new ClassTerms(
                code,
                Instrument.SHARE,
                priceCents,
                1,
                OptionalLong.empty(),
                EnumSet.allOf(Eligible.class),
                1,
                true,
                true,
                TransferLimit.FREE);
    }

    Registers registers() {
        return registers;
    }

    Book book() {
        return book;
    }

    /// {@return a connection of the superuser; the caller closes it}
    Handle superuser() {
        return Jdbi.open(server.url(), server.superuser(), server.superuserPassword());
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }
}
