package coop.meent.sharing.asks;

import coop.meent.sharing.asks.Matching.Candidate;
import coop.meent.sharing.asks.Matching.Source;
import coop.meent.sharing.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Who might help, as far as the asker may know of what they offer, lend or did; and who was told.
final class CandidateStore {
    // things by their owner's sight, offers by theirs, helped asks as far as the asker reads them
    private static final String ALIKE =
            """
            (SELECT 'OFFER' AS source, o.id, o.person, o.organisation, o.title, o.tags, o.town
               FROM sharing.offer o
              WHERE o.state = 'OPEN' AND o.hidden = '' AND (o.until IS NULL OR o.until >= :today)
                AND o.audience = ANY(:terms) AND o.person IS DISTINCT FROM :me
                AND (o.tags && CAST(:tags AS text[]) OR lower(o.title) LIKE ANY(:words))
              ORDER BY o.id DESC LIMIT 100)
            UNION ALL
            (SELECT 'THING', t.id, t.keeper, t.organisation, t.title, t.tags, t.town
               FROM sharing.thing t
              WHERE t.state = 'OPEN' AND t.hidden = '' AND t.audience = ANY(:terms)
                AND t.keeper IS DISTINCT FROM :me AND t.organisation <> ALL(:own)
                AND (t.tags && CAST(:tags AS text[]) OR lower(t.title) LIKE ANY(:words))
              ORDER BY t.id DESC LIMIT 100)
            UNION ALL
            (SELECT 'HELPED', a.id, r.person, r.organisation, a.title, a.tags, a.town
               FROM sharing.reply r JOIN sharing.ask a ON a.id = r.ask
              WHERE r.helped AND r.hidden = '' AND a.hidden = '' AND a.audience = ANY(:terms)
                AND r.person IS NOT NULL AND r.person <> :me
                AND (a.tags && CAST(:tags AS text[]) OR lower(a.title) LIKE ANY(:words))
              ORDER BY r.id DESC LIMIT 100)
            """;

    /// {@return who has to do with these tags or words}
    ///
    /// @param eyes what [AskSight#binds] gives for the asker
    /// @param stems beginnings of words
    List<Candidate> alike(
            Handle db,
            Map<String, Object> eyes,
            Collection<String> tags,
            Set<String> stems,
            LocalDate today) {
        return db.createQuery(ALIKE)
                .bindMap(eyes)
                .bind("today", today)
                .bindArray("tags", String.class, List.copyOf(tags))
                .bindArray("words", String.class, stems.stream().map(it -> "%" + it + "%").toList())
                .map((row, _) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var source = Source.valueOf(row.getString("source"));
        return new Candidate(
                source,
                Cells.number(row, "person").orElse(0),
                Cells.number(row, "organisation").orElse(0),
                row.getString("title"),
                path(source, row.getLong("id")),
                Set.copyOf(Cells.texts(row, "tags")),
                "",
                row.getString("town"));
    }

    private static String path(Source source, long id) {
        return switch (source) {
            case OFFER -> "/sharing/offers/" + id;
            case THING -> "/sharing/" + id;
            case HELPED -> Ask.path(id);
            case ORGANISATION -> "/organisations/" + id;
        };
    }

    /// Notes who is told that they could help.
    ///
    /// @param organisation for which; 0 for none
    /// @return whether they had not been told before
    boolean nudge(Handle db, long ask, long person, long organisation, Instant at) {
        return db.createUpdate(
                                """
                                INSERT INTO sharing.nudge (ask, person, organisation, at)
                                VALUES (:ask, :person, nullif(:organisation, 0), :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("ask", ask)
                        .bind("person", person)
                        .bind("organisation", organisation)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    /// Who was told of an ask.
    ///
    /// @param organisation 0 for none
    record Nudged(long person, long organisation) {}

    List<Nudged> nudged(Handle db, long ask) {
        return db.createQuery("SELECT person, organisation FROM sharing.nudge WHERE ask = :ask")
                .bind("ask", ask)
                .map((row, _) ->
                        new Nudged(
                                row.getLong("person"), Cells.number(row, "organisation").orElse(0)))
                .list();
    }
}
