package coop.meent.compass.scans;

import coop.meent.compass.scores.Role;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The sealed links of scans, in the database.
final class InvitationStore {
    void put(Handle db, int scan, Role role, String sealed, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO compass.invitation (scan, role, link, made_at)
                        VALUES (:scan, :role, :link, :at)
                        ON CONFLICT (scan, role) DO UPDATE SET link = :link, made_at = :at
                        """)
                .bind("scan", scan)
                .bind("role", role)
                .bind("link", sealed)
                .bind("at", at)
                .execute();
    }

    Map<Role, String> of(Handle db, int scan) {
        var links = new EnumMap<Role, String>(Role.class);
        db.createQuery("SELECT role, link FROM compass.invitation WHERE scan = :scan")
                .bind("scan", scan)
                .map((row, _) -> Map.entry(Role.valueOf(row.getString(1)), row.getString(2)))
                .forEach(it -> links.put(it.getKey(), it.getValue()));
        return links;
    }

    /// Counts mails with the links of a scan.
    ///
    /// @return how many there were by now
    int mailed(Handle db, int scan, int more) {
        return db.createQuery(
                        """
                        UPDATE compass.scan SET mailed = mailed + :more WHERE id = :scan
                        RETURNING mailed
                        """)
                .bind("scan", scan)
                .bind("more", more)
                .mapTo(Integer.class)
                .one();
    }
}
