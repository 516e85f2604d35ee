package coop.meent.sharing.asks;

import coop.meent.api.Audience;
import coop.meent.sharing.typed.Cells;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The asks in the database.
final class AskStore {
    private static final String SELECT = "SELECT " + AskRow.COLUMNS + " FROM sharing.ask a WHERE ";

    private static final String INSERT =
            """
            INSERT INTO sharing.ask (asker, organisation, title, body, tags, sector, town, language,
                   audience, by_when, asked_at, changed_at)
            VALUES (:asker, :organisation, :title, :body, :tags, :sector, :town, :language,
                    :audience, :by, :at, :at)
            RETURNING id
            """;

    private static final String REWRITE =
            """
            UPDATE sharing.ask
               SET title = :title, body = :body, tags = :tags, sector = :sector, town = :town,
                   audience = :audience, by_when = :by, changed_at = :at, version = version + 1
             WHERE id = :id
            """;

    /// What an ask is made of.
    record Draft(Wording wording, Audience audience, LocalDate byWhen) {}

    long insert(Handle db, OptionalLong asker, OptionalLong organisation, Draft draft, Instant at) {
        return bound(db.createQuery(INSERT), draft)
                .bind("asker", Cells.boxed(asker))
                .bind("organisation", Cells.boxed(organisation))
                .bind("language", draft.wording().language())
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /// Puts other words in the place of an ask's.
    void rewrite(Handle db, long id, Draft draft, Instant at) {
        bound(db.createUpdate(REWRITE), draft).bind("id", id).bind("at", at).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Draft draft) {
        var wording = draft.wording();
        return statement
                .bind("title", wording.title())
                .bind("body", wording.body())
                .bindArray("tags", String.class, wording.tags())
                .bind("sector", wording.sector())
                .bind("town", wording.town())
                .bind("audience", draft.audience().term())
                .bind("by", draft.byWhen());
    }

    Optional<Ask> find(Handle db, long id) {
        return db.createQuery(SELECT + "a.id = :id").bind("id", id).map(new AskRow()).findOne();
    }

    /// {@return the ask, which nobody else changes before this transaction ends}
    Optional<Ask> lock(Handle db, long id) {
        return db.createQuery(SELECT + "a.id = :id FOR UPDATE")
                .bind("id", id)
                .map(new AskRow())
                .findOne();
    }

    List<Ask> all(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + "a.id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(new AskRow())
                .list();
    }

    void each(Handle db, Consumer<Ask> each) {
        try (var rows =
                db.createQuery(SELECT + "true").setFetchSize(200).map(new AskRow()).stream()) {
            rows.forEach(each);
        }
    }

    /// {@return open asks whose last day was between these, both included}
    List<Ask> ended(Handle db, LocalDate first, LocalDate last) {
        return db.createQuery(
                        SELECT
                                + """
                                a.state = 'OPEN' AND a.hidden = ''
                                AND a.by_when BETWEEN :first AND :last
                                """)
                .bind("first", first)
                .bind("last", last)
                .map(new AskRow())
                .list();
    }

    void close(Handle db, long id, Ask.State state, Instant at) {
        db.createUpdate(
                        """
                        UPDATE sharing.ask
                           SET state = :state, closed_at = :at, changed_at = :at,
                               version = version + 1
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("at", at)
                .execute();
    }

    void prolong(Handle db, long id, LocalDate byWhen, Instant at) {
        db.createUpdate(
                        """
                        UPDATE sharing.ask
                           SET by_when = :by, changed_at = :at, version = version + 1
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("by", byWhen)
                .bind("at", at)
                .execute();
    }

    /// Hides an ask, or shows it again.
    ///
    /// @param reason empty to show it
    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE sharing.ask SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    /// {@return how much somebody asked and replied since a moment}
    int written(Handle db, long person, Instant since) {
        return db.createQuery(
                        """
                        SELECT (SELECT count(*) FROM sharing.ask
                                 WHERE asker = :person AND asked_at > :since)
                             + (SELECT count(*) FROM sharing.reply
                                 WHERE person = :person AND at > :since)
                        """)
                .bind("person", person)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }
}
