package coop.meent.sharing.asks;

import coop.meent.sharing.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What was said to asks.
final class ReplyStore {
    private static final String SELECT =
            """
            SELECT id, ask, parent, kind, person, organisation, body, helped, at,
                   withdrawn_at IS NOT NULL AS withdrawn, hidden
              FROM sharing.reply
             WHERE
            """;

    /// Something to say.
    ///
    /// @param parent the help that a note stands under
    record Said(
            Reply.Kind kind,
            OptionalLong parent,
            OptionalLong person,
            OptionalLong organisation,
            String body,
            Instant at) {}

    long insert(Handle db, long ask, Said said) {
        return db.createQuery(
                        """
                        INSERT INTO sharing.reply (ask, parent, kind, person, organisation, body, at)
                        VALUES (:ask, :parent, :kind, :person, :organisation, :body, :at)
                        RETURNING id
                        """)
                .bind("ask", ask)
                .bind("parent", Cells.boxed(said.parent()))
                .bind("kind", said.kind())
                .bind("person", Cells.boxed(said.person()))
                .bind("organisation", Cells.boxed(said.organisation()))
                .bind("body", said.body())
                .bind("at", said.at())
                .mapTo(Long.class)
                .one();
    }

    List<Reply> of(Handle db, long ask) {
        return db.createQuery(SELECT + "ask = :ask ORDER BY id")
                .bind("ask", ask)
                .map((row, _) -> reply(row))
                .list();
    }

    Optional<Reply> find(Handle db, long id) {
        return db.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .map((row, _) -> reply(row))
                .findOne();
    }

    void withdraw(Handle db, long id, Instant at) {
        db.createUpdate("UPDATE sharing.reply SET body = '', withdrawn_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /// Hides what was said, or shows it again.
    ///
    /// @param reason empty to show it
    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE sharing.reply SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    /// Notes who helped.
    void helped(Handle db, long ask, Collection<Long> replies) {
        db.createUpdate(
                        """
                        UPDATE sharing.reply SET helped = true
                         WHERE ask = :ask AND id = ANY(:replies) AND kind <> 'NOTE'
                           AND withdrawn_at IS NULL
                        """)
                .bind("ask", ask)
                .bindArray("replies", Long.class, List.copyOf(replies))
                .execute();
    }

    /// Counts what stands under an ask.
    void count(Handle db, long ask) {
        db.createUpdate(
                        """
                        UPDATE sharing.ask
                           SET replies = (SELECT count(*) FROM sharing.reply
                                           WHERE ask = :ask AND kind <> 'NOTE' AND hidden = ''
                                             AND withdrawn_at IS NULL)
                         WHERE id = :ask
                        """)
                .bind("ask", ask)
                .execute();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                row.getLong("id"),
                row.getLong("ask"),
                Cells.number(row, "parent"),
                Reply.Kind.valueOf(row.getString("kind")),
                Cells.number(row, "person"),
                Cells.number(row, "organisation"),
                row.getString("body"),
                row.getBoolean("helped"),
                Cells.moment(row, "at"),
                row.getBoolean("withdrawn"),
                row.getString("hidden"));
    }
}
