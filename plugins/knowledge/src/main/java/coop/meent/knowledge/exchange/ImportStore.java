package coop.meent.knowledge.exchange;

import coop.meent.knowledge.exchange.Import.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Folders that were sent, in the database. Their files are in [PieceStore].
final class ImportStore {
    private static final String SELECT =
            """
            SELECT i.id, i.collection, i.person, i.at, i.file, i.language, i.state, i.show, i.texts,
                   i.others, i.refused, i.work,
                   (SELECT count(*) FROM knowledge.import_file f
                     WHERE f.import = i.id AND f.step <> '') AS placed,
                   (SELECT count(*) FROM knowledge.import_file f
                     WHERE f.import = i.id AND f.step = 'SHOWN') AS shown
              FROM knowledge.import i
            """;

    /// {@return its id}
    long insert(Handle db, Import it) {
        return db.createQuery(
                        """
                        INSERT INTO knowledge.import (collection, person, at, file, language, state,
                               texts, others, refused)
                        VALUES (:collection, :person, :at, :file, :language, :state, :texts, :others,
                               :refused)
                        RETURNING id
                        """)
                .bind("collection", it.collection())
                .bind("person", boxed(it.person()))
                .bind("at", it.at())
                .bind("file", it.file())
                .bind("language", it.language())
                .bind("state", it.state().name())
                .bind("texts", it.texts())
                .bind("others", it.others())
                .bind("refused", it.refused())
                .mapTo(Long.class)
                .one();
    }

    Optional<Import> find(Handle db, long id) {
        return db.createQuery(SELECT + " WHERE i.id = :id")
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    /// {@return the import, which nobody else changes before this transaction ends}
    Optional<Import> lock(Handle db, long id) {
        return db.createQuery(SELECT + " WHERE i.id = :id FOR UPDATE OF i")
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    List<Import> latest(Handle db, long collection, int most) {
        return db.createQuery(SELECT + " WHERE i.collection = :id ORDER BY i.id DESC LIMIT :most")
                .bind("id", collection)
                .bind("most", most)
                .map((row, _) -> row(row))
                .list();
    }

    /// {@return what was sent before a moment and is neither in nor under way}
    List<Import> idle(Handle db, Instant before) {
        return db.createQuery(SELECT + " WHERE i.state = 'READY' AND i.at < :before")
                .bind("before", before)
                .map((row, _) -> row(row))
                .list();
    }

    void change(Handle db, long id, State state) {
        db.createUpdate("UPDATE knowledge.import SET state = :state WHERE id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .execute();
    }

    void begin(Handle db, long id, boolean show, long work) {
        db.createUpdate(
                        """
                        UPDATE knowledge.import SET state = 'BRINGING', show = :show, work = :work
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("show", show)
                .bind("work", work)
                .execute();
    }

    private static Import row(ResultSet row) throws SQLException {
        return new Import(
                row.getLong("id"),
                row.getLong("collection"),
                number(row, "person"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("file"),
                row.getString("language"),
                State.valueOf(row.getString("state")),
                row.getBoolean("show"),
                row.getInt("texts"),
                row.getInt("others"),
                row.getInt("refused"),
                row.getInt("placed"),
                row.getInt("shown"),
                number(row, "work"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static @Nullable Long boxed(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }
}
