package coop.meent.soirees.afterwards.evaluation;

import coop.meent.soirees.afterwards.evaluation.Worth.Asks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What was told of events, in the database: sums and texts that lead back to nobody.
public final class WorthStore {
    private static final String SELECT =
            """
            SELECT w.event, w.answers, w.day, t.question, t.choice, t.answers AS number
              FROM soirees.worth w LEFT JOIN soirees.tally t ON t.event = w.event
             WHERE w.event = ANY(:ids)
            """;

    private record Cell(
            long event, int answers, LocalDate day, Asks asks, int choice, int number) {}

    /// {@return what an event was worth; empty as long as that is not told}
    public Optional<Worth> find(Handle db, long event) {
        return Optional.ofNullable(all(db, List.of(event)).get(event));
    }

    /// {@return the same of many events}
    public Map<Long, Worth> all(Handle db, Collection<Long> events) {
        var found = new HashMap<Long, Worth>();
        db.createQuery(SELECT)
                .bindArray("ids", Long.class, List.copyOf(events))
                .map((row, _) ->
                        new Cell(
                                row.getLong("event"),
                                row.getInt("answers"),
                                row.getObject("day", LocalDate.class),
                                Asks.valueOf(row.getString("question")),
                                row.getInt("choice"),
                                row.getInt("number")))
                .forEach(it -> add(found, it));
        return found;
    }

    private static void add(Map<Long, Worth> found, Cell cell) {
        found.computeIfAbsent(
                        cell.event(),
                        _ -> new Worth(cell.answers(), cell.day(), new EnumMap<>(Asks.class)))
                .tallies()
                .computeIfAbsent(cell.asks(), _ -> new HashMap<>())
                .put(cell.choice(), cell.number());
    }

    /// {@return what people wrote, in an order by chance}
    ///
    /// @param question `GOOD` or `BETTER`
    public List<String> remarks(Handle db, long event, String question) {
        return db.createQuery(
                        """
                        SELECT body FROM soirees.remark
                         WHERE event = :event AND question = :question ORDER BY id
                        """)
                .bind("event", event)
                .bind("question", question)
                .mapTo(String.class)
                .list();
    }

    void add(Handle db, long event, int answers, LocalDate day) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.worth (event, answers, day)
                        VALUES (:event, :answers, :day)
                        ON CONFLICT (event) DO UPDATE
                           SET answers = worth.answers + excluded.answers, day = excluded.day
                        """)
                .bind("event", event)
                .bind("answers", answers)
                .bind("day", day)
                .execute();
    }

    void tally(Handle db, long event, Asks asks, Map<Integer, Integer> chosen) {
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO soirees.tally (event, question, choice, answers)
                        VALUES (:event, :question, :choice, :answers)
                        ON CONFLICT (event, question, choice) DO UPDATE
                           SET answers = tally.answers + excluded.answers
                        """);
        chosen.forEach((choice, answers) ->
                batch.bind("event", event)
                        .bind("question", asks)
                        .bind("choice", choice)
                        .bind("answers", answers)
                        .add());
        batch.execute();
    }

    void remark(Handle db, long event, String question, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO soirees.remark (event, question, body)
                        VALUES (:event, :question, :body)
                        """);
        texts.forEach(
                it -> batch.bind("event", event).bind("question", question).bind("body", it).add());
        batch.execute();
    }
}
