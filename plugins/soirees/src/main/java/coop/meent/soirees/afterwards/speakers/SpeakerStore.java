package coop.meent.soirees.afterwards.speakers;

import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventRow;
import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The speakers in the database.
final class SpeakerStore {
    private static final String SELECT =
            "SELECT s.id, s.host, s.person, s.name, s.title, s.bio FROM soirees.speaker s ";
    private static final int MOST = 200;

    Optional<Speaker> find(Handle db, long id) {
        return db.createQuery(SELECT + "WHERE s.id = :id AND s.name <> ''")
                .bind("id", id)
                .map((row, _) -> speaker(row))
                .findOne();
    }

    List<Speaker> ofEvent(Handle db, long event) {
        return db.createQuery(
                        SELECT
                                + """
                                JOIN soirees.speaks p ON p.speaker = s.id
                                WHERE p.event = :event AND s.name <> ''
                                ORDER BY lower(s.name), s.id
                                """)
                .bind("event", event)
                .map((row, _) -> speaker(row))
                .list();
    }

    /// {@return who spoke for an organisation, and does not at this event}
    List<Speaker> others(Handle db, long host, long event) {
        return db.createQuery(
                        SELECT
                                + """
                                WHERE s.host = :host AND s.name <> '' AND NOT EXISTS (
                                      SELECT 1 FROM soirees.speaks p
                                       WHERE p.speaker = s.id AND p.event = :event)
                                ORDER BY lower(s.name), s.id LIMIT :most
                                """)
                .bind("host", host)
                .bind("event", event)
                .bind("most", MOST)
                .map((row, _) -> speaker(row))
                .list();
    }

    /// {@return where somebody speaks and spoke, the latest first}
    List<Event> events(Handle db, long speaker) {
        return db.createQuery(
                        "SELECT "
                                + EventRow.COLUMNS
                                + """
                                FROM soirees.event e JOIN soirees.speaks p ON p.event = e.id
                                WHERE p.speaker = :speaker AND e.state <> 'DRAFT'
                                ORDER BY e.starts DESC, e.id DESC LIMIT :most
                                """)
                .bind("speaker", speaker)
                .bind("most", MOST)
                .map(new EventRow())
                .list();
    }

    long insert(Handle db, long host, Optional<Long> person, SpeakerForm form) {
        return db.createQuery(
                        """
                        INSERT INTO soirees.speaker (host, person, name, title, bio)
                        VALUES (:host, :person, :name, :title, :bio) RETURNING id
                        """)
                .bind("host", host)
                .bind("person", person.orElse(null))
                .bind("name", form.name())
                .bind("title", form.title())
                .bind("bio", form.bio())
                .mapTo(Long.class)
                .one();
    }

    void rewrite(Handle db, long id, SpeakerForm form) {
        db.createUpdate(
                        """
                        UPDATE soirees.speaker SET name = :name, title = :title, bio = :bio
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("name", form.name())
                .bind("title", form.title())
                .bind("bio", form.bio())
                .execute();
    }

    void join(Handle db, long event, long speaker) {
        db.createUpdate(
                        "INSERT INTO soirees.speaks (event, speaker) VALUES (:event, :speaker)"
                                + " ON CONFLICT DO NOTHING")
                .bind("event", event)
                .bind("speaker", speaker)
                .execute();
    }

    /// Takes a speaker from an event, and wholly away when they speak nowhere else.
    void leave(Handle db, long event, long speaker) {
        db.createUpdate("DELETE FROM soirees.speaks WHERE event = :event AND speaker = :speaker")
                .bind("event", event)
                .bind("speaker", speaker)
                .execute();
        db.createUpdate(
                        """
                        DELETE FROM soirees.speaker s WHERE s.id = :speaker
                           AND NOT EXISTS (SELECT 1 FROM soirees.speaks p WHERE p.speaker = s.id)
                        """)
                .bind("speaker", speaker)
                .execute();
    }

    private static Speaker speaker(ResultSet row) throws SQLException {
        return new Speaker(
                row.getLong("id"),
                row.getLong("host"),
                Cells.number(row, "person"),
                row.getString("name"),
                row.getString("title"),
                row.getString("bio"));
    }
}
