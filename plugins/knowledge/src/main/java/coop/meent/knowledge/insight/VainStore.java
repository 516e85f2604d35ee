package coop.meent.knowledge.insight;

import coop.meent.knowledge.insight.Finding.About;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What was searched in vain, in the database.
final class VainStore {
    void add(Handle db, LocalDate week, Map<String, Integer> counts) {
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO knowledge.vain (week, words, times) VALUES (:week, :words, :times)
                        ON CONFLICT (week, words) DO UPDATE SET times = vain.times + excluded.times
                        """);
        counts.forEach((words, times) ->
                batch.bind("week", week).bind("words", words).bind("times", times).add());
        batch.execute();
    }

    /// {@return what was searched since a week, the most often first}
    List<Finding> list(Handle db, LocalDate since, Finding.Key after, int limit) {
        return db.createQuery(
                        """
                        SELECT * FROM (
                          SELECT words, sum(times) AS times, max(week) AS week,
                                 -sum(times) AS first, hashtextextended(words, 0) AS second
                            FROM knowledge.vain WHERE week >= :since GROUP BY words) line
                         WHERE (line.first, line.second) > (:first, :second)
                         ORDER BY line.first, line.second LIMIT :limit
                        """)
                .bind("since", since)
                .bind("first", after.first())
                .bind("second", after.second())
                .bind("limit", limit)
                .map((row, _) ->
                        new Finding(
                                About.NOTHING,
                                new Finding.Key(row.getLong("first"), row.getLong("second")),
                                new Finding.Vain(
                                        row.getString("words"),
                                        row.getInt("times"),
                                        row.getObject("week", LocalDate.class))))
                .list();
    }

    /// Forgets what was searched before a week, and what was searched once before a later one.
    void forget(Handle db, LocalDate all, LocalDate once) {
        db.createUpdate(
                        """
                        DELETE FROM knowledge.vain
                         WHERE week < :all OR week < :once AND times = 1
                        """)
                .bind("all", all)
                .bind("once", once)
                .execute();
    }
}
