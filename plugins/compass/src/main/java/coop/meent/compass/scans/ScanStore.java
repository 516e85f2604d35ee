package coop.meent.compass.scans;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The scans in the database.
public final class ScanStore {
    private static final String SELECT =
            "SELECT " + ScanRow.COLUMNS + " FROM compass.scan s WHERE ";

    public Optional<Scan> find(Handle db, int id) {
        return db.createQuery(SELECT + "s.id = :id").bind("id", id).map(new ScanRow()).findOne();
    }

    /// {@return the scan, which nobody else changes before this transaction ends}
    public Optional<Scan> lock(Handle db, int id) {
        return db.createQuery(SELECT + "s.id = :id FOR UPDATE")
                .bind("id", id)
                .map(new ScanRow())
                .findOne();
    }

    /// {@return the scan, which stays open for as long as this transaction lasts; many can answer
    /// at once, and closing waits for them}
    public Optional<Scan> share(Handle db, int id) {
        return db.createQuery(SELECT + "s.id = :id FOR SHARE")
                .bind("id", id)
                .map(new ScanRow())
                .findOne();
    }
}
