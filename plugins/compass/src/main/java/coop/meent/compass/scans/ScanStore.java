package coop.meent.compass.scans;

import coop.meent.compass.typed.Cells;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

    /// {@return these scans, as far as they are there}
    public List<Scan> all(Handle db, Collection<Integer> ids) {
        return db.createQuery(SELECT + "s.id = ANY(:ids)")
                .bindArray("ids", Integer.class, List.copyOf(ids))
                .map(new ScanRow())
                .list();
    }

    /// {@return the id of a new scan; none when one of theirs is open}
    Optional<Integer> insert(Handle db, OptionalLong person, Opening opening, Instant at) {
        var profile = opening.profile();
        return db.createQuery(
                        """
                        INSERT INTO compass.scan (organisation, person, set_id, set_version, sector,
                               size, founded, last_first, closes_on, opened_at)
                        VALUES (:organisation, :person, :set, :version, :sector, :size, :founded,
                                :lastFirst, :closesOn, :at)
                        ON CONFLICT DO NOTHING RETURNING id
                        """)
                .bind("organisation", Cells.boxed(opening.organisation()))
                .bind("person", Cells.boxed(person))
                .bind("set", opening.set().id())
                .bind("version", opening.set().version())
                .bind("sector", profile.sector())
                .bind("size", profile.size().code())
                .bind(
                        "founded",
                        profile.founded().isPresent()
                                ? (Integer) profile.founded().getAsInt()
                                : null)
                .bind("lastFirst", opening.lastFirst())
                .bind("closesOn", opening.closesOn().orElse(null))
                .bind("at", at)
                .mapTo(Integer.class)
                .findOne();
    }

    void until(Handle db, int id, Optional<LocalDate> day) {
        db.createUpdate(
                        """
                        UPDATE compass.scan SET closes_on = :day, version = version + 1
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("day", day.orElse(null))
                .execute();
    }

    /// Lets the board of the federation read the results, or takes that back.
    void shared(Handle db, int id, Optional<Instant> at) {
        db.createUpdate(
                        """
                        UPDATE compass.scan SET shared_at = :at, version = version + 1
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("at", at.orElse(null))
                .execute();
    }

    void delete(Handle db, int id) {
        db.createUpdate("DELETE FROM compass.scan WHERE id = :id").bind("id", id).execute();
    }
}
