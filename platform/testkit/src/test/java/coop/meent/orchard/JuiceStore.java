package coop.meent.orchard;

import coop.meent.api.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The juices in the database.
final class JuiceStore {
    List<Juice> visible(Handle db, Set<String> terms) {
        return db.createQuery(
                        """
                        SELECT id, name, audience, stale_from, keeper
                          FROM orchard.juice WHERE audience = ANY(:terms) ORDER BY name
                        """)
                .bindArray("terms", String.class, terms)
                .map(JuiceStore::juice)
                .list();
    }

    List<Juice> all(Handle db) {
        return db.createQuery(
                        """
                        SELECT id, name, audience, stale_from, keeper
                          FROM orchard.juice ORDER BY id
                        """)
                .map(JuiceStore::juice)
                .list();
    }

    List<Juice> byId(Handle db, Collection<Long> ids) {
        return db.createQuery(
                        """
                        SELECT id, name, audience, stale_from, keeper
                          FROM orchard.juice WHERE id = ANY(:ids)
                        """)
                .bindArray("ids", Long.class, ids)
                .map(JuiceStore::juice)
                .list();
    }

    long insert(Handle db, Juice one) {
        return db.createQuery(
                        """
                        INSERT INTO orchard.juice (name, audience, stale_from, keeper)
                        VALUES (:name, :audience, :staleFrom, :keeper)
                        RETURNING id
                        """)
                .bind("name", one.name())
                .bind("audience", one.audience().term())
                .bind("staleFrom", one.staleFrom())
                .bind("keeper", one.keeper().term())
                .mapTo(Long.class)
                .one();
    }

    private static Juice juice(ResultSet row, StatementContext ignored) throws SQLException {
        return new Juice(
                row.getLong("id"),
                row.getString("name"),
                new Audience(row.getString("audience")),
                row.getTimestamp("stale_from").toInstant(),
                new Audience(row.getString("keeper")));
    }
}
