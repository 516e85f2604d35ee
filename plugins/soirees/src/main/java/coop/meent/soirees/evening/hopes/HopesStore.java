package coop.meent.soirees.evening.hopes;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What people hope, in the database. Everything is asked by the registration whose own it is.
final class HopesStore {
    About about(Handle db, long registration) {
        return db.createQuery(
                        """
                        SELECT h.languages, h.topics, h.seeks, h.offers FROM soirees.hopes h
                         WHERE h.registration = :me
                        """)
                .bind("me", registration)
                .map((row, _) ->
                        new About(
                                Cells.texts(row, "languages"),
                                Cells.texts(row, "topics"),
                                row.getString("seeks"),
                                row.getString("offers")))
                .findOne()
                .orElseGet(About::nothing);
    }

    void put(Handle db, long registration, About about) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.hopes (registration, languages, topics, seeks, offers)
                        VALUES (:me, :languages, :topics, :seeks, :offers)
                        ON CONFLICT (registration) DO UPDATE
                           SET languages = :languages, topics = :topics, seeks = :seeks,
                               offers = :offers
                        """)
                .bind("me", registration)
                .bindArray("languages", String.class, about.languages())
                .bindArray("topics", String.class, about.topics())
                .bind("seeks", about.seeks())
                .bind("offers", about.offers())
                .execute();
    }

    List<Wished> wishes(Handle db, long registration) {
        return db.createQuery(
                        """
                        SELECT w.id, coalesce(o.name, '') AS name, w.sector, w.topic
                          FROM soirees.wish w
                          LEFT JOIN soirees.registration o ON o.id = w.other
                         WHERE w.registration = :me ORDER BY w.id
                        """)
                .bind("me", registration)
                .map((row, _) ->
                        new Wished(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("sector"),
                                row.getString("topic")))
                .list();
    }

    /// Adds a wish, unless it is there.
    ///
    /// @param other 0 for a wish of another kind
    void wish(Handle db, long registration, long other, String sector, String topic) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.wish (registration, other, sector, topic)
                        VALUES (:me, nullif(:other, 0), :sector, :topic) ON CONFLICT DO NOTHING
                        """)
                .bind("me", registration)
                .bind("other", other)
                .bind("sector", sector)
                .bind("topic", topic)
                .execute();
    }

    void unwish(Handle db, long registration, long wish) {
        db.createUpdate("DELETE FROM soirees.wish WHERE id = :wish AND registration = :me")
                .bind("wish", wish)
                .bind("me", registration)
                .execute();
    }

    List<Someone> ratherNot(Handle db, long registration) {
        return db.createQuery(
                        """
                        SELECT o.id, o.name, o.organisation FROM soirees.rather_not n
                          JOIN soirees.registration o ON o.id = n.other
                         WHERE n.registration = :me ORDER BY o.name, o.id
                        """)
                .bind("me", registration)
                .map((row, _) -> someone(row))
                .list();
    }

    void avoid(Handle db, long registration, long other) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.rather_not (registration, other) VALUES (:me, :other)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("me", registration)
                .bind("other", other)
                .execute();
    }

    void unavoid(Handle db, long registration, long other) {
        db.createUpdate(
                        """
                        DELETE FROM soirees.rather_not WHERE registration = :me AND other = :other
                        """)
                .bind("me", registration)
                .bind("other", other)
                .execute();
    }

    /// {@return everybody else who has a place}
    List<Someone> others(Handle db, long event, long registration) {
        return db.createQuery(
                        """
                        SELECT r.id, r.name, r.organisation FROM soirees.registration r
                         WHERE r.event = :event AND r.state = 'PLACED' AND r.id <> :me
                           AND r.name <> ''
                         ORDER BY r.name, r.id LIMIT 1000
                        """)
                .bind("event", event)
                .bind("me", registration)
                .map((row, _) -> someone(row))
                .list();
    }

    /// Forgets what was hoped of evenings that ended before; the lines about oneself too.
    ///
    /// @return how many there were
    int forget(Handle db, Instant before) {
        int gone = 0;
        for (var table : List.of("rather_not", "wish", "hopes")) {
            gone +=
                    db.createUpdate(
                                    "DELETE FROM soirees."
                                            + table
                                            + """
                                             h USING soirees.registration r, soirees.event e
                                             WHERE r.id = h.registration AND e.id = r.event
                                               AND e.ends < :before
                                            """)
                            .bind("before", before)
                            .execute();
        }
        return gone;
    }

    private static Someone someone(ResultSet row) throws SQLException {
        return new Someone(
                row.getLong("id"), row.getString("name"), Cells.number(row, "organisation"));
    }
}
