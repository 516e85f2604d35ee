package coop.meent.shares.holders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How holders are found, by name and by what makes two of them one: all SQL of it.
final class SearchStore {
    private static final String COLUMNS =
            """
            SELECT h.no, h.kind, h.sort_name, h.born, h.identification, v.name, v.given_names,
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

    private static final String ALL =
            COLUMNS
                    + "FROM shares.holder h"
                    + NOW
                    + """
             WHERE (h.sort_name, h.no) > (:name COLLATE "C", :no)
             ORDER BY h.sort_name, h.no
             LIMIT :limit
            """;

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
                    + """
             WHERE (h.sort_name, h.no) > (:name COLLATE "C", :no)
             ORDER BY h.sort_name, h.no
             LIMIT :limit
            """;

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

    /// Where a list goes on: after this name and number.
    record After(String name, long no) {
        static final After NOTHING = new After("", 0);
    }

    List<Listed> all(Handle db, After after, int limit) {
        return listed(
                db.createQuery(ALL)
                        .bind("name", after.name())
                        .bind("no", after.no())
                        .bind("limit", limit));
    }

    /// {@return the holders of whom each word begins a word of a name they ever had, or whose number
    /// it is}
    List<Listed> byWords(Handle db, List<String> words, After after, int limit) {
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
                        .bind("name", after.name())
                        .bind("no", after.no())
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

    List<Long> cameOfAge(Handle db, LocalDate today) {
        return db.createQuery(
                        """
                        SELECT h.no
                          FROM shares.holder h
                         WHERE h.kind = 'NATURAL' AND h.deceased_on IS NULL
                           AND h.born > :earliest AND h.born <= :eighteen
                           AND h.entered_at < (h.born + interval '18 years')::timestamptz
                           AND NOT EXISTS (SELECT 1 FROM shares.coming_of_age c
                                            WHERE c.register_id = h.register_id AND c.holder = h.no)
                         ORDER BY h.no
                        """)
                .bind("earliest", today.minusYears(Identity.OF_AGE + 2))
                .bind("eighteen", today.minusYears(Identity.OF_AGE))
                .mapTo(Long.class)
                .list();
    }

    private static Optional<Long> number(List<String> words) {
        return words.size() == 1 && words.getFirst().matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(words.getFirst()))
                : Optional.empty();
    }

    private static List<Listed> listed(org.jdbi.v3.core.statement.Query query) {
        return query.map(
                        (row, _) ->
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
                                        row.getString("municipality"),
                                        row.getString("sort_name")))
                .list();
    }
}
