package coop.meent.core.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The audit log in the database.
final class AuditStore {
    // lines are sealed in the order of their transactions: none older than the last can be waiting
    private static final String UNSEALED =
            """
            SELECT l.id, l.at, l.plugin, l.person, l.work, l.action, l.subject, l.details::text AS details_text
              FROM core.audit_line l
             WHERE NOT EXISTS (SELECT FROM core.audit_seal s WHERE s.line = l.id)
               AND l.xid < pg_snapshot_xmin(pg_current_snapshot())
               AND l.xid >= coalesce((SELECT last.xid
                                        FROM core.audit_seal s JOIN core.audit_line last ON last.id = s.line
                                       ORDER BY s.seq DESC LIMIT 1), '0'::xid8)
             ORDER BY l.xid, l.id
             LIMIT :limit
            """;

    private static final String SEALED =
            """
            SELECT s.seq, s.hash, l.id, l.at, l.plugin, l.person, l.work, l.action, l.subject,
                   l.details::text AS details_text
              FROM core.audit_seal s
              LEFT JOIN core.audit_line l ON l.id = s.line
             ORDER BY s.seq
            """;

    /// The seal of one line.
    record Seal(long seq, byte[] hash) {}

    /// A seal with its line, which may have been taken away.
    record SealedLine(Seal seal, Optional<AuditLine> line) {}

    List<AuditLine> unsealed(Handle db, int limit) {
        return db.createQuery(UNSEALED).bind("limit", limit).map((row, _) -> line(row)).list();
    }

    /// {@return the newest seal; one worker at a time holds the chain's end}
    Optional<Seal> end(Handle db) {
        db.createQuery("SELECT pg_advisory_xact_lock(4202501)::text").mapTo(String.class).list();
        return db.createQuery("SELECT seq, hash FROM core.audit_seal ORDER BY seq DESC LIMIT 1")
                .map((row, _) -> new Seal(row.getLong("seq"), row.getBytes("hash")))
                .findOne();
    }

    void seal(Handle db, long line, Seal seal) {
        db.createUpdate("INSERT INTO core.audit_seal (seq, line, hash) VALUES (:seq, :line, :hash)")
                .bind("seq", seal.seq())
                .bind("line", line)
                .bind("hash", seal.hash())
                .execute();
    }

    Stream<SealedLine> chain(Handle db) {
        return db
                .createQuery(SEALED)
                .setFetchSize(500)
                .map((row, _) ->
                        new SealedLine(
                                new Seal(row.getLong("seq"), row.getBytes("hash")),
                                row.getObject("id") == null
                                        ? Optional.empty()
                                        : Optional.of(line(row))))
                .stream();
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        Long person = row.getObject("person", Long.class);
        return new AuditLine(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("plugin"),
                person == null ? OptionalLong.empty() : OptionalLong.of(person),
                row.getString("work"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details_text"));
    }
}
