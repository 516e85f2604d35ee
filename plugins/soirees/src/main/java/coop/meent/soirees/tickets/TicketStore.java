package coop.meent.soirees.tickets;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Tickets and questions of events in the database.
public final class TicketStore {
    /// {@return what one registers for at an event}
    public Offering find(Handle db, long event) {
        return new Offering(tickets(db, event), asks(db, event));
    }

    private static List<Ticket> tickets(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT id, position, name, cents, capability, entitled_cents
                          FROM soirees.ticket WHERE event = :event ORDER BY position
                        """)
                .bind("event", event)
                .map(TicketStore::ticket)
                .list();
    }

    private static List<Ask> asks(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT id, position, kind, text, choices, required
                          FROM soirees.asked WHERE event = :event ORDER BY position
                        """)
                .bind("event", event)
                .map(TicketStore::ask)
                .list();
    }

    private static Ticket ticket(ResultSet row, StatementContext ignored) throws SQLException {
        return new Ticket(
                row.getLong("id"),
                row.getInt("position"),
                row.getString("name"),
                row.getLong("cents"),
                row.getString("capability"),
                row.getLong("entitled_cents"));
    }

    private static Ask ask(ResultSet row, StatementContext ignored) throws SQLException {
        return new Ask(
                row.getLong("id"),
                row.getInt("position"),
                Ask.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                Cells.texts(row, "choices"),
                row.getBoolean("required"));
    }

    /// Keeps a ticket at its place; registrations for the one before stay with it.
    void put(Handle db, long event, Ticket it) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.ticket
                               (event, position, name, cents, capability, entitled_cents)
                        VALUES (:event, :position, :name, :cents, :capability, :entitled)
                        ON CONFLICT (event, position) DO UPDATE
                           SET name = :name, cents = :cents, capability = :capability,
                               entitled_cents = :entitled
                        """)
                .bind("event", event)
                .bind("position", it.position())
                .bind("name", it.name())
                .bind("cents", it.cents())
                .bind("capability", it.capability())
                .bind("entitled", it.entitledCents())
                .execute();
    }

    /// Keeps a question at its place; answers stay as long as it is of the same kind.
    void put(Handle db, long event, Ask it) {
        db.createUpdate(
                        """
                        DELETE FROM soirees.asked
                         WHERE event = :event AND position = :position AND kind <> :kind
                        """)
                .bind("event", event)
                .bind("position", it.position())
                .bind("kind", it.kind())
                .execute();
        db.createUpdate(
                        """
                        INSERT INTO soirees.asked
                               (event, position, kind, text, choices, required)
                        VALUES (:event, :position, :kind, :text, :choices, :required)
                        ON CONFLICT (event, position) DO UPDATE
                           SET text = :text, choices = :choices, required = :required
                        """)
                .bind("event", event)
                .bind("position", it.position())
                .bind("kind", it.kind())
                .bind("text", it.text())
                .bindArray("choices", String.class, it.choices())
                .bind("required", it.required())
                .execute();
    }

    /// Takes all tickets and questions away that stand at other places.
    void keep(Handle db, long event, Set<Integer> tickets, Set<Integer> asks) {
        db.createUpdate(
                        """
                        DELETE FROM soirees.ticket
                         WHERE event = :event AND NOT position = ANY(:kept)
                        """)
                .bind("event", event)
                .bindArray("kept", Integer.class, tickets)
                .execute();
        db.createUpdate(
                        """
                        DELETE FROM soirees.asked
                         WHERE event = :event AND NOT position = ANY(:kept)
                        """)
                .bind("event", event)
                .bindArray("kept", Integer.class, asks)
                .execute();
    }

    /// {@return the places of tickets that somebody has}
    Set<Integer> taken(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT DISTINCT t.position FROM soirees.ticket t
                          JOIN soirees.registration r ON r.ticket = t.id
                         WHERE t.event = :event
                        """)
                .bind("event", event)
                .mapTo(Integer.class)
                .set();
    }

    /// Gives a new event what another one asks and costs.
    public void copy(Handle db, long from, long to) {
        var offering = find(db, from);
        offering.tickets().forEach(it -> put(db, to, it));
        offering.asks().forEach(it -> put(db, to, it));
    }
}
