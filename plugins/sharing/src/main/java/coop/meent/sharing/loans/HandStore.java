package coop.meent.sharing.loans;

import coop.meent.sharing.loans.Handing.Condition;
import coop.meent.sharing.loans.Handing.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Hand-overs, returns and codes in the database.
final class HandStore {
    /// The parties of a loan, as far as a photo of it asks.
    record Parties(long organisation, OptionalLong borrower) {}

    List<Handing> of(Handle db, long booking) {
        return db.createQuery(
                        """
                        SELECT booking, moment, condition, note, photo, deposit_cents, coded, person,
                               at
                          FROM sharing.handing WHERE booking = :booking ORDER BY at
                        """)
                .bind("booking", booking)
                .map(HandStore::handing)
                .list();
    }

    void insert(Handle db, Handing it) {
        db.createUpdate(
                        """
                        INSERT INTO sharing.handing
                               (booking, moment, condition, note, photo, deposit_cents, coded,
                                person, at)
                        VALUES (:booking, :moment, :condition, :note, :photo, :deposit, :coded,
                                :person, :at)
                        """)
                .bind("booking", it.booking())
                .bind("moment", it.moment())
                .bind("condition", it.condition())
                .bind("note", it.note())
                .bind("photo", it.photo().orElse(null))
                .bind("deposit", it.deposit().isPresent() ? it.deposit().getAsLong() : null)
                .bind("coded", it.coded())
                .bind("person", it.person().isPresent() ? it.person().getAsLong() : null)
                .bind("at", it.at())
                .execute();
    }

    Optional<String> code(Handle db, long booking) {
        return db.createQuery("SELECT code FROM sharing.code WHERE booking = :booking")
                .bind("booking", booking)
                .mapTo(String.class)
                .findOne();
    }

    /// Keeps a code, unless there is one.
    void code(Handle db, long booking, String code, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO sharing.code (booking, code, at) VALUES (:booking, :code, :at)
                        ON CONFLICT (booking) DO NOTHING
                        """)
                .bind("booking", booking)
                .bind("code", code)
                .bind("at", at)
                .execute();
    }

    /// {@return whose loan a photo is of}
    Optional<Parties> parties(Handle db, String photo) {
        return db.createQuery(
                        """
                        SELECT t.organisation, b.borrower
                          FROM sharing.handing h
                          JOIN sharing.booking b ON b.id = h.booking
                          JOIN sharing.thing t ON t.id = b.thing
                         WHERE h.photo = :photo
                        """)
                .bind("photo", photo)
                .map((row, _) -> new Parties(row.getLong("organisation"), number(row, "borrower")))
                .findFirst();
    }

    private static Handing handing(ResultSet row, StatementContext ignored) throws SQLException {
        return new Handing(
                row.getLong("booking"),
                Moment.valueOf(row.getString("moment")),
                Condition.valueOf(row.getString("condition")),
                row.getString("note"),
                Optional.ofNullable(row.getString("photo")),
                number(row, "deposit_cents"),
                row.getBoolean("coded"),
                number(row, "person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
