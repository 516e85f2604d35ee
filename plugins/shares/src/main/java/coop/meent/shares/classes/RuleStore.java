package coop.meent.shares.classes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The versions of rules in the database: all SQL of them.
final class RuleStore {
    private static final String INSERT =
            """
            INSERT INTO shares.rule_version (register_id, no, valid_from, rules, decided_by,
                        document, proposed_by, approved_by, recorded_at)
            SELECT shares.register_now(), coalesce(max(no), 0) + 1, CAST(:from AS date),
                   CAST(:rules AS jsonb), :decided, :document, CAST(:proposed AS bigint),
                   CAST(:approved AS bigint), CAST(:at AS timestamptz)
              FROM shares.rule_version
            RETURNING no
            """;

    private static final String ALL =
            """
            SELECT no, valid_from, rules, decided_by, document, proposed_by, approved_by, recorded_at
              FROM shares.rule_version
             ORDER BY valid_from, no
            """;

    /// Adds a version; the register's head is locked first, so that numbers do not collide.
    int insert(Handle db, RuleVersion version) {
        db.createQuery("SELECT register_id FROM shares.head FOR UPDATE").mapTo(Long.class).one();
        return db.createQuery(INSERT)
                .bind("from", version.from())
                .bind("rules", version.rules().json())
                .bind("decided", version.decidedBy())
                .bind("document", version.document())
                .bind("proposed", boxed(version.proposedBy()))
                .bind("approved", boxed(version.approvedBy()))
                .bind("at", version.recordedAt())
                .mapTo(Integer.class)
                .one();
    }

    List<RuleVersion> all(Handle db) {
        return db.createQuery(ALL).map((row, _) -> version(row)).list();
    }

    private static RuleVersion version(ResultSet row) throws SQLException {
        return new RuleVersion(
                row.getInt("no"),
                row.getObject("valid_from", LocalDate.class),
                RuleSet.read(row.getString("rules")),
                row.getString("decided_by"),
                row.getString("document"),
                number(row, "proposed_by"),
                number(row, "approved_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
