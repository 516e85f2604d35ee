package coop.meent.core.admin;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Counts in the database what waits for the team.
final class WaitingStore {
    private static final String COUNTS =
            """
            SELECT (SELECT count(*) FROM core.care_case WHERE state IN ('open', 'appealed')) AS reports,
                   (SELECT count(*) FROM core.mail WHERE sent_at IS NULL AND failure <> '') AS mails,
                   (SELECT count(*) FROM core.plugin
                     WHERE observed = 'failed' AND wanted IN ('enabled', 'disabled')) AS plugins,
                   (SELECT count(*) FROM core.import_pending) AS imports,
                   (SELECT max(id) FROM core.import_pending HAVING count(*) = 1) AS pending
            """;

    /// What waits.
    ///
    /// @param pending the file that waits, when there is one and no other; empty otherwise
    record Counts(long reports, long mails, long plugins, long imports, String pending) {}

    Counts counts(Handle db) {
        return db.createQuery(COUNTS)
                .map((row, _) ->
                        new Counts(
                                row.getLong("reports"),
                                row.getLong("mails"),
                                row.getLong("plugins"),
                                row.getLong("imports"),
                                Optional.ofNullable(row.getString("pending")).orElse("")))
                .one();
    }
}
