package coop.meent.core.plugins.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What was read of catalogues.
final class CatalogueStore {
    /// What is known of one place.
    ///
    /// @param content the catalogue; empty when it was never read
    /// @param signer whose key vouches for it; empty when nobody's does
    /// @param readAt when that was
    /// @param failure why the last attempt failed; empty when it did not
    record Row(
            String content,
            String signer,
            Optional<Instant> readAt,
            String failure,
            Instant triedAt) {
        /// {@return the catalogue, read anew}
        Optional<Catalogue> catalogue() {
            return readAt.map(_ -> Catalogue.read(content));
        }
    }

    Optional<Row> find(Handle db, String source) {
        return db.createQuery(
                        """
                        SELECT content, signer, read_at, failure, tried_at
                          FROM core.catalogue
                         WHERE source = :source
                        """)
                .bind("source", source)
                .map((row, _) -> row(row))
                .findOne();
    }

    /// {@return whether there is a table for catalogues; a database of before has none}
    boolean isThere(Handle db) {
        return db.createQuery("SELECT to_regclass('core.catalogue') IS NOT NULL")
                .mapTo(Boolean.class)
                .one();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("content"),
                row.getString("signer"),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("failure"),
                row.getObject("tried_at", OffsetDateTime.class).toInstant());
    }

    void keep(Handle db, String source, String content, String signer, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO core.catalogue (source, content, signer, read_at, tried_at)
                        VALUES (:source, :content, :signer, :at, :at)
                            ON CONFLICT (source) DO UPDATE
                           SET content = excluded.content, signer = excluded.signer,
                               read_at = excluded.read_at, failure = '',
                               tried_at = excluded.tried_at
                        """)
                .bind("source", source)
                .bind("content", content)
                .bind("signer", signer)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /// Writes down why an attempt failed; what was read before stays.
    void failed(Handle db, String source, String failure, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO core.catalogue (source, failure, tried_at)
                        VALUES (:source, :failure, :at)
                            ON CONFLICT (source) DO UPDATE
                           SET failure = excluded.failure, tried_at = excluded.tried_at
                        """)
                .bind("source", source)
                .bind("failure", failure)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
