package coop.meent.sharing.warmth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Figures of a year, and what organisations said of it.
final class YearStore {
    // what an organisation lends to itself is no sharing
    private static final String FIGURES =
            """
            SELECT count(*) FILTER (WHERE mine) AS given,
                   count(DISTINCT thing) FILTER (WHERE mine) AS things,
                   coalesce(sum(days) FILTER (WHERE mine), 0) AS days,
                   count(*) FILTER (WHERE NOT mine OR :organisation = 0) AS borrowed
              FROM (SELECT b.thing,
                           :organisation = 0 OR t.organisation = :organisation AS mine,
                           greatest(1, ceil(extract(epoch FROM b.ends - b.starts) / 86400))::bigint
                               AS days
                      FROM sharing.booking b JOIN sharing.thing t ON t.id = b.thing
                     WHERE b.handed_at >= :from AND b.handed_at < :until
                       AND b.organisation IS DISTINCT FROM t.organisation
                       AND (:organisation = 0 OR t.organisation = :organisation
                            OR b.organisation = :organisation)) loans
            """;

    private static final String THANKS =
            """
            SELECT count(*) FROM sharing.thanks h JOIN sharing.thing t ON t.id = h.thing
             WHERE h.at >= :from AND h.at < :until AND h.hidden = ''
               AND (:organisation = 0 OR t.organisation = :organisation)
            """;

    private static final String HELPED =
            """
            SELECT count(DISTINCT a.id)
              FROM sharing.ask a LEFT JOIN sharing.reply r ON r.ask = a.id AND r.helped
             WHERE a.state = 'HELPED' AND a.closed_at >= :from AND a.closed_at < :until
               AND (:organisation = 0 OR r.organisation = :organisation)
            """;

    private static final String SAVINGS =
            """
            SELECT organisation, year, euros, co2_kilos, how FROM sharing.saving
             WHERE year = :year AND (:organisation = 0 OR organisation = :organisation)
             ORDER BY organisation LIMIT 100
            """;

    /// A year, from its first moment to its last, for an organisation or 0 for all.
    record Span(int year, Instant from, Instant until, long organisation) {}

    Year year(Handle db, Span span) {
        var thanks = new Count(count(db, THANKS, span));
        var helped = new Count(count(db, HELPED, span));
        return db.createQuery(FIGURES)
                .bind("organisation", span.organisation())
                .bind("from", span.from())
                .bind("until", span.until())
                .map((row, _) ->
                        new Year(
                                span.year(),
                                new Count(row.getLong("given")),
                                new Count(row.getLong("things")),
                                new Count(row.getLong("days")),
                                new Count(row.getLong("borrowed")),
                                helped,
                                thanks))
                .one()
                .careful();
    }

    private static long count(Handle db, String sql, Span span) {
        return db.createQuery(sql)
                .bind("organisation", span.organisation())
                .bind("from", span.from())
                .bind("until", span.until())
                .mapTo(Long.class)
                .one();
    }

    List<Saving> savings(Handle db, Span span) {
        return db.createQuery(SAVINGS)
                .bind("year", span.year())
                .bind("organisation", span.organisation())
                .map(YearStore::saving)
                .list();
    }

    void say(Handle db, Saving it, OptionalLong person, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO sharing.saving
                               (organisation, year, euros, co2_kilos, how, person, at)
                        VALUES (:organisation, :year, :euros, :kilos, :how, :person, :at)
                        ON CONFLICT (organisation, year) DO UPDATE
                           SET euros = excluded.euros, co2_kilos = excluded.co2_kilos,
                               how = excluded.how, person = excluded.person, at = excluded.at
                        """)
                .bind("organisation", it.organisation())
                .bind("year", it.year())
                .bind("euros", it.euros().isPresent() ? it.euros().getAsLong() : null)
                .bind("kilos", it.co2Kilos().isPresent() ? it.co2Kilos().getAsLong() : null)
                .bind("how", it.how())
                .bind("person", person.isPresent() ? person.getAsLong() : null)
                .bind("at", at)
                .execute();
    }

    void unsay(Handle db, long organisation, int year) {
        db.createUpdate(
                        "DELETE FROM sharing.saving WHERE organisation = :organisation AND year = :year")
                .bind("organisation", organisation)
                .bind("year", year)
                .execute();
    }

    private static Saving saving(ResultSet row, StatementContext ignored) throws SQLException {
        return new Saving(
                row.getLong("organisation"),
                row.getInt("year"),
                number(row, "euros"),
                number(row, "co2_kilos"),
                row.getString("how"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
