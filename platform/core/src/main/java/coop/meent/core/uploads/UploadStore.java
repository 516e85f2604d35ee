package coop.meent.core.uploads;

import coop.meent.core.files.Landed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What is on its way in, and what may go, in the database.
final class UploadStore {
    private static final String USED =
            """
            SELECT EXISTS (SELECT FROM core.file WHERE hash = :hash)
                OR EXISTS (SELECT FROM core.upload WHERE hash = :hash)
            """;

    void insert(Handle db, Upload upload, OptionalLong person, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO core.upload (id, plugin, shelf, sender, person, name, size, at)
                        VALUES (:id, :plugin, :shelf, :sender, :person, :name, :size, :at)
                        """)
                .bind("id", upload.id())
                .bind("plugin", upload.plugin())
                .bind("shelf", upload.shelf())
                .bind("sender", number(upload.sender()))
                .bind("person", number(person))
                .bind("name", upload.name())
                .bind("size", upload.size())
                .bind("at", at)
                .execute();
    }

    private static Optional<Long> number(OptionalLong id) {
        return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
    }

    Optional<Upload> find(Handle db, String id) {
        return db.createQuery(
                        """
                        SELECT id, plugin, shelf, sender, name, size, hash IS NOT NULL AS ready
                          FROM core.upload WHERE id = :id
                        """)
                .bind("id", id)
                .map(UploadStore::upload)
                .findOne();
    }

    private static Upload upload(ResultSet row, StatementContext ignored) throws SQLException {
        long sender = row.getLong("sender");
        return new Upload(
                row.getString("id"),
                row.getString("plugin"),
                row.getString("shelf"),
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(sender),
                row.getString("name"),
                row.getLong("size"),
                row.getBoolean("ready"));
    }

    /// {@return how many somebody sends at once}
    long open(Handle db, long sender) {
        return db.createQuery(
                        "SELECT count(*) FROM core.upload WHERE sender = :sender AND hash IS NULL")
                .bind("sender", sender)
                .mapTo(Long.class)
                .one();
    }

    /// Writes what it is.
    ///
    /// @return whether it is still wanted
    boolean ready(Handle db, String id, String name, Landed landed) {
        return db.createUpdate(
                                """
                                UPDATE core.upload
                                   SET name = :name, size = :size, kind = :kind, media_type = :type,
                                       hash = :hash, width = :width, height = :height
                                 WHERE id = :id
                                """)
                        .bind("id", id)
                        .bind("name", name)
                        .bind("size", landed.size())
                        .bind("kind", landed.what().kind().name())
                        .bind("type", landed.what().mediaType())
                        .bind("hash", landed.hash())
                        .bind("width", landed.width())
                        .bind("height", landed.height())
                        .execute()
                == 1;
    }

    void delete(Handle db, String id) {
        db.createUpdate("DELETE FROM core.upload WHERE id = :id").bind("id", id).execute();
    }

    /// {@return the ids of those that nobody kept}
    List<String> dropOld(Handle db, Instant before) {
        return db.createQuery("DELETE FROM core.upload WHERE at < :before RETURNING id")
                .bind("before", before)
                .mapTo(String.class)
                .list();
    }

    Set<String> known(Handle db) {
        return db.createQuery("SELECT id FROM core.upload")
                .mapTo(String.class)
                .collect(Collectors.toSet());
    }

    /// Nobody else takes or brings these bytes until the end of the transaction.
    void lock(Handle db, String hash) {
        db.createQuery("SELECT pg_advisory_xact_lock(27, hashtext(:hash))::text")
                .bind("hash", hash)
                .mapTo(String.class)
                .list();
    }

    boolean used(Handle db, String hash) {
        return db.createQuery(USED).bind("hash", hash).mapTo(Boolean.class).one();
    }

    List<String> gone(Handle db, int most) {
        return db.createQuery("SELECT hash FROM core.file_gone LIMIT :most")
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    void forgetGone(Handle db, String hash) {
        db.createUpdate("DELETE FROM core.file_gone WHERE hash = :hash")
                .bind("hash", hash)
                .execute();
    }
}
