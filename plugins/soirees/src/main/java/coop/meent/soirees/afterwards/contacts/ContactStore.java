package coop.meent.soirees.afterwards.contacts;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Contacts and notes in the database. What somebody else answered leaves it only as the card that
/// both agreed on.
final class ContactStore {
    // who sat at one table in a round that began; where none began, everybody who came, or who was
    // to come when nobody stood at the door; who only listened, as at a webinar, met nobody
    private static final String MET =
            """
            WITH began AS (
                SELECT round FROM soirees.round WHERE event = :event AND starts IS NOT NULL
            ), came AS (
                SELECT p.registration FROM soirees.presence p
                  JOIN soirees.registration r ON r.id = p.registration
                 WHERE r.event = :event AND p.state IN ('HERE', 'LEFT')
            ), met AS (
                SELECT b.registration AS id
                  FROM soirees.seat a
                  JOIN soirees.seat b ON b.event = a.event AND b.round = a.round
                       AND b.table_no = a.table_no AND b.registration <> a.registration
                 WHERE a.event = :event AND a.registration = :me
                   AND a.round IN (SELECT round FROM began)
                UNION
                SELECT r.id FROM soirees.registration r
                 WHERE r.event = :event AND r.id <> :me AND r.state = 'PLACED'
                   AND NOT EXISTS (SELECT 1 FROM began)
                   AND EXISTS (SELECT 1 FROM soirees.event e WHERE e.id = :event
                                  AND e.kind IN ('SOIREE', 'WORKSHOP', 'MEETING'))
                   AND (r.id IN (SELECT registration FROM came)
                        OR NOT EXISTS (SELECT 1 FROM came))
            ), peer AS (
                SELECT r.id, r.name, r.organisation
                  FROM met JOIN soirees.registration r ON r.id = met.id
                 WHERE r.name <> '' AND EXISTS (
                       SELECT 1 FROM soirees.registration own
                         LEFT JOIN soirees.presence p ON p.registration = own.id
                        WHERE own.id = :me AND own.event = :event AND own.state = 'PLACED'
                          AND p.state IS DISTINCT FROM 'MISSED')
            )
            """;

    private static final String PEERS =
            """
            SELECT peer.id, peer.name, peer.organisation,
                   CASE WHEN mine.yes THEN 'yes' WHEN NOT mine.yes THEN 'no' ELSE '' END AS answer,
                   coalesce(note.body, '') AS note, card.email, card.phone, card.words
              FROM peer
              LEFT JOIN soirees.stay mine ON mine.registration = :me AND mine.other = peer.id
              LEFT JOIN soirees.note ON note.registration = :me AND note.other = peer.id
              LEFT JOIN soirees.stay theirs ON theirs.registration = peer.id
                   AND theirs.other = :me AND theirs.yes AND mine.yes
              LEFT JOIN soirees.contact_card card ON card.registration = theirs.registration
             WHERE :after = 0 OR (lower(peer.name), peer.id) >
                   (SELECT lower(p.name), p.id FROM peer p WHERE p.id = :after)
             ORDER BY lower(peer.name), peer.id
             LIMIT :limit
            """;

    private static final String OLD =
            """
            SELECT r.id FROM soirees.registration r JOIN soirees.event e ON e.id = r.event
             WHERE e.ends < :before OR (r.person IS NULL AND e.ends < :guests)
            """;

    /// Before whose evening.
    record Whose(long event, long registration) {}

