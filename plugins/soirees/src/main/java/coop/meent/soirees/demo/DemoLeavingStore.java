package coop.meent.soirees.demo;

import coop.meent.soirees.demo.DemoFile.Somebody;
import coop.meent.soirees.demo.DemoFile.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// Writes what people hope and what stays of an evening.
final class DemoLeavingStore {
    void hopes(Handle db, long event, Somebody it) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.hopes (registration, languages, topics, seeks, offers)
                        SELECT r.id, :languages, '{}', :seeks, :offers
                          FROM soirees.registration r
                         WHERE r.event = :event AND r.name = :name
                        """)
                .bind("event", event)
                .bind("name", it.name())
                .bindArray("languages", String.class, it.languages())
                .bind("seeks", Objects.requireNonNullElse(it.seeks(), ""))
                .bind("offers", Objects.requireNonNullElse(it.offers(), ""))
                .execute();
    }

    void worth(Handle db, long event, int answers, Instant ends) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.worth (event, answers, day)
                        VALUES (:event, :answers, :day)
                        """)
                .bind("event", event)
                .bind("answers", answers)
                .bind("day", LocalDate.ofInstant(ends.plus(Duration.ofDays(7)), DemoEvenings.ZONE))
                .execute();
    }

    void tally(Handle db, long event, String question, int choice, int answers) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.tally (event, question, choice, answers)
                        VALUES (:event, :question, :choice, :answers)
                        """)
                .bind("event", event)
                .bind("question", question)
                .bind("choice", choice)
                .bind("answers", answers)
                .execute();
    }

    void remark(Handle db, long event, String question, String body) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.remark (event, question, body)
                        VALUES (:event, :question, :body)
                        """)
                .bind("event", event)
                .bind("question", question)
                .bind("body", body)
                .execute();
    }

    void speaker(Handle db, long event, Speaker it) {
        db.createUpdate(
                        """
                        WITH made AS (
                            INSERT INTO soirees.speaker (host, name, title, bio)
                            SELECT host, :name, :title, :bio FROM soirees.event WHERE id = :event
                            RETURNING id)
                        INSERT INTO soirees.speaks (event, speaker) SELECT :event, id FROM made
                        """)
                .bind("event", event)
                .bind("name", it.name())
                .bind("title", it.title())
                .bind("bio", it.bio())
                .execute();
    }
}
