package coop.meent.sharing.asks;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Counts asks that were helped.
final class HelpedStore {
    /// How many asks of or with an organisation.
    record Count(long organisation, int asks) {}

    int asks(Handle db, Instant from, Instant until) {
        return db.createQuery(
                        """
                        SELECT count(*) FROM sharing.ask
                         WHERE state = 'HELPED' AND closed_at >= :from AND closed_at < :until
                        """)
                .bind("from", from)
                .bind("until", until)
                .mapTo(Integer.class)
                .one();
    }

    List<Count> byHelper(Handle db, Instant from, Instant until) {
        return db.createQuery(
                        """
                        SELECT r.organisation, count(DISTINCT a.id) AS asks
                          FROM sharing.ask a JOIN sharing.reply r ON r.ask = a.id AND r.helped
                         WHERE a.state = 'HELPED' AND a.closed_at >= :from AND a.closed_at < :until
                           AND r.organisation IS NOT NULL
                         GROUP BY r.organisation
                        """)
                .bind("from", from)
                .bind("until", until)
                .map((row, _) -> new Count(row.getLong("organisation"), row.getInt("asks")))
                .list();
    }

    List<Count> byAsker(Handle db, Instant from, Instant until) {
        return db.createQuery(
                        """
                        SELECT organisation, count(*) AS asks FROM sharing.ask
                         WHERE state = 'HELPED' AND closed_at >= :from AND closed_at < :until
                           AND organisation IS NOT NULL
                         GROUP BY organisation
                        """)
                .bind("from", from)
                .bind("until", until)
                .map((row, _) -> new Count(row.getLong("organisation"), row.getInt("asks")))
                .list();
    }
}
