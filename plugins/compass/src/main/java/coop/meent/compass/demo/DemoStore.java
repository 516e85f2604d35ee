package coop.meent.compass.demo;

import coop.meent.compass.scores.Role;
import coop.meent.compass.typed.Cells;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Writes many answers at once, as no page does.
final class DemoStore {
    /// An answer of somebody, with what they noted.
    record Line(String question, String answer, String evidence) {}

    /// Something that is to be done.
    ///
    /// @param said what the file says of it
    record Action(
            Row said, LocalDate due, Instant made, Optional<Instant> ended, OptionalLong owner) {
        String of(String field) {
            return said.of(field);
        }
    }

    /// An offer of help.
    ///
    /// @param said what the file says of it
    record Helper(long organisation, Row said, OptionalLong person, Instant since) {}

    long respondent(Handle db, int scan, Role role, OptionalLong person, Instant at) {
        return db.createQuery(
                        """
                        INSERT INTO compass.respondent (scan, role, person, began_at, changed_at, done_at)
                        VALUES (:scan, :role, :person, :at, :at, :at) RETURNING id
                        """)
                .bind("scan", scan)
                .bind("role", role)
                .bind("person", Cells.boxed(person))
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

    /// Notes that somebody is still at it.
    void unready(Handle db, long respondent) {
        db.createUpdate("UPDATE compass.respondent SET done_at = NULL WHERE id = :id")
                .bind("id", respondent)
                .execute();
    }

    void action(Handle db, Action it) {
        db.createUpdate(
                        """
                        INSERT INTO compass.action (scan, principle, title, about, owner, due, state,
                               changed, made_by, made_at, ended_at, told)
                        VALUES (:scan, :principle, :title, :about, :owner, :due, :state,
                                :changed, :owner, :made, :ended, 'late')
                        """)
                .bind("scan", it.said().number("scan"))
                .bind("principle", it.said().number("principle"))
                .bind("title", it.of("title"))
                .bind("about", it.of("about"))
                .bind("owner", Cells.boxed(it.owner()))
                .bind("due", it.due())
                .bind("state", it.of("state"))
                .bind("changed", it.of("changed"))
                .bind("made", it.made())
                .bind("ended", it.ended().orElse(null))
                .execute();
    }

    void helper(Handle db, Helper it) {
        db.createUpdate(
                        """
                        INSERT INTO compass.helper (organisation, principle, person, words, at)
                        VALUES (:organisation, :principle, :person, :words, :at)
                        """)
                .bind("organisation", it.organisation())
                .bind("principle", it.said().number("principle"))
                .bind("person", Cells.boxed(it.person()))
                .bind("words", it.said().of("words"))
                .bind("at", it.since())
                .execute();
    }
}
