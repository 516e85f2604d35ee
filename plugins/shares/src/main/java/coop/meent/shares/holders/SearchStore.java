package coop.meent.shares.holders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// How holders are found, by name and by what makes two of them one: all SQL of it.
final class SearchStore {
    private static final String COLUMNS =
            """
            SELECT h.no, h.kind, h.born, h.identification, v.name, v.given_names,
                   v.legal_form, v.municipality
            """;

    private static final String NOW =
            """
             CROSS JOIN LATERAL (
                   SELECT name, given_names, legal_form, municipality
                     FROM shares.holder_version it
                    WHERE it.register_id = h.register_id AND it.holder = h.no
                    ORDER BY it.valid_from DESC, it.no DESC
                    LIMIT 1) v
            """;

    private static final String PAGE =
            """
             WHERE (h.sort_name, h.no)
                   > (coalesce((SELECT sort_name FROM shares.holder WHERE no = :after), ''), :after)
             ORDER BY h.sort_name, h.no
             LIMIT :limit
            """;

    private static final String ALL = COLUMNS + "FROM shares.holder h" + NOW + PAGE;

    private static final String BY_WORDS =
            """
            WITH found AS (
                SELECT w.holder
                  FROM unnest(:low, :high) AS asked (low, high)
                  JOIN shares.holder_word w ON w.word >= asked.low AND w.word < asked.high
                 GROUP BY w.holder
                HAVING count(DISTINCT asked.low) = :words
                UNION
                SELECT no FROM shares.holder WHERE no = :number
            )
            """
                    + COLUMNS
                    + "FROM found JOIN shares.holder h ON h.no = found.holder"
                    + NOW
                    + PAGE;

    private static final String ALIKE =
            COLUMNS
                    + "FROM shares.holder h"
                    + NOW
                    + """
                     WHERE h.no <> :but
                       AND (h.match_name = :match AND h.kind = :kind
                            AND (h.born IS NULL OR CAST(:born AS date) IS NULL OR h.born = :born)
                            OR h.identification = :identification AND h.identification <> '')
                     ORDER BY h.sort_name, h.no
                     LIMIT 10
                    """;

    /// {@return holders by name}
    ///
    /// @param after the last number of the page before; 0 for the first page
    List<Listed> all(Handle db, long after, int limit) {
        return listed(db.createQuery(ALL).bind("after", after).bind("limit", limit));
    }

    /// {@return the holders of whom each word begins a word of a name they ever had, or whose
    /// number it is}
    List<Listed> byWords(Handle db, List<String> words, long after, int limit) {
        var distinct = words.stream().distinct().limit(8).toList();
        var end = Character.toString(Character.MAX_CODE_POINT);
        return listed(
                db.createQuery(BY_WORDS)
                        .bindArray("low", String.class, distinct.toArray())
                        .bindArray(
                                "high",
                                String.class,
                                distinct.stream().map(it -> it + end).toArray())
                        .bind("words", distinct.size())
                        .bind("number", number(distinct))
                        .bind("after", after)
                        .bind("limit", limit));
    }

    /// {@return who may be the same: equal names and no different birth, or equal identification}
    List<Listed> alike(Handle db, Kind kind, Identity identity, long but) {
        return listed(
                db.createQuery(ALIKE)
                        .bind("but", but)
                        .bind("kind", kind.name())
                        .bind("match", FoldedName.matching(identity))
                        .bind("born", identity.born())
                        .bind("identification", identity.identification()));
    }

    /// {@return who came of age since it was entered, and nobody was told}
    List<ComingOfAge> cameOfAge(Handle db, LocalDate today) {
        return db.createQuery(
                        """
                        SELECT h.no, CAST(h.born + interval '18 years' AS date) AS came_on
                          FROM shares.holder h
                         WHERE h.kind = 'NATURAL' AND h.deceased_on IS NULL
                           AND h.born > :earliest
                           AND h.born + interval '18 years' <= :today
                           AND (h.entered_at AT TIME ZONE 'Europe/Brussels') < h.born + interval '18 years'
                           AND NOT EXISTS (SELECT 1 FROM shares.coming_of_age c
                                            WHERE c.register_id = h.register_id AND c.holder = h.no)
                         ORDER BY h.no
                        """)
                .bind("earliest", today.minusYears(Identity.OF_AGE + 2))
                .bind("today", today)
                .map((row, _) ->
                        new ComingOfAge(
                                row.getLong("no"), row.getObject("came_on", LocalDate.class)))
                .list();
    }

    private static Optional<Long> number(List<String> words) {
        return words.size() == 1 && words.getFirst().matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(words.getFirst()))
                : Optional.empty();
    }

    private static List<Listed> listed(Query query) {
        return query.map((row, _) ->
                        new Listed(
                                row.getLong("no"),
                                Kind.valueOf(row.getString("kind")),
                                new Identity(
                                                row.getString("name"),
                                                row.getString("given_names"),
                                                Cell.day(row, "born"),
                                                row.getString("legal_form"),
                                                row.getString("identification"),
                                                Address.UNKNOWN)
                                        .listName(),
                                Cell.day(row, "born"),
                                row.getString("municipality")))
                .list();
    }
}
