package coop.meent.knowledge.shelves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/// Shelves, collections and their keepers in the database.
final class ShelfStore {
    private static final String COLLECTIONS =
            "SELECT "
                    + CollectionRow.COLUMNS
                    + """
                    FROM knowledge.collection c JOIN knowledge.shelf s ON s.id = c.shelf
                    """;

    private static final String IN_ORDER =
            """
             SET position = o.place
              FROM unnest(:ids) WITH ORDINALITY AS o (id, place)
             WHERE t.id = o.id
            """;

    List<Shelf> shelves(Handle db) {
        return db.createQuery("SELECT * FROM knowledge.shelf ORDER BY position, id")
                .map((row, _) -> shelf(row))
                .list();
    }

    List<Collection> collections(Handle db) {
        return db.createQuery(COLLECTIONS + "ORDER BY s.position, s.id, c.position, c.id")
                .map(new CollectionRow())
                .list();
    }

    Optional<Collection> collection(Handle db, long id) {
        return db.createQuery(COLLECTIONS + "WHERE c.id = :id")
                .bind("id", id)
                .map(new CollectionRow())
                .findOne();
    }

    long insert(Handle db, Names names, int position) {
        return bound(
                        db.createQuery(
                                """
                                INSERT INTO knowledge.shelf (position, name_nl, name_fr, name_en)
                                VALUES (:position, :nl, :fr, :en) RETURNING id
                                """),
                        names)
                .bind("position", position)
                .mapTo(Long.class)
                .one();
    }

    void rename(Handle db, long shelf, Names names) {
        bound(
                        db.createUpdate(
                                """
                                UPDATE knowledge.shelf
                                   SET name_nl = :nl, name_fr = :fr, name_en = :en
                                 WHERE id = :id
                                """),
                        names)
                .bind("id", shelf)
                .execute();
    }

    void orderShelves(Handle db, List<Long> ids) {
        order(db.createUpdate("UPDATE knowledge.shelf t" + IN_ORDER), ids);
    }

    void orderCollections(Handle db, List<Long> ids) {
        order(db.createUpdate("UPDATE knowledge.collection t" + IN_ORDER), ids);
    }

    private static void order(Update update, List<Long> ids) {
        update.bindArray("ids", Long.class, ids).execute();
    }

    /// {@return whether it went: a shelf with collections stays}
    boolean delete(Handle db, long shelf) {
        return db.createUpdate(
                                """
                                DELETE FROM knowledge.shelf s
                                 WHERE id = :id AND NOT EXISTS (
                                       SELECT FROM knowledge.collection c WHERE c.shelf = s.id)
                                """)
                        .bind("id", shelf)
                        .execute()
                == 1;
    }

    long insert(Handle db, Collection collection) {
        return bound(
                        db.createQuery(
                                """
                                INSERT INTO knowledge.collection (shelf, position, name, about,
                                       language, audience, four_eyes, review_months, grace_days)
                                VALUES (:shelf, :position, :name, :about, :language, :audience,
                                       :fourEyes, :months, :days)
                                RETURNING id
                                """),
                        collection)
                .mapTo(Long.class)
                .one();
    }

    void update(Handle db, Collection collection) {
        bound(
                        db.createUpdate(
                                """
                                UPDATE knowledge.collection
                                   SET shelf = :shelf, position = :position, name = :name,
                                       about = :about, language = :language, audience = :audience,
                                       four_eyes = :fourEyes, review_months = :months,
                                       grace_days = :days
                                 WHERE id = :id
                                """),
                        collection)
                .bind("id", collection.id())
                .execute();
    }

    void archive(Handle db, long collection, Optional<Instant> at) {
        db.createUpdate("UPDATE knowledge.collection SET archived_at = :at WHERE id = :id")
                .bind("at", at.orElse(null))
                .bind("id", collection)
                .execute();
    }

    /// Puts these in the place of who kept the collection in this part.
    void keepers(Handle db, long collection, String part, Set<Long> persons) {
        db.createUpdate("DELETE FROM knowledge.keeper WHERE collection = :id AND part = :part")
                .bind("id", collection)
                .bind("part", part)
                .execute();
        db.createUpdate(
                        """
                        INSERT INTO knowledge.keeper (collection, person, part)
                        SELECT :id, person, :part FROM unnest(:persons) AS person
                        """)
                .bind("id", collection)
                .bind("part", part)
                .bindArray("persons", Long.class, List.copyOf(persons))
                .execute();
    }

    private static Shelf shelf(ResultSet row) throws SQLException {
        var names =
                new Names(
                        row.getString("name_nl"),
                        row.getString("name_fr"),
                        row.getString("name_en"));
        return new Shelf(row.getLong("id"), row.getInt("position"), names);
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Names names) {
        return statement.bind("nl", names.nl()).bind("fr", names.fr()).bind("en", names.en());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Collection collection) {
        return statement
                .bind("shelf", collection.shelf())
                .bind("position", collection.position())
                .bind("name", collection.name())
                .bind("about", collection.about())
                .bind("language", collection.language())
                .bind("audience", collection.audience().term())
                .bind("fourEyes", collection.fourEyes())
                .bind("months", (int) collection.rhythm().toTotalMonths())
                .bind("days", collection.graceDays());
    }
}
