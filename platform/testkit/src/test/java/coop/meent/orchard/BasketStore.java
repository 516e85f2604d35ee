package coop.meent.orchard;

import coop.meent.api.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The baskets in the database.
final class BasketStore {
    // cut: visible
    private static final String VISIBLE =
            """
            SELECT id, filler, name, audience, public_from, filled_at
              FROM orchard.basket
             WHERE (audience = ANY(:terms) AND (public_from IS NULL OR public_from > :now))
                OR public_from <= :now
             ORDER BY id DESC
            """;

    List<Basket> visible(Handle db, Set<String> terms, Instant now) {
        return db.createQuery(VISIBLE)
                .bindArray("terms", String.class, terms)
                .bind("now", now)
                .map(BasketStore::basket)
                .list();
    }

    // end

    List<Basket> all(Handle db) {
        return db.createQuery(
                        """
                        SELECT id, filler, name, audience, public_from, filled_at
                          FROM orchard.basket ORDER BY id
                        """)
                .map(BasketStore::basket)
                .list();
    }

    List<Basket> byId(Handle db, Collection<Long> ids) {
        return db.createQuery(
                        """
                        SELECT id, filler, name, audience, public_from, filled_at
                          FROM orchard.basket WHERE id = ANY(:ids)
                        """)
                .bindArray("ids", Long.class, ids)
                .map(BasketStore::basket)
                .list();
    }

    Basket insert(Handle db, Basket one) {
        return db.createQuery(
                        """
                        INSERT INTO orchard.basket (filler, name, audience, public_from, filled_at)
                        VALUES (:filler, :name, :audience, :publicFrom, :filledAt)
                        RETURNING id, filler, name, audience, public_from, filled_at
                        """)
                .bind("filler", one.filler())
                .bind("name", one.name())
                .bind("audience", one.audience().term())
                .bind("publicFrom", one.publicFrom().orElse(null))
                .bind("filledAt", one.filledAt())
                .map(BasketStore::basket)
                .one();
    }

    private static Basket basket(ResultSet row, StatementContext ignored) throws SQLException {
        return new Basket(
                row.getLong("id"),
                row.getLong("filler"),
                row.getString("name"),
                new Audience(row.getString("audience")),
                Optional.ofNullable(row.getTimestamp("public_from")).map(it -> it.toInstant()),
                row.getTimestamp("filled_at").toInstant());
    }
}
