package coop.meent.soirees.demo;

import coop.meent.soirees.demo.SpokenFile.Asked;
import coop.meent.soirees.demo.SpokenFile.Filmed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// Writes questions and recordings of the past too, as no page does.
final class SpokenStore {
    private static final String QUESTION =
            """
            INSERT INTO soirees.question (event, body, language, theme, picked, answer,
                   answered_at, at)
            VALUES (:event, :body, 'nl', :theme, nullif(:picked, 0), :answer,
                    CASE WHEN :answered THEN :at::timestamptz + interval '1 day' END, :at)
            RETURNING id
            """;

    // guests who come: nobody of the demo is signed in as one of them
    private static final String AUTHOR =
            """
            INSERT INTO soirees.question_author (question, event, registration, at)
            SELECT :question, r.event, r.id, :at FROM soirees.registration r
             WHERE r.event = :event AND r.person IS NULL ORDER BY r.id LIMIT 1
            """;

    private static final String VOTES =
            """
            INSERT INTO soirees.question_vote (question, registration, at)
            SELECT :question, r.id, :at FROM soirees.registration r
             WHERE r.event = :event AND r.person IS NULL ORDER BY r.id DESC LIMIT :votes
            """;

    private static final String RECORDING =
            """
            INSERT INTO soirees.recording (event, title, body, language, tags, link, audience,
                   public_from, captions, transcript, at)
            VALUES (:event, :title, :body, 'nl', :tags, :link, :audience, :public, :captions,
                    :transcript, :at)
            RETURNING id
            """;

    void question(Handle db, long event, Asked it, Instant at) {
        long id =
                db.createQuery(QUESTION)
                        .bind("event", event)
                        .bind("body", it.text())
                        .bind("theme", Objects.requireNonNullElse(it.theme(), ""))
                        .bind("picked", it.picked() ? 1 : 0)
                        .bind("answer", Objects.requireNonNullElse(it.answer(), ""))
                        .bind("answered", it.answer() != null)
                        .bind("at", at)
                        .mapTo(Long.class)
                        .one();
        db.createUpdate(AUTHOR).bind("question", id).bind("event", event).bind("at", at).execute();
        db.createUpdate(VOTES)
                .bind("question", id)
                .bind("event", event)
                .bind("at", at)
                .bind("votes", it.votes())
                .execute();
    }

    /// {@return the id of the recording}
    long recording(Handle db, long event, Filmed it, Instant now) {
        var open = it.publicAfter() == 0 ? null : now.plus(Duration.ofDays(it.publicAfter()));
        long id =
                db.createQuery(RECORDING)
                        .bind("event", event)
                        .bind("title", it.title())
                        .bind("body", it.body())
                        .bindArray("tags", String.class, it.tags())
                        .bind("link", it.link())
                        .bind("audience", it.audience())
                        .bind("public", open)
                        .bind("captions", it.captions())
                        .bind("transcript", words(it.captions()))
                        .bind("at", now)
                        .mapTo(Long.class)
                        .one();
        for (var part : it.chapters()) {
            db.createUpdate(
                            """
                            INSERT INTO soirees.chapter (recording, seconds, title)
                            VALUES (:recording, :seconds, :title)
                            """)
                    .bind("recording", id)
                    .bind("seconds", part.seconds())
                    .bind("title", part.title())
                    .execute();
        }
        return id;
    }

    private static String words(String captions) {
        return captions.replaceAll("(?m)^(?:WEBVTT|.*-->.*)$|<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
