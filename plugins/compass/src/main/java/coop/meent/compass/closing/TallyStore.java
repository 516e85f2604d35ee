package coop.meent.compass.closing;

import coop.meent.api.Principle;
import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Counts;
import coop.meent.compass.scores.Marks;
import coop.meent.compass.scores.Marks.Mark;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Tally;
import coop.meent.compass.scores.Tally.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The counted answers of closed scans. What no role shows stands under a name of its own.
final class TallyStore {
    private static final String REST = "REST";

    void insert(Handle db, int scan, Tally tally) {
        try (var parts =
                        db.prepareBatch(
                                """
                                INSERT INTO compass.part (scan, role, respondents)
                                VALUES (:scan, :role, :times)
                                """);
                var figures =
                        db.prepareBatch(
                                """
                                INSERT INTO compass.figure (scan, role, question, answer, times)
                                VALUES (:scan, :role, :question, :answer, :times)
                                """);
                var marks =
                        db.prepareBatch(
                                """
                                INSERT INTO compass.mark
                                       (scan, role, principle, points, answers, respondents)
                                VALUES (:scan, :role, :principle, :points, :answers, :times)
                                """)) {
            var rows = new Rows(scan, parts, figures, marks);
            tally.roles().forEach((role, part) -> rows.add(role.name(), part));
            rows.add(REST, tally.rest());
            rows.execute();
        }
    }

    /// The rows of one scan, on their way.
    private record Rows(int scan, PreparedBatch parts, PreparedBatch figures, PreparedBatch marks) {
        private void add(String role, Part part) {
            if (part.respondents() > 0) {
                one(parts, role, part.respondents());
            }
            part.questions()
                    .forEach((id, counts) ->
                            counts.times()
                                    .forEach((answer, times) -> {
                                        figures.bind("question", id).bind("answer", answer.code());
                                        one(figures, role, times);
                                    }));
            part.principles()
                    .forEach((principle, of) ->
                            of.respondents()
                                    .forEach((mark, times) -> {
                                        marks.bind("principle", principle.number())
                                                .bind("points", mark.points())
                                                .bind("answers", mark.answers());
                                        one(marks, role, times);
                                    }));
        }

        private void one(PreparedBatch batch, String role, long times) {
            batch.bind("scan", scan).bind("role", role).bind("times", times).add();
        }

        private void execute() {
            parts.execute();
            figures.execute();
            marks.execute();
        }
    }

    /// {@return the counted answers; of nobody when they went with who gave them}
    Tally find(Handle db, int scan) {
        var read = new Read();
        db.createQuery("SELECT role, respondents FROM compass.part WHERE scan = :scan")
                .bind("scan", scan)
                .map((row, _) -> read.part(row))
                .list();
        db.createQuery(
                        """
                        SELECT role, question, answer, times FROM compass.figure WHERE scan = :scan
                        """)
                .bind("scan", scan)
                .map((row, _) -> read.figure(row))
                .list();
        db.createQuery(
                        """
                        SELECT role, principle, points, answers, respondents
                          FROM compass.mark WHERE scan = :scan
                        """)
                .bind("scan", scan)
                .map((row, _) -> read.mark(row))
                .list();
        return read.tally();
    }

    /// {@return how many answered, as it was when the scan was closed}
    long respondents(Handle db, int scan) {
        return db.createQuery(
                        """
                        SELECT coalesce(sum(respondents), 0) FROM compass.part WHERE scan = :scan
                        """)
                .bind("scan", scan)
                .mapTo(Long.class)
                .one();
    }

    /// What was read so far, by role.
    private static final class Read {
        private final Map<String, Long> parts = new HashMap<>();
        private final Map<String, Map<String, Map<Answer, Long>>> figures = new HashMap<>();
        private final Map<String, Map<Principle, Map<Mark, Long>>> marks = new HashMap<>();

        private boolean part(ResultSet row) throws SQLException {
            parts.put(row.getString("role"), row.getLong("respondents"));
            return true;
        }

        private boolean figure(ResultSet row) throws SQLException {
            figures.computeIfAbsent(row.getString("role"), _ -> new HashMap<>())
                    .computeIfAbsent(row.getString("question"), _ -> new EnumMap<>(Answer.class))
                    .put(Answer.of(row.getString("answer")).orElseThrow(), row.getLong("times"));
            return true;
        }

        private boolean mark(ResultSet row) throws SQLException {
            var principle = Principle.of(Principle.TAGS + row.getInt("principle")).orElseThrow();
            marks.computeIfAbsent(row.getString("role"), _ -> new EnumMap<>(Principle.class))
                    .computeIfAbsent(principle, _ -> new HashMap<>())
                    .put(
                            new Mark(row.getInt("points"), row.getInt("answers")),
                            row.getLong("respondents"));
            return true;
        }

        private Tally tally() {
            var roles = new EnumMap<Role, Part>(Role.class);
            Arrays.stream(Role.values()).forEach(it -> roles.put(it, part(it.name())));
            return new Tally(roles, part(REST));
        }

        private Part part(String role) {
            var counts = new HashMap<String, Counts>();
            figures.getOrDefault(role, Map.of())
                    .forEach((id, times) -> counts.put(id, new Counts(times)));
            var scores = new EnumMap<Principle, Marks>(Principle.class);
            marks.getOrDefault(role, Map.of())
                    .forEach((principle, times) -> scores.put(principle, new Marks(times)));
            return new Part(parts.getOrDefault(role, 0L), counts, scores);
        }
    }
}
