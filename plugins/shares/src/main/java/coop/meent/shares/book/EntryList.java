package coop.meent.shares.book;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Entries as they stand in the database.
final class EntryList {
    private static final String SELECT =
            "SELECT " + EntryRow.COLUMNS + " FROM shares.entry e " + EntryRow.LEGS;

    private static final String PAGE =
            """
             WHERE e.seq < :before AND (:kind = '' OR e.kind = :kind)
               AND (:from::date IS NULL OR e.effective >= :from::date)
               AND (:to::date IS NULL OR e.effective <= :to::date)
             ORDER BY e.seq DESC LIMIT :limit
            """;

    // what has no legs is found by what it is about
    private static final String OF_HOLDER =
            """
            WITH touched AS (
                SELECT DISTINCT seq FROM shares.leg WHERE holder = :holder
            ), burdens AS (
                SELECT seq FROM shares.entry
                 WHERE kind = 'ENCUMBER' AND (deed ->> 'holder')::bigint = :holder
            ), known AS (
                SELECT seq FROM touched UNION SELECT seq FROM burdens
            ), about AS (
                SELECT e.seq FROM shares.entry e
                 WHERE e.kind = 'RELEASE'
                   AND (e.deed ->> 'encumbrance')::bigint IN (SELECT seq FROM burdens)
                 UNION ALL
                SELECT e.seq FROM shares.entry e
                 WHERE e.kind = 'COMPENSATION_PAID'
                   AND (e.deed ->> 'exit')::bigint IN (SELECT seq FROM touched)
            ), reversals AS (
                SELECT e.seq FROM shares.entry e
                 WHERE e.reverses IN (SELECT seq FROM burdens UNION ALL SELECT seq FROM about)
            )
            SELECT seq FROM known UNION SELECT seq FROM about UNION SELECT seq FROM reversals
            """;

    List<Recorded> between(Handle db, long first, long last) {
        return db.createQuery(SELECT + " WHERE e.seq BETWEEN :first AND :last ORDER BY e.seq")
                .bind("first", first)
                .bind("last", last)
                .map(new EntryRow())
                .list();
    }

    List<Recorded> page(Handle db, Entries.Choice choice, long before, int limit) {
        return db.createQuery(SELECT + PAGE)
                .bind("before", before)
                .bind("kind", choice.kind())
                .bind("from", choice.from().orElse(null))
                .bind("to", choice.to().orElse(null))
                .bind("limit", limit)
                .map(new EntryRow())
                .list();
    }

    List<Recorded> ofHolder(Handle db, long holder) {
        return db.createQuery(SELECT + " WHERE e.seq IN (" + OF_HOLDER + ") ORDER BY e.seq")
                .bind("holder", holder)
                .map(new EntryRow())
                .list();
    }

    List<Recorded> ofLot(Handle db, long lot) {
        return db.createQuery(
                        SELECT
                                + " WHERE e.seq IN (SELECT seq FROM shares.leg WHERE lot = :lot)"
                                + " ORDER BY e.seq")
                .bind("lot", lot)
                .map(new EntryRow())
                .list();
    }

    Optional<Recorded> reversalOf(Handle db, long seq) {
        return db.createQuery(SELECT + " WHERE e.reverses = :seq")
                .bind("seq", seq)
                .map(new EntryRow())
                .findOne();
    }
}
