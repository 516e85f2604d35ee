package coop.meent.compass.outcomes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Counts;
import coop.meent.compass.sets.SetKey;
import coop.meent.compass.typed.Cells;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What stands beside the scores of a closed scan, in the database.
final class ReportStore {
    /// Code of the view of everybody.
    static final String ALL = "all";

    /// Quotes of one question on a page.
    private static final int MOST_QUOTES = 12;

    private static final String SPREADS =
            """
            SELECT question, answer, sum(times) AS times
              FROM compass.figure
             WHERE scan = :scan
             GROUP BY question, answer
            """;

    // the hash is an order that tells neither who nor when
    private static final String QUOTES =
            """
            SELECT question, evidence
              FROM (SELECT a.question, a.evidence,
                           row_number() OVER (PARTITION BY a.question
                               ORDER BY md5(a.evidence || :scan)) AS place
                      FROM compass.respondent r
                      JOIN compass.answer a ON a.respondent = r.id
                     WHERE r.scan = :scan AND a.quotable AND a.evidence <> '') quote
             WHERE place <= :most
             ORDER BY question, place
            """;

    private static final String CHANGES =
            """
            SELECT c.earlier, c.principle, c.questions, c.before_tenths, c.now_tenths,
                   s.set_id, s.set_version, s.closed_at
              FROM compass.change c
              JOIN compass.scan s ON s.id = c.earlier
             WHERE c.scan = :scan AND s.closed_at IS NOT NULL
             ORDER BY s.closed_at DESC, c.earlier DESC, c.principle
            """;

    private static final String VIEW =
            """
            SELECT code, figures::text AS figures
              FROM compass.view
             WHERE release = (SELECT max(id) FROM compass.release)
               AND code = :code AND down_at IS NULL
            """;

    /// {@return how often each answer was given to each question}
    Map<String, Counts> spreads(Handle db, int scan) {
        var times = new HashMap<String, Map<Answer, Long>>();
        db.createQuery(SPREADS)
                .bind("scan", scan)
                .map((row, _) ->
                        Map.entry(
                                row.getString("question"),
                                Map.entry(
                                        Answer.of(row.getString("answer")).orElseThrow(),
                                        row.getLong("times"))))
                .forEach(it ->
                        times.computeIfAbsent(it.getKey(), _ -> new EnumMap<>(Answer.class))
                                .put(it.getValue().getKey(), it.getValue().getValue()));
        var counts = new HashMap<String, Counts>();
        times.forEach((question, each) -> counts.put(question, new Counts(each)));
        return counts;
    }

    /// {@return what may be quoted of each question}
    Map<String, List<String>> quotes(Handle db, int scan) {
        return db
                .createQuery(QUOTES)
                .bind("scan", scan)
                .bind("most", MOST_QUOTES)
                .map((row, _) -> Map.entry(row.getString("question"), row.getString("evidence")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /// {@return the scan beside each earlier one, the newest first}
    List<Year> years(Handle db, int scan) {
        var years = new LinkedHashMap<Earlier, List<Year.Change>>();
        db.createQuery(CHANGES)
                .bind("scan", scan)
                .map((row, _) ->
                        Map.entry(
                                new Earlier(
                                        row.getInt("earlier"),
                                        Cells.moment(row, "closed_at"),
                                        new SetKey(
                                                row.getString("set_id"),
                                                row.getInt("set_version"))),
                                ChangeRow.of(row)))
                .forEach(it ->
                        years.computeIfAbsent(it.getKey(), _ -> new ArrayList<>())
                                .add(it.getValue()));
        return years.entrySet().stream().map(it -> it.getKey().with(it.getValue())).toList();
    }

    /// {@return the questions that stayed out of the comparison, for they were retired since}
    Set<String> retired(Handle db, int scan) {
        return Set.copyOf(
                db.createQuery("SELECT unnest(compared_without) FROM compass.scan WHERE id = :scan")
                        .bind("scan", scan)
                        .mapTo(String.class)
                        .list());
    }

    /// {@return what the newest release shows of a view, unless it was taken down}
    Optional<Network> network(Handle db, String code) {
        return db.createQuery(VIEW)
                .bind("code", code)
                .map((row, _) -> ViewRow.of(row.getString("code"), row.getString("figures")))
                .findOne()
                .flatMap(it -> it);
    }

    private record Earlier(int scan, Instant closedAt, SetKey set) {
        Year with(List<Year.Change> changes) {
            return new Year(scan, closedAt, set, changes);
        }
    }

    /// {@return the code of the view of the scan's sector; that of all when it has none}
    static String sector(Scan scan) {
        var sector = scan.profile().sector();
        return sector.isEmpty() ? ALL : "sector:" + sector;
    }
}
