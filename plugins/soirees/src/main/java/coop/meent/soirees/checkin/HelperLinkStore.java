package coop.meent.soirees.checkin;

import coop.meent.soirees.typed.Cells;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The sealed links for who helps at the door, in the database.
final class HelperLinkStore {
    void put(Handle db, long event, HelperLinks.Link sealed) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.helper_link (event, link, opens, closes)
                        VALUES (:event, :link, :opens, :closes)
                        """)
                .bind("event", event)
                .bind("link", sealed.path())
                .bind("opens", sealed.opens())
                .bind("closes", sealed.closes())
                .execute();
    }

    void remove(Handle db, long event) {
        db.createUpdate("DELETE FROM soirees.helper_link WHERE event = :event")
                .bind("event", event)
                .execute();
    }

    Optional<HelperLinks.Link> find(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT link, opens, closes FROM soirees.helper_link WHERE event = :event
                        """)
                .bind("event", event)
                .map((row, _) ->
                        new HelperLinks.Link(
                                row.getString("link"),
                                Cells.moment(row, "opens"),
                                Cells.moment(row, "closes")))
                .findOne();
    }
}
