package coop.meent.sharing.warmth;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Takes names away from what is long over.
final class ForgetStore {
    private static final String LOANS =
            """
            WITH old AS (
                SELECT id FROM sharing.booking
                 WHERE ends < :before AND state <> 'OUT'
                   AND (borrower IS NOT NULL OR guest IS NOT NULL)
                 ORDER BY ends, id LIMIT :limit),
            notes AS (
                UPDATE sharing.handing SET person = NULL, note = ''
                 WHERE booking IN (SELECT id FROM old)),
            thanked AS (
                UPDATE sharing.thanks SET person = NULL, signed = ''
                 WHERE booking IN (SELECT id FROM old)),
            codes AS (DELETE FROM sharing.code WHERE booking IN (SELECT id FROM old))
            UPDATE sharing.booking SET borrower = NULL, guest = NULL, purpose = '', reason = ''
             WHERE id IN (SELECT id FROM old)
            """;

    private static final String GUESTS =
            """
            WITH old AS (
                SELECT g.id FROM sharing.guest g
                 WHERE g.at < :before
                   AND NOT EXISTS (SELECT 1 FROM sharing.booking b WHERE b.guest = g.id)
                 ORDER BY g.id LIMIT :limit),
            wishes AS (DELETE FROM sharing.wish WHERE guest IN (SELECT id FROM old))
            DELETE FROM sharing.guest WHERE id IN (SELECT id FROM old)
            """;

    /// {@return of how many loans the borrower was taken away}
    int loans(Handle db, Instant before, int limit) {
        return db.createUpdate(LOANS).bind("before", before).bind("limit", limit).execute();
    }

    /// {@return how many guests were taken away who have no loan}
    int guests(Handle db, Instant before, int limit) {
        return db.createUpdate(GUESTS).bind("before", before).bind("limit", limit).execute();
    }
}
