package coop.meent.sharing.guests;

import coop.meent.sharing.times.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Guests in the database, and what they wish until they press the button in their mail.
public final class GuestStore {
    /// A wish that nobody has confirmed.
    ///
    /// @param terms version of the terms that were accepted; 0 without
    public record Waiting(Guest guest, long thing, Wish wish, String purpose, int terms) {}

    private static final String WAITING =
            """
            SELECT g.id, g.name, g.email, g.language, w.thing, w.units, w.starts, w.ends,
                   w.purpose, w.terms_version
              FROM sharing.wish w JOIN sharing.guest g ON g.id = w.guest
             WHERE w.guest = :guest
            """;

    public Optional<Guest> find(Handle db, long id) {
        return db.createQuery("SELECT id, name, email, language FROM sharing.guest WHERE id = :id")
                .bind("id", id)
                .map(GuestStore::guest)
                .findOne();
    }

    /// {@return these guests, by id}
    public Map<Long, Guest> all(Handle db, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db
                        .createQuery(
                                """
                                SELECT id, name, email, language FROM sharing.guest
                                 WHERE id = ANY(:ids)
                                """)
                        .bindArray("ids", Long.class, ids)
                        .map(GuestStore::guest)
                        .stream()
                        .collect(Collectors.toMap(Guest::id, it -> it));
    }

    long insert(Handle db, Guest it, Instant at) {
        return db.createQuery(
                        """
                        INSERT INTO sharing.guest (name, email, language, at)
                        VALUES (:name, :email, :language, :at) RETURNING id
                        """)
                .bind("name", it.name())
                .bind("email", it.email())
                .bind("language", it.language())
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    void wish(Handle db, long guest, Waiting it, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO sharing.wish
                               (guest, thing, units, starts, ends, purpose, terms_version, at)
                        VALUES (:guest, :thing, :units, :starts, :ends, :purpose, :terms, :at)
                        """)
                .bind("guest", guest)
                .bind("thing", it.thing())
                .bind("units", it.wish().units())
                .bind("starts", it.wish().from())
                .bind("ends", it.wish().until())
                .bind("purpose", it.purpose())
                .bind("terms", it.terms())
                .bind("at", at)
                .execute();
    }

    Optional<Waiting> waiting(Handle db, long guest) {
        return db.createQuery(WAITING).bind("guest", guest).map(GuestStore::wished).findOne();
    }

    void granted(Handle db, long guest) {
        db.createUpdate("DELETE FROM sharing.wish WHERE guest = :guest")
                .bind("guest", guest)
                .execute();
    }

    /// {@return how many mails somebody caused to this address since a moment}
    int asked(Handle db, String email, Instant since) {
        return db.createQuery(
                        """
                        SELECT count(*) FROM sharing.guest
                         WHERE lower(email) = lower(:email) AND at > :since
                        """)
                .bind("email", email)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    private static Guest guest(ResultSet row, StatementContext ignored) throws SQLException {
        return new Guest(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"));
    }

    private static Waiting wished(ResultSet row, StatementContext context) throws SQLException {
        return new Waiting(
                guest(row, context),
                row.getLong("thing"),
                new Wish(moment(row, "starts"), moment(row, "ends"), row.getInt("units")),
                row.getString("purpose"),
                row.getInt("terms_version"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
