package coop.meent.core.uploads;

import coop.meent.api.FileKind;
import coop.meent.api.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The files in the database, and those that wait to be kept.
final class FileStore {
    private static final String COLUMNS =
            "id, plugin, shelf, person, name, size, at, kind, media_type, hash, width, height";

    Optional<Kept> find(Handle db, String id) {
        return db.createQuery("SELECT " + COLUMNS + " FROM core.file WHERE id = :id")
                .bind("id", id)
                .map(FileStore::kept)
                .findOne();
    }

    List<Kept> find(Handle db, String plugin, Collection<String> ids) {
        return db.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM core.file WHERE plugin = :plugin AND id = ANY(:ids)")
                .bind("plugin", plugin)
                .bindArray("ids", String.class, List.copyOf(ids))
                .map(FileStore::kept)
                .list();
    }

    Optional<Kept> waiting(Handle db, String id) {
        return db.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM core.upload WHERE id = :id AND hash IS NOT NULL")
                .bind("id", id)
                .map(FileStore::kept)
                .findOne();
    }

    /// Keeps what waits, in a plugin's own transaction.
    ///
    /// @return whether it waited
    boolean keep(Handle db, String plugin, String id) {
        return db.createQuery("SELECT core.keep_file(:plugin, :id)")
                .bind("plugin", plugin)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /// Removes a file, in a plugin's own transaction.
    ///
    /// @return whether it was there
    boolean remove(Handle db, String plugin, String id) {
        return db.createQuery("SELECT core.remove_file(:plugin, :id)")
                .bind("plugin", plugin)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    private static Kept kept(ResultSet row, StatementContext ignored) throws SQLException {
        long person = row.getLong("person");
        var sender = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(person);
        return new Kept(
                row.getString("plugin"),
                row.getString("hash"),
                new StoredFile(
                        row.getString("id"),
                        row.getString("shelf"),
                        row.getString("name"),
                        FileKind.valueOf(row.getString("kind")),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getInt("width"),
                        row.getInt("height"),
                        sender,
                        row.getTimestamp("at").toInstant()));
    }
}
