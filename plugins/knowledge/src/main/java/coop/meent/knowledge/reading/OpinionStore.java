package coop.meent.knowledge.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Whether articles helped, in the database.
final class OpinionStore {
    /// Adds what somebody says; a person's own word takes the place of an earlier one.
    void say(Handle db, long article, OptionalLong person, Opinion opinion, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO knowledge.opinion (article, person, useful, reason, at)
                        VALUES (:article, :person, :useful, :reason, :at)
                            ON CONFLICT (article, person) WHERE person IS NOT NULL DO UPDATE
                               SET useful = excluded.useful, reason = excluded.reason,
                                   at = excluded.at
                        """)
                .bind("article", article)
                .bind("person", person.isPresent() ? (Long) person.getAsLong() : null)
                .bind("useful", opinion.useful())
                .bind("reason", opinion.reason())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
