package coop.meent.shares.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Which papers were issued, in the database. The handle must see the register already.
final class IssueStore {
    /// A paper.
    ///
    /// @param sha256 of the file
    /// @param holder of a certificate
    /// @param shareClass of the extract of a class
    record Issued(
            Kind kind,
            byte[] sha256,
            long seq,
            LocalDate day,
            OptionalLong holder,
            OptionalInt shareClass,
            String language,
            Instant at) {
        enum Kind {
            CERTIFICATE,
            EXTRACT,
            CLASS_EXTRACT
        }
    }

    /// Writes it down; the same file a second time is the same paper.
    void add(Handle db, Issued paper) {
        db.createUpdate(
                        """
                        INSERT INTO shares.paper (register_id, sha256, kind, seq, day, holder, class,
                                    language, issued_at)
                        VALUES (shares.register_now(), :sha, :kind, :seq, :day,
                                CAST(:holder AS bigint), CAST(:class AS integer), :language, :at)
                            ON CONFLICT (register_id, sha256) DO NOTHING
                        """)
                .bind("sha", paper.sha256())
                .bind("kind", paper.kind().name())
                .bind("seq", paper.seq())
                .bind("day", paper.day())
                .bind(
                        "holder",
                        paper.holder().isPresent()
                                ? Optional.of(paper.holder().getAsLong())
                                : Optional.<Long>empty())
                .bind(
                        "class",
                        paper.shareClass().isPresent()
                                ? Optional.of(paper.shareClass().getAsInt())
                                : Optional.<Integer>empty())
                .bind("language", paper.language())
                .bind("at", paper.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /// {@return the paper that is this file}
    Optional<Issued> find(Handle db, byte[] sha256) {
        return db.createQuery("SELECT * FROM shares.paper WHERE sha256 = :sha")
                .bind("sha", sha256)
                .map((row, _) -> issued(row))
                .findOne();
    }

    /// {@return the newest}
    List<Issued> newest(Handle db, int limit) {
        return db.createQuery("SELECT * FROM shares.paper ORDER BY issued_at DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, _) -> issued(row))
                .list();
    }

    private static Issued issued(ResultSet row) throws SQLException {
        var holder = row.getObject("holder", Long.class);
        var shareClass = row.getObject("class", Integer.class);
        return new Issued(
                Issued.Kind.valueOf(row.getString("kind")),
                row.getBytes("sha256"),
                row.getLong("seq"),
                row.getObject("day", LocalDate.class),
                holder == null ? OptionalLong.empty() : OptionalLong.of(holder),
                shareClass == null ? OptionalInt.empty() : OptionalInt.of(shareClass),
                row.getString("language"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
