package coop.meent.compass.sets;

import coop.meent.compass.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The sets of the team in the database, and what was retired of any set.
final class SetStore {
    private static final String SELECT =
            """
            SELECT set_id, set_version, state, CAST(structure AS text) AS structure,
                   CAST(texts AS text) AS texts, changed_at, version
              FROM compass.question_set
            """;

    private static final String STAMP =
            """
            SELECT (SELECT count(*) || '.' || coalesce(max(changed_at), 'epoch')
                      FROM compass.question_set WHERE state = 'PUBLISHED')
                || '/' || (SELECT count(*) || '.' || coalesce(max(at), 'epoch')
                             FROM compass.retirement)
            """;

    /// A set that the team made.
    ///
    /// @param version counts its changes
    record Made(SetKey key, boolean published, SetFiles files, Instant changedAt, int version) {}

    /// Something that was retired.
    ///
    /// @param question empty for the whole version; otherwise the set stands for all its versions
    record Retirement(SetKey set, String question) {}

    /// {@return what is another text once anything was published, retired or offered again}
    String stamp(Handle db) {
        return db.createQuery(STAMP).mapTo(String.class).one();
    }

    List<Made> all(Handle db) {
        return db.createQuery(SELECT + "ORDER BY set_id, set_version").map(SetStore::made).list();
    }

    List<Made> published(Handle db) {
        return db.createQuery(SELECT + "WHERE state = 'PUBLISHED' ORDER BY set_id, set_version")
                .map(SetStore::made)
                .list();
    }

    List<Retirement> retirements(Handle db) {
        return db.createQuery("SELECT set_id, set_version, question FROM compass.retirement")
                .map((row, _) -> new Retirement(key(row), row.getString("question")))
                .list();
    }

    Optional<Made> find(Handle db, SetKey key) {
        return one(db, key, "");
    }

    /// {@return the set, which nobody else changes before this transaction ends}
    Optional<Made> lock(Handle db, SetKey key) {
        return one(db, key, " FOR UPDATE");
    }

    private static Optional<Made> one(Handle db, SetKey key, String how) {
        return db.createQuery(SELECT + "WHERE set_id = :id AND set_version = :number" + how)
                .bind("id", key.id())
                .bind("number", key.version())
                .map(SetStore::made)
                .findOne();
    }

    private static SetKey key(ResultSet row) throws SQLException {
        return new SetKey(row.getString("set_id"), row.getInt("set_version"));
    }

    private static Made made(ResultSet row, StatementContext context) throws SQLException {
        return new Made(
                key(row),
                row.getString("state").equals("PUBLISHED"),
                SetFiles.of(row.getString("structure"), row.getString("texts")),
                Cells.moment(row, "changed_at"),
                row.getInt("version"));
    }

    /// {@return the highest version of a set that the team made; 0 when there is none}
    int highest(Handle db, String id) {
        return db.createQuery(
                        "SELECT coalesce(max(set_version), 0) FROM compass.question_set"
                                + " WHERE set_id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    /// {@return whether there was none of that name and number}
    boolean insert(Handle db, SetKey key, SetFiles files, long person, Instant at) {
        return db.createUpdate(
                                """
                                INSERT INTO compass.question_set
                                       (set_id, set_version, structure, texts, person, changed_at)
                                VALUES (:id, :number, CAST(:structure AS jsonb),
                                        CAST(:texts AS jsonb), :person, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", key.id())
                        .bind("number", key.version())
                        .bind("structure", files.structure().toString())
                        .bind("texts", files.texts().toString())
                        .bind("person", person)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    void rewrite(Handle db, SetKey key, SetFiles files, Instant at) {
        db.createUpdate(
                        """
                        UPDATE compass.question_set
                           SET structure = CAST(:structure AS jsonb), texts = CAST(:texts AS jsonb),
                               changed_at = :at, version = version + 1
                         WHERE set_id = :id AND set_version = :number AND state = 'DRAFT'
                        """)
                .bind("id", key.id())
                .bind("number", key.version())
                .bind("structure", files.structure().toString())
                .bind("texts", files.texts().toString())
                .bind("at", at)
                .execute();
    }

    void publish(Handle db, SetKey key, Instant at) {
        db.createUpdate(
                        """
                        UPDATE compass.question_set
                           SET state = 'PUBLISHED', changed_at = :at, version = version + 1
                         WHERE set_id = :id AND set_version = :number
                        """)
                .bind("id", key.id())
                .bind("number", key.version())
                .bind("at", at)
                .execute();
    }

    void drop(Handle db, SetKey key) {
        db.createUpdate(
                        """
                        DELETE FROM compass.question_set
                         WHERE set_id = :id AND set_version = :number AND state = 'DRAFT'
                        """)
                .bind("id", key.id())
                .bind("number", key.version())
                .execute();
    }

    void retire(Handle db, Retirement it, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO compass.retirement (set_id, set_version, question, at)
                        VALUES (:id, :number, :question, :at) ON CONFLICT DO NOTHING
                        """)
                .bind("id", it.set().id())
                .bind("number", it.set().version())
                .bind("question", it.question())
                .bind("at", at)
                .execute();
    }

    /// Has a whole version offered again.
    void restore(Handle db, SetKey key) {
        db.createUpdate(
                        """
                        DELETE FROM compass.retirement
                         WHERE set_id = :id AND set_version = :number AND question = ''
                        """)
                .bind("id", key.id())
                .bind("number", key.version())
                .execute();
    }
}
