package coop.meent.core.progress;

import coop.meent.api.LongWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Work that lasts, in the database.
final class WorkStore {
    private static final int LONGEST = 100_000;

    /// What a step needs.
    record Next(String params, String cursor) {}

    long begin(Handle db, String plugin, Optional<Long> person, LongWork.Order order) {
        return db.createQuery(
                        "SELECT core.begin_work(:plugin, :kind, :key, :person, :title, :params)")
                .bind("plugin", plugin)
                .bind("kind", order.kind())
                .bind("key", order.key())
                .bind("person", person)
                .bind("title", order.title())
                .bind("params", order.params())
                .mapTo(Long.class)
                .one();
    }

    Optional<Job> find(Handle db, long id) {
        return db.createQuery(
                        """
                        SELECT id, plugin, kind, person, title, state, done, total, lines, reason
                          FROM core.long_work WHERE id = :id
                        """)
                .bind("id", id)
                .map(WorkStore::job)
                .findOne();
    }

    /// {@return what could go on here, who waited longest first}
    ///
    /// @param codes `plugin/kind` of what runs here
    List<Job> runnable(Handle db, Collection<String> codes) {
        return db.createQuery(
                        """
                        SELECT id, plugin, kind, person, title, state, done, total, lines, reason
                          FROM core.long_work
                         WHERE state = 'RUNNING' AND plugin || '/' || kind = ANY(:codes)
                         ORDER BY stepped_at, id
                         LIMIT 20
                        """)
                .bindArray("codes", String.class, List.copyOf(codes))
                .map(WorkStore::job)
                .list();
    }

    /// {@return what the next step needs, locked; empty when it does not go on or another node is
    /// at it}
    Optional<Next> lock(Handle db, long id) {
        return db.createQuery(
                        """
                        SELECT params, cursor FROM core.long_work
                         WHERE id = :id AND state = 'RUNNING'
                           FOR UPDATE SKIP LOCKED
                        """)
                .bind("id", id)
                .map((row, _) -> new Next(row.getString("params"), row.getString("cursor")))
                .findOne();
    }

    void stepped(Handle db, long id, LongWork.Turn turn, Instant at) {
        db.createUpdate(
                        """
                        UPDATE core.long_work
                           SET cursor = :cursor, done = :done, total = :total, stepped_at = :at,
                               lines = left(lines || :lines, :longest),
                               state = CASE WHEN :finished THEN 'DONE' ELSE state END
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("cursor", turn.cursor())
                .bind("done", turn.done())
                .bind("total", turn.total())
                .bind("at", at)
                .bind("lines", turn.lines().isEmpty() ? "" : String.join("\n", turn.lines()) + "\n")
                .bind("longest", LONGEST)
                .bind("finished", turn.finished())
                .execute();
    }

    /// Changes what becomes of it.
    ///
    /// @return whether it was in that state
    boolean change(Handle db, long id, Job.State from, Job.State to, String reason) {
        return db.createUpdate(
                                """
                                UPDATE core.long_work SET state = :to, reason = :reason
                                 WHERE id = :id AND state = :from
                                """)
                        .bind("id", id)
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .bind("reason", reason)
                        .execute()
                == 1;
    }

    int dropOld(Handle db, Instant before) {
        return db.createUpdate(
                        "DELETE FROM core.long_work WHERE state <> 'RUNNING' AND stepped_at < :before")
                .bind("before", before)
                .execute();
    }

    private static Job job(ResultSet row, StatementContext ignored) throws SQLException {
        long person = row.getLong("person");
        var who = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(person);
        return new Job(
                row.getLong("id"),
                row.getString("plugin"),
                row.getString("kind"),
                who,
                row.getString("title"),
                Job.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("lines").lines().toList(),
                row.getString("reason"));
    }
}
