package coop.meent.orchard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What was picked, in the database.
final class FruitStore {
    /// A kind of fruit that somebody picked.
    public record Fruit(long id, long picker, String name) {}

    long insert(Handle db, long picker, String name) {
        return db.createQuery(
                        """
                        INSERT INTO orchard.fruit (picker, name) VALUES (:picker, :name)
                        RETURNING id
                        """)
                .bind("picker", picker)
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }

    List<Fruit> all(Handle db) {
        return db.createQuery("SELECT id, picker, name FROM orchard.fruit ORDER BY id")
                .map(FruitStore::fruit)
                .list();
    }

    List<Fruit> byId(Handle db, Collection<Long> ids) {
        return db.createQuery("SELECT id, picker, name FROM orchard.fruit WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .map(FruitStore::fruit)
                .list();
    }

    void delete(Handle db, long id) {
        db.createUpdate("DELETE FROM orchard.fruit WHERE id = :id").bind("id", id).execute();
    }

    // by hand: a mapper by reflection would keep the class after the plugin has gone
    private static Fruit fruit(ResultSet row, StatementContext ignored) throws SQLException {
        return new Fruit(row.getLong("id"), row.getLong("picker"), row.getString("name"));
    }
}
