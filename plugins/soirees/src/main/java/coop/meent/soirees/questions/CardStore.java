package coop.meent.soirees.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The team's part of the library in the database: what it added, and what it took out.
final class CardStore {
    /// With what the keys of the team's own cards begin.
    static final String OWN = "own-";

    List<Card> own(Handle db) {
        return db.createQuery("SELECT id, theme, nl, fr, en FROM soirees.card ORDER BY id")
                .map(CardStore::card)
                .list();
    }

    Set<String> off(Handle db) {
        return db.createQuery("SELECT key FROM soirees.card_off").mapTo(String.class).set();
    }

    long insert(Handle db, Card card, Instant now) {
        return db.createQuery(
                        """
                        INSERT INTO soirees.card (theme, nl, fr, en, at)
                        VALUES (:theme, :nl, :fr, :en, :now)
                        RETURNING id
                        """)
                .bind("theme", card.theme().name())
                .bind("nl", card.nl())
                .bind("fr", card.fr())
                .bind("en", card.en())
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    boolean delete(Handle db, long id) {
        return db.createUpdate("DELETE FROM soirees.card WHERE id = :id").bind("id", id).execute()
                > 0;
    }

    void takeOut(Handle db, String key) {
        db.createUpdate("INSERT INTO soirees.card_off (key) VALUES (:key) ON CONFLICT DO NOTHING")
                .bind("key", key)
                .execute();
    }

    void putBack(Handle db, String key) {
        db.createUpdate("DELETE FROM soirees.card_off WHERE key = :key").bind("key", key).execute();
    }

    private static Card card(ResultSet row, StatementContext ignored) throws SQLException {
        return new Card(
                OWN + row.getLong("id"),
                Theme.valueOf(row.getString("theme")),
                row.getString("nl"),
                row.getString("fr"),
                row.getString("en"));
    }
}
