package coop.meent.shares;

import coop.meent.api.Mandate;
import coop.meent.api.Role;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.Database;
import coop.meent.shares.registers.Opening;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import coop.meent.testkit.MovableClock;
import coop.meent.testkit.TestDatabase;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The schema of the plugin on a real database, under the roles of production, without a site: for
/// tests below the pages. Two registers, of the cooperatives 1 and 2.
public final class Vault implements AutoCloseable {
    /// Keeps the register of cooperative 1.
    public static final Viewer MANAGER = person(11, 1, Role.REGISTRAR);

    /// Sits on the board of cooperative 1.
    public static final Viewer BOARD = person(12, 1, Role.REPRESENTATIVE);

    /// Keeps the register of cooperative 2.
    public static final Viewer OTHER = person(21, 2, Role.REGISTRAR);

    /// Runs the site, and has no mandate.
    public static final Viewer TEAM =
            new Viewer(Viewer.Kind.PERSON, OptionalLong.of(9), "team", true, List.of(), "nl");

    private final TestDatabase copy;
    private final Database database;
    private final MovableClock clock;
    private final Registers registers;

    private Vault(TestDatabase copy, Database database) {
        this.copy = copy;
        this.database = database;
        this.clock = MovableClock.at("2026-05-01T12:00");
        this.registers = new Registers(database.transactions("shares"), clock);
    }

    /// {@return a vault with two empty registers}
    public static Vault open() {
        return open(4);
    }

    /// @param connections of its pool
    public static Vault open(int connections) {
        var copy = TestDatabase.template("shares", Vault::prepare).copy();
        var vault = new Vault(copy, Database.open(copy.login(), connections));
        vault.register(1);
        vault.register(2);
        return vault;
    }

    private static void prepare(TestDatabase empty) {
        try (var database = Database.open(empty.login(), 2)) {
            database.prepareSchema("shares", Vault.class.getClassLoader());
        }
    }

    private static Viewer person(long id, long organisation, Role role) {
        return new Viewer(
                Viewer.Kind.PERSON,
                OptionalLong.of(id),
                "person " + id,
                false,
                List.of(new Mandate(organisation, role, true)),
                "nl");
    }

    /// {@return a register that was just opened for an organisation}
    public Register register(long organisation) {
        return register(organisation, LocalDate.of(2015, 3, 1));
    }

    /// {@return a register that was just opened for an organisation of that day}
    public Register register(long organisation, LocalDate founded) {
        var opening =
                new Opening(
                        organisation,
                        "Coop " + organisation,
                        Register.Country.BE,
                        Register.Liability.LIMITED,
                        founded,
                        MonthDay.of(1, 1));
        return registers.find(registers.open(TEAM, opening)).orElseThrow();
    }

    /// {@return the first register of the organisation}
    public Register of(long organisation) {
        return registers.of(organisation).getFirst();
    }

    public Registers registers() {
        return registers;
    }

    public Transactions transactions() {
        return database.transactions("shares");
    }

    public MovableClock clock() {
        return clock;
    }

    /// {@return a connection that may do all; the caller closes it}
    public Handle superuser() {
        return copy.superuser();
    }

    /// {@return the connections of the site's login}
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        copy.close();
    }
}
