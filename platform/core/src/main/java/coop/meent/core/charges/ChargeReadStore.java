package coop.meent.core.charges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// One charge with all that belongs to it, found by its number, its subject or its communication.
final class ChargeReadStore {
    private static final String SELECT =
            """
            SELECT c.id, c.plugin, c.subject, c.key, c.path, c.payee, c.payer_organisation, c.payer_person,
                   c.communication, c.due, s.total, s.credited, s.paid, s.written_off
              FROM core.charge c
              JOIN core.charge_standing s ON s.charge = c.id
            """;

    private static final String ENTRIES =
            """
            SELECT e.id, e.kind, e.cents, e.on_date, e.words, e.at, e.reverses, coalesce(p.name, '') AS by,
                   EXISTS (SELECT FROM core.charge_entry b WHERE b.reverses = e.id) AS reversed
              FROM core.charge_entry e
              LEFT JOIN core.person p ON p.id = e.person
             WHERE e.charge = :charge
             ORDER BY e.id
            """;

    private static final String BY_COMMUNICATION =
            SELECT + " WHERE c.payee = :payee AND c.communication = ANY(:digits)";

    /// One line of a charge.
    ///
    /// @param words JSON, by language
    record Line(String words, long cents) {}

    Optional<Owed> find(Handle db, long id) {
        return db.createQuery(SELECT + " WHERE c.id = :id")
                .bind("id", id)
                .map((row, _) -> owed(row))
                .findOne();
    }

    Optional<Owed> find(Handle db, String plugin, String subject, String key) {
        return db.createQuery(
                        SELECT
                                + " WHERE c.plugin = :plugin AND c.subject = :subject AND c.key ="
                                + " :key")
                .bind("plugin", plugin)
                .bind("subject", subject)
                .bind("key", key)
                .map((row, _) -> owed(row))
                .findOne();
    }

    /// {@return the charges of a plugin about a subject, oldest first}
    List<Owed> about(Handle db, String plugin, String subject) {
        return db.createQuery(
                        SELECT
                                + " WHERE c.plugin = :plugin AND c.subject = :subject ORDER BY"
                                + " c.id")
                .bind("plugin", plugin)
                .bind("subject", subject)
                .map((row, _) -> owed(row))
                .list();
    }

    /// {@return those of the communications that are of charges of this organisation}
    List<Owed> byCommunication(Handle db, long payee, Collection<String> digits) {
        return db.createQuery(BY_COMMUNICATION)
                .bind("payee", payee)
                .bindArray("digits", String.class, List.copyOf(digits))
                .map((row, _) -> owed(row))
                .list();
    }

    /// {@return the charges of those numbers}
    List<Owed> byNumber(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + " WHERE c.id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map((row, _) -> owed(row))
                .list();
    }

    List<Line> lines(Handle db, long charge) {
        return db.createQuery(
                        """
                        SELECT words::text AS words, cents
                          FROM core.charge_line
                         WHERE charge = :charge
                         ORDER BY place
                        """)
                .bind("charge", charge)
                .map((row, _) -> new Line(row.getString("words"), row.getLong("cents")))
                .list();
    }

    List<Entry> entries(Handle db, long charge) {
        return db.createQuery(ENTRIES)
                .bind("charge", charge)
                .map((row, _) ->
                        new Entry(
                                row.getLong("id"),
                                Kind.of(row.getString("kind")).orElseThrow(),
                                row.getLong("cents"),
                                row.getObject("on_date", LocalDate.class),
                                row.getString("words"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("by"),
                                number(row, "reverses"),
                                row.getBoolean("reversed")))
                .list();
    }

    /// {@return those of the names of entries that stand in the books of an organisation}
    List<String> known(Handle db, long payee, Collection<String> keys) {
        return db.createQuery(
                        """
                        SELECT e.key
                          FROM core.charge_entry e
                          JOIN core.charge c ON c.id = e.charge
                         WHERE c.payee = :payee AND e.key = ANY(:keys)
                        """)
                .bind("payee", payee)
                .bindArray("keys", String.class, List.copyOf(keys))
                .mapTo(String.class)
                .list();
    }

    /// {@return the name of a person, when they are here}
    Optional<String> personName(Handle db, long person) {
        return db.createQuery("SELECT name FROM core.person WHERE id = :person")
                .bind("person", person)
                .mapTo(String.class)
                .findOne();
    }

    /// {@return who sees to money at an organisation on that day}
    List<Long> treasurers(Handle db, long organisation, LocalDate today) {
        return db.createQuery(
                        """
                        SELECT DISTINCT m.person
                          FROM core.mandate m
                          JOIN core.person p ON p.id = m.person AND p.ended_at IS NULL
                         WHERE m.organisation = :organisation
                           AND m.role IN ('REPRESENTATIVE', 'ADMINISTRATOR')
                           AND m.starts <= :today AND (m.ends IS NULL OR m.ends >= :today)
                        """)
                .bind("organisation", organisation)
                .bind("today", today)
                .mapTo(Long.class)
                .list();
    }

    /// {@return the team}
    List<Long> team(Handle db) {
        return db.createQuery("SELECT id FROM core.person WHERE administrator AND ended_at IS NULL")
                .mapTo(Long.class)
                .list();
    }

    static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                row.getLong("id"),
                row.getString("plugin"),
                row.getString("subject"),
                row.getString("key"),
                row.getString("path"),
                row.getLong("payee"),
                number(row, "payer_organisation"),
                number(row, "payer_person"),
                new Communication(row.getString("communication")),
                row.getObject("due", LocalDate.class),
                new Sums(
                        row.getLong("total"),
                        row.getLong("credited"),
                        row.getLong("paid"),
                        row.getLong("written_off")));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
