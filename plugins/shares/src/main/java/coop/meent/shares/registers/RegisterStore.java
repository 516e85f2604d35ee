package coop.meent.shares.registers;

import coop.meent.shares.registers.Register.Country;
import coop.meent.shares.registers.Register.Liability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The list of registers in the database: all SQL of it.
final class RegisterStore {
    private static final String COLUMNS =
            """
            SELECT id, key, organisation, name, country, liability, founded, year_start,
                   closed_through, closed_at
              FROM shares.register
            """;

    private static final String INSERT =
            """
            WITH made AS (
                INSERT INTO shares.register (key, organisation, name, country, liability, founded,
                                             year_start, opened_by, opened_at)
                VALUES (:key, :organisation, :name, :country, :liability, :founded,
                        :yearStart, :by, :at)
                RETURNING id)
            SELECT id FROM made
            """;

    private static final String HEAD =
            """
            INSERT INTO shares.head (register_id, hash)
            VALUES (:register, decode(repeat('00', 32), 'hex'))
            """;

    Optional<Register> find(Handle db, long id) {
        return db.createQuery(COLUMNS + " WHERE id = :id")
                .bind("id", id)
                .map(RegisterStore::register)
                .findOne();
    }

    List<Register> all(Handle db) {
        return db.createQuery(COLUMNS + " ORDER BY name, id").map(RegisterStore::register).list();
    }

    /// {@return the registers of these organisations, and those of these ids}
    List<Register> of(Handle db, Collection<Long> organisations, Collection<Long> ids) {
        return db.createQuery(
                        COLUMNS
                                + " WHERE organisation = ANY (:organisations) OR id = ANY (:ids)"
                                + " ORDER BY name, id")
                .bindArray("organisations", Long.class, organisations.toArray())
                .bindArray("ids", Long.class, ids.toArray())
                .map(RegisterStore::register)
                .list();
    }

    long insert(Handle db, Opening opening, OptionalLong by, Instant at) {
        return db.createQuery(INSERT)
                .bind("key", UUID.randomUUID())
                .bind("organisation", opening.organisation())
                .bind("name", opening.name())
                .bind("country", opening.country().name())
                .bind("liability", opening.liability().name())
                .bind("founded", opening.founded())
                .bind("yearStart", yearStart(opening.yearStart()))
                .bind("by", MandateStore.boxed(by))
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /// The lock row of the register, under the register's own setting.
    void insertHead(Handle db, long register) {
        db.createUpdate(HEAD).bind("register", register).execute();
    }

    boolean close(Handle db, long register, LocalDate through) {
        return db.createUpdate(
                                """
                                UPDATE shares.register SET closed_through = :through
                                 WHERE id = :register
                                   AND (closed_through IS NULL OR closed_through < :through)
                                """)
                        .bind("register", register)
                        .bind("through", through)
                        .execute()
                == 1;
    }

    static String yearStart(MonthDay day) {
        return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    }

    private static Register register(ResultSet row, StatementContext context) throws SQLException {
        return new Register(
                row.getLong("id"),
                row.getObject("key", UUID.class),
                row.getLong("organisation"),
                row.getString("name"),
                Country.valueOf(row.getString("country")),
                Liability.valueOf(row.getString("liability")),
                row.getObject("founded", LocalDate.class),
                MonthDay.parse("--" + row.getString("year_start")),
                Optional.ofNullable(row.getObject("closed_through", LocalDate.class)),
                row.getTimestamp("closed_at") != null);
    }
}
