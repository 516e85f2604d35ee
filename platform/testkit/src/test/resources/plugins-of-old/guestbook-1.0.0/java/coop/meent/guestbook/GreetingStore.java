package coop.meent.guestbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The greetings in the database.
final class GreetingStore {
    // cut: insert
    long insert(Handle db, long author, String name, String text, Instant at) {
        return db.createQuery(
                        """
                        INSERT INTO guestbook.greeting (author, name, text, at)
                        VALUES (:author, :name, :text, :at)
                        RETURNING id
                        """)
                .bind("author", author)
                .bind("name", name)
                .bind("text", text)
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }
    // end

    /// The newest, before an id; those that are hidden only for their author and the team.
    List<Greeting> before(Handle db, long id, int limit) {
        return db.createQuery(
                        """
                        SELECT * FROM guestbook.greeting WHERE id < :id
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("id", id)
                .bind("limit", limit)
                .map(GreetingStore::greeting)
                .list();
    }

    // cut: read
    Optional<Greeting> find(Handle db, long id) {
        return byId(db, List.of(id)).stream().findFirst();
    }

    List<Greeting> byId(Handle db, Collection<Long> ids) {
        return db.createQuery("SELECT * FROM guestbook.greeting WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .map(GreetingStore::greeting)
                .list();
    }

    void each(Handle db, Consumer<Greeting> each) {
        db.createQuery("SELECT * FROM guestbook.greeting")
                .map(GreetingStore::greeting)
                .forEach(each);
    }
    // end

    List<Greeting> unwelcomed(Handle db, int limit) {
        return db.createQuery(
                        """
                        SELECT * FROM guestbook.greeting
                        WHERE NOT welcomed AND hidden = '' ORDER BY id LIMIT :limit
                        """)
                .bind("limit", limit)
                .map(GreetingStore::greeting)
                .list();
    }

    boolean wrote(Handle db, long author) {
        return db.createQuery(
                        "SELECT EXISTS (SELECT FROM guestbook.greeting WHERE author = :author)")
                .bind("author", author)
                .mapTo(Boolean.class)
                .one();
    }

    /// {@return whether it was not welcomed before}
    boolean welcome(Handle db, long id) {
        return db.createUpdate(
                                "UPDATE guestbook.greeting SET welcomed = true"
                                        + " WHERE id = :id AND NOT welcomed")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE guestbook.greeting SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    void delete(Handle db, long id) {
        db.createUpdate("DELETE FROM guestbook.greeting WHERE id = :id").bind("id", id).execute();
    }

    /// Removes the oldest, at most so many.
    ///
    /// @return the ids of what has gone
    List<Long> deleteBefore(Handle db, Instant moment, int most) {
        return db.createQuery(
                        """
                        DELETE FROM guestbook.greeting WHERE id IN (
                            SELECT id FROM guestbook.greeting
                            WHERE at < :moment ORDER BY id LIMIT :most)
                        RETURNING id
                        """)
                .bind("moment", moment)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    // cut: row
    private static Greeting greeting(ResultSet row, StatementContext ignored) throws SQLException {
        return new Greeting(
                row.getLong("id"),
                row.getLong("author"),
                row.getString("name"),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("welcomed"),
                row.getString("hidden"));
    }
    // end
}
