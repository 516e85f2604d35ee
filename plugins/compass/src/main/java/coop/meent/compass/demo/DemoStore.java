package coop.meent.compass.demo;

import coop.meent.compass.scores.Role;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Writes many answers at once, as no page does.
final class DemoStore {
    /// An answer of somebody, with what they noted.
    record Line(String question, String answer, String evidence) {}

    long respondent(Handle db, int scan, Role role, OptionalLong person, Instant at) {
        return db.createQuery(
                        """
                        INSERT INTO compass.respondent (scan, role, person, began_at, changed_at, done_at)
                        VALUES (:scan, :role, :person, :at, :at, :at) RETURNING id
                        """)
                .bind("scan", scan)
                .bind("role", role)
                .bind("person", person.isPresent() ? (Long) person.getAsLong() : null)
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    void answers(Handle db, long respondent, List<Line> lines, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO compass.answer (respondent, question, answer, evidence, quotable, at)
                        SELECT :respondent, question, answer, evidence, evidence <> '', :at
                          FROM unnest(:questions, :answers, :evidence) AS given (question, answer, evidence)
                        """)
                .bind("respondent", respondent)
                .bind("at", at)
                .bindArray("questions", String.class, lines.stream().map(Line::question).toList())
                .bindArray("answers", String.class, lines.stream().map(Line::answer).toList())
                .bindArray("evidence", String.class, lines.stream().map(Line::evidence).toList())
                .execute();
    }

    /// Half of the questions of somebody who is still at it.
    void unready(Handle db, long respondent) {
        db.createUpdate("UPDATE compass.respondent SET done_at = NULL WHERE id = :id")
                .bind("id", respondent)
                .execute();
    }
}