    /// {@return whom somebody met, by name}
    ///
    /// @param after registration of the last of the piece before; 0 for none
    List<Peer> peers(Handle db, Whose me, long after, int limit) {
        return db.createQuery(MET + PEERS)
                .bind("event", me.event())
                .bind("me", me.registration())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> peer(row))
                .list();
    }

    boolean met(Handle db, Whose me, long other) {
        return db.createQuery(MET + "SELECT EXISTS (SELECT 1 FROM peer WHERE id = :other)")
                .bind("event", me.event())
                .bind("me", me.registration())
                .bind("other", other)
                .mapTo(Boolean.class)
                .one();
    }

    void answer(Handle db, Whose me, long other, boolean yes) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.stay (registration, other, yes)
                        VALUES (:me, :other, :yes)
                        ON CONFLICT (registration, other) DO UPDATE SET yes = excluded.yes
                        """)
                .bind("me", me.registration())
                .bind("other", other)
                .bind("yes", yes)
                .execute();
    }

    void note(Handle db, Whose me, long other, String body) {
        db.createUpdate("DELETE FROM soirees.note WHERE registration = :me AND other = :other")
                .bind("me", me.registration())
                .bind("other", other)
                .execute();
        if (!body.isEmpty()) {
            db.createUpdate(
                            "INSERT INTO soirees.note (registration, other, body)"
                                    + " VALUES (:me, :other, :body)")
                    .bind("me", me.registration())
                    .bind("other", other)
                    .bind("body", body)
                    .execute();
        }
    }

    Card card(Handle db, long registration) {
        return db.createQuery(
                        "SELECT email, phone, words FROM soirees.contact_card WHERE registration = :me")
                .bind("me", registration)
                .map((row, _) -> card(row).orElseThrow())
                .findOne()
                .orElse(Card.NONE);
    }

    void keep(Handle db, long registration, Card card) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.contact_card (registration, email, phone, words)
                        VALUES (:me, :email, :phone, :words)
                        ON CONFLICT (registration) DO UPDATE
                           SET email = excluded.email, phone = excluded.phone,
                               words = excluded.words
                        """)
                .bind("me", registration)
                .bind("email", card.email())
                .bind("phone", card.phone())
                .bind("words", card.words())
                .execute();
    }

    /// Takes back what somebody gives, and every yes with it.
    void takeBack(Handle db, long registration) {
        db.createUpdate("DELETE FROM soirees.contact_card WHERE registration = :me")
                .bind("me", registration)
                .execute();
        db.createUpdate("DELETE FROM soirees.stay WHERE registration = :me AND yes")
                .bind("me", registration)
                .execute();
    }

    /// Forgets what was kept of evenings that ended before.
    ///
    /// @param guests when those evenings ended whose guests are forgotten: they have no way any
    ///   more to take back what they gave
    void forget(Handle db, Instant before, Instant guests) {
        db.createUpdate("DELETE FROM soirees.contact_card WHERE registration IN (" + OLD + ")")
                .bind("before", before)
                .bind("guests", guests)
                .execute();
        for (var table : List.of("stay", "note")) {
            db.createUpdate(
                            """
                            DELETE FROM soirees.<table>
                             WHERE registration IN (<old>) OR other IN (<old>)
                            """)
                    .define("table", table)
                    .define("old", OLD)
                    .bind("before", before)
                    .bind("guests", guests)
                    .execute();
        }
    }

    /// Two who both said yes, seen from one of them.
    ///
    /// @param id both registrations, their own first
    record Agreed(String id, OptionalLong person) {}

    /// {@return those of these pairs who both say yes, with the account of the first}
    List<Agreed> agreed(Handle db, Collection<String> pairs) {
        return db.createQuery(
                        """
                        SELECT mine.registration || '-' || mine.other AS id, r.person
                          FROM soirees.stay mine
                          JOIN soirees.stay theirs ON theirs.registration = mine.other
                               AND theirs.other = mine.registration AND theirs.yes
                          JOIN soirees.registration r ON r.id = mine.registration
                         WHERE mine.yes
                           AND mine.registration || '-' || mine.other = ANY(:pairs)
                        """)
                .bindArray("pairs", String.class, List.copyOf(pairs))
                .map((row, _) -> new Agreed(row.getString("id"), Cells.number(row, "person")))
                .list();
    }

    /// {@return whether both say yes now and were not told so yet; from now on they were}
    boolean tell(Handle db, long one, long other) {
        return db.createUpdate(
                                """
                                UPDATE soirees.stay s SET told = true
                                 WHERE ((s.registration = :one AND s.other = :other)
                                        OR (s.registration = :other AND s.other = :one))
                                   AND (SELECT count(*) FILTER (WHERE p.yes) = 2
                                               AND NOT bool_or(p.told)
                                          FROM soirees.stay p
                                         WHERE (p.registration = :one AND p.other = :other)
                                            OR (p.registration = :other AND p.other = :one))
                                """)
                        .bind("one", one)
                        .bind("other", other)
                        .execute()
                > 0;
    }

    private static Peer peer(ResultSet row) throws SQLException {
        return new Peer(
                row.getLong("id"),
                row.getString("name"),
                Cells.number(row, "organisation"),
                row.getString("answer"),
                row.getString("note"),
                card(row));
    }

    private static Optional<Card> card(ResultSet row) throws SQLException {
        return row.getString("email") == null
                ? Optional.empty()
                : Optional.of(
                        new Card(
                                row.getString("email"),
                                Objects.requireNonNull(row.getString("phone")),
                                Objects.requireNonNull(row.getString("words"))));
    }
}
