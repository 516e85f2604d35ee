package coop.meent.shares.registers;

import coop.meent.api.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The mandates in the database: all SQL of them.
final class MandateStore {
    private static final String COLUMNS =
            """
            SELECT register_id, no, provider, whole, person, auditor, enters, valid_from, valid_until,
                   granted_by, granted_at, revoked_at
              FROM shares.mandate
            """;

    private static final String OF_VIEWER =
            COLUMNS
                    + """
                     WHERE provider = ANY (:organisations)
                       AND (whole OR person = :person)
                       AND revoked_at IS NULL
                       AND :today BETWEEN valid_from AND valid_until
                     ORDER BY register_id, enters DESC, no
                    """;

    private static final String INSERT =
            """
            INSERT INTO shares.mandate (register_id, no, provider, whole, person, auditor,
                                        enters, valid_from, valid_until, granted_by, granted_at)
            SELECT :register, coalesce(max(no), 0) + 1, :provider, :whole,
                   CAST(:person AS bigint), :auditor, :enters, CAST(:from AS date),
                   CAST(:until AS date), CAST(:by AS bigint), CAST(:at AS timestamptz)
              FROM shares.mandate
             WHERE register_id = :register
            RETURNING no
            """;

    /// {@return what the viewer has today, in any register; nothing for a visitor}
    List<Mandate> of(Handle db, Viewer viewer, LocalDate today) {
        if (viewer.person().isEmpty()) {
            return List.of();
        }
        return db.createQuery(OF_VIEWER)
                .bind("person", viewer.person().getAsLong())
                .bindArray("organisations", Long.class, viewer.organisations().toArray())
                .bind("today", today)
                .map(MandateStore::mandate)
                .list();
    }

    List<Mandate> in(Handle db, long register) {
        return db.createQuery(COLUMNS + " WHERE register_id = :register ORDER BY no DESC")
                .bind("register", register)
                .map(MandateStore::mandate)
                .list();
    }

    /// Gives a mandate; the register's row is locked first, so that numbers do not collide.
    int insert(Handle db, Mandate mandate) {
        db.createQuery("SELECT id FROM shares.register WHERE id = :register FOR UPDATE")
                .bind("register", mandate.register())
                .mapTo(Long.class)
                .one();
        return db.createQuery(INSERT)
                .bind("register", mandate.register())
                .bind("person", boxed(mandate.person()))
                .bind("provider", mandate.provider())
                .bind("whole", mandate.whole())
                .bind("auditor", mandate.auditor())
                .bind("enters", mandate.enters())
                .bind("from", mandate.from())
                .bind("until", mandate.until())
                .bind("by", boxed(mandate.grantedBy()))
                .bind("at", mandate.grantedAt())
                .mapTo(Integer.class)
                .one();
    }

    /// {@return whether there was one to take back}
    boolean revoke(Handle db, long register, int no, OptionalLong by, Instant at) {
        return db.createUpdate(
                                """
                                UPDATE shares.mandate SET revoked_by = :by, revoked_at = :at
                                 WHERE register_id = :register AND no = :no AND revoked_at IS NULL
                                """)
                        .bind("register", register)
                        .bind("no", no)
                        .bind("by", boxed(by))
                        .bind("at", at)
                        .execute()
                == 1;
    }

    private static Mandate mandate(ResultSet row, StatementContext context) throws SQLException {
        return new Mandate(
                row.getLong("register_id"),
                row.getInt("no"),
                row.getLong("provider"),
                row.getBoolean("whole"),
                number(row, "person"),
                row.getBoolean("auditor"),
                row.getBoolean("enters"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                number(row, "granted_by"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
