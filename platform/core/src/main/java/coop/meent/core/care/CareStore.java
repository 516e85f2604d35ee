package coop.meent.core.care;

import coop.meent.api.Reportable.Thing;
import coop.meent.core.care.CareCase.State;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Cases in the database, as they are opened, joined, decided and appealed. How they are read,
/// [CaseReadStore] knows.
final class CareStore {
    private static final String OPEN =
            """
            INSERT INTO core.care_case (type, thing, title, path, author, organisation, opened_at, waiting_at)
            VALUES (:type, :thing, :title, :path, :author, :organisation, :now, :now)
                ON CONFLICT (type, thing) WHERE state IN ('open', 'hidden', 'appealed', 'upheld')
                DO NOTHING
            """;

    private static final String DECIDE =
            """
            INSERT INTO core.care_decision (care_case, stage, outcome, rule, words, note, person, at)
            VALUES (:case, :stage, :outcome, :rule, :words, :note, :person, :at)
            """;

    /// Opens a case, unless one runs.
    void open(Handle db, String type, String id, Thing thing, Instant now) {
        db.createUpdate(OPEN)
                .bind("type", type)
                .bind("thing", id)
                .bind("title", thing.title())
                .bind("path", thing.path())
                .bind("author", number(thing.author()))
                .bind("organisation", number(thing.organisation()))
                .bind("now", now)
                .execute();
    }

    /// Adds a report to a case; somebody's second one takes the place of the first.
    void join(Handle db, long careCase, CareCase.Report report) {
        var same =
                report.person().isPresent()
                        ? "(care_case, person) WHERE person IS NOT NULL"
                        : "(care_case, email) WHERE email <> ''";
        db.createUpdate(
                        """
                        INSERT INTO core.care_report AS r (care_case, person, email, language, rule, words, at)
                        VALUES (:case, :person, :email, :language, :rule, :words, :now)
                            ON CONFLICT %s
                            DO UPDATE SET rule = excluded.rule, words = excluded.words, at = excluded.at
                        """
                                .formatted(same))
                .bind("case", careCase)
                .bind("person", number(report.person()))
                .bind("email", report.email())
                .bind("language", report.language())
                .bind("rule", report.rule())
                .bind("words", report.words())
                .bind("now", report.at())
                .execute();
    }

    void appeal(Handle db, long careCase, CareCase.Appeal appeal) {
        db.createUpdate(
                        """
                        INSERT INTO core.care_appeal (care_case, person, words, at)
                        VALUES (:case, :person, :words, :at)
                        """)
                .bind("case", careCase)
                .bind("person", number(appeal.person()))
                .bind("words", appeal.words())
                .bind("at", appeal.at())
                .execute();
        move(db, careCase, State.APPEALED, appeal.at());
    }

    void decide(Handle db, long careCase, CareCase.Decision decision, State next) {
        db.createUpdate(DECIDE)
                .bind("case", careCase)
                .bind("stage", decision.stage().code())
                .bind("outcome", decision.hides() ? "hide" : "keep")
                .bind("rule", decision.rule())
                .bind("words", decision.words())
                .bind("note", decision.note())
                .bind("person", number(decision.judge()))
                .bind("at", decision.at())
                .execute();
        move(db, careCase, next, decision.at());
    }

    private static void move(Handle db, long careCase, State next, Instant now) {
        db.createUpdate(
                        "UPDATE core.care_case SET state = :state, waiting_at = :now WHERE id ="
                                + " :id")
                .bind("id", careCase)
                .bind("state", next.code())
                .bind("now", now)
                .execute();
    }

    /// Forgets where visitors are to be written to, once nothing can change any more.
    void forgetAddresses(Handle db, long careCase) {
        db.createUpdate("UPDATE core.care_report SET email = '' WHERE care_case = :case")
                .bind("case", careCase)
                .execute();
    }

    /// Forgets who reported what, and in which words, in cases that were last touched before then.
    int forgetOld(Handle db, Instant before) {
        return db.createUpdate(
                        """
                        UPDATE core.care_report r
                           SET person = NULL, email = '', words = ''
                          FROM core.care_case c
                         WHERE c.id = r.care_case
                           AND c.state NOT IN ('open', 'appealed')
                           AND c.waiting_at < :before
                           AND (r.person IS NOT NULL OR r.email <> '' OR r.words <> '')
                        """)
                .bind("before", before)
                .execute();
    }

    /// {@return whether somebody else runs the site too}
    boolean otherAdministrator(Handle db, OptionalLong person) {
        return db.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM core.person
                                        WHERE administrator AND ended_at IS NULL
                                          AND id <> :person)
                        """)
                .bind("person", person.orElse(0))
                .mapTo(Boolean.class)
                .one();
    }

    /// {@return the running case of the thing, which nobody else changes before this transaction
    /// ends}
    Optional<Long> lockRunning(Handle db, String type, String thing) {
        return db.createQuery(
                        """
                        SELECT id FROM core.care_case
                         WHERE type = :type AND thing = :thing
                           AND state IN ('open', 'hidden', 'appealed', 'upheld')
                           FOR UPDATE
                        """)
                .bind("type", type)
                .bind("thing", thing)
                .mapTo(Long.class)
                .findOne();
    }

    /// Keeps the case still until the end of the transaction.
    void lock(Handle db, long id) {
        db.createQuery("SELECT id FROM core.care_case WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    private static @Nullable Long number(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }
}
