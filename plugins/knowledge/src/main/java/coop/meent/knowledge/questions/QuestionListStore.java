package coop.meent.knowledge.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What viewers see of the questions. The eyes are what `Sight.binds` gives.
final class QuestionListStore {
    private static final String VISIBLE =
            "(q.withdrawn_at IS NULL AND (:team OR q.asker = :me"
                    + " OR q.hidden = '' AND q.audience = ANY(:terms)))";

    private static final String MET =
            "SELECT "
                    + QuestionRow.COLUMNS
                    + """
                    , EXISTS (SELECT FROM knowledge.follower f
                               WHERE f.question = q.id AND f.person = :me AND f.follows) AS follows,
                      :team OR EXISTS (SELECT FROM knowledge.keeper k
                               WHERE k.person = :me AND k.part = 'EDITOR') AS edits,
                      ARRAY(SELECT a.id FROM knowledge.article a
                             WHERE a.question = q.id ORDER BY a.id) AS articles
                      FROM knowledge.question q WHERE q.id = :id AND
                    """
                    + VISIBLE;

    // what nobody answers, and what somebody was asked
    private static final String DUE =
            """
            SELECT q.id, q.title, r.name, r.state, r.follow_up
              FROM knowledge.referral r JOIN knowledge.question q ON q.id = r.question
             WHERE q.accepted IS NULL AND q.hidden = '' AND q.withdrawn_at IS NULL
               AND (r.state = 'REFUSED'
                    OR r.state IN ('ASKED', 'AGREED') AND r.follow_up <= :today)
            UNION ALL
            SELECT q.id, q.title, '', '', NULL
              FROM knowledge.question q
             WHERE q.accepted IS NULL AND q.hidden = '' AND q.withdrawn_at IS NULL
               AND q.answers = 0 AND q.asked_at <= :since
               AND NOT EXISTS (SELECT FROM knowledge.referral r
                                WHERE r.question = q.id AND r.state <> 'CLOSED')
             ORDER BY 1, 5 LIMIT :limit
            """;

    /// A question for which the team has to do something.
    ///
    /// @param name who was asked; empty when nobody was
    /// @param state of the referral; empty when there is none
    /// @param by when the answer was to be there
    record Due(long id, String title, String name, String state, Optional<LocalDate> by) {}

    Optional<Met> met(Handle db, Map<String, Object> eyes, long id) {
        return db.createQuery(MET)
                .bind("id", id)
                .bindMap(eyes)
                .map(QuestionListStore::met)
                .findOne();
    }

    /// {@return the questions that the viewer may see, newest first}
    List<Question> list(Handle db, Map<String, Object> eyes, QuestionFilter filter, int limit) {
        return db.createQuery(
                        "SELECT "
                                + QuestionRow.COLUMNS
                                + " FROM knowledge.question q WHERE "
                                + VISIBLE
                                + " AND "
                                + condition(filter.which())
                                + """
                                 AND (:tag = '' OR q.tags @> CAST(ARRAY[:tag] AS text[]))
                                 AND (:before = 0 OR q.id < :before)
                                 ORDER BY q.id DESC LIMIT :limit
                                """)
                .bindMap(eyes)
                .bind("tag", filter.tag())
                .bind("before", filter.before())
                .bind("limit", limit)
                .map(new QuestionRow())
                .list();
    }

    private static String condition(Which which) {
        return switch (which) {
            case OPEN -> "q.accepted IS NULL";
            case ANSWERED -> "q.accepted IS NOT NULL";
            case MINE -> "q.asker = :me";
            case FOLLOWED ->
                    """
                    EXISTS (SELECT FROM knowledge.follower f
                             WHERE f.question = q.id AND f.person = :me AND f.follows)
                    """;
        };
    }

    /// {@return the tags of the last questions that the viewer may see, the most used first}
    List<String> tags(Handle db, Map<String, Object> eyes, int limit) {
        return db.createQuery(
                        "SELECT tag FROM (SELECT q.tags FROM knowledge.question q WHERE "
                                + VISIBLE
                                + """
                                 ORDER BY q.id DESC LIMIT 500) AS latest,
                                       unnest(latest.tags) AS tag
                                 GROUP BY tag ORDER BY count(*) DESC, tag LIMIT :limit
                                """)
                .bindMap(eyes)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /// {@return what waits for the team, the oldest first}
    ///
    /// @param since what was asked before this and has no answer
    List<Due> due(Handle db, LocalDate today, Instant since, int limit) {
        return db.createQuery(DUE)
                .bind("today", today)
                .bind("since", since)
                .bind("limit", limit)
                .map((row, _) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getString("title"),
                row.getString("name"),
                row.getString("state"),
                Optional.ofNullable(row.getObject("follow_up", LocalDate.class)));
    }

    private static Met met(ResultSet row, StatementContext context) throws SQLException {
        return new Met(
                new QuestionRow().map(row, context),
                row.getBoolean("follows"),
                row.getBoolean("edits"),
                Arrays.asList((Long[]) row.getArray("articles").getArray()));
    }
}
