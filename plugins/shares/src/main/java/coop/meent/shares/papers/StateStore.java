package coop.meent.shares.papers;

import coop.meent.shares.holders.Identity;
import coop.meent.shares.proof.Checkpoint;
import coop.meent.shares.registers.Register;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// A state of the register, in the database. The handle must see the register already.
final class StateStore {
    /// The name of a holder on a day, for a `holder` column of `t`.
    static final String NAMED =
            """
             CROSS JOIN LATERAL (
                   SELECT *
                     FROM shares.holder_version it
                    WHERE it.register_id = t.register_id AND it.holder = t.holder
                      AND it.valid_from <= :day
                    ORDER BY it.valid_from DESC, it.no DESC
                    LIMIT 1) v
            """;

    private static final String SHARES =
            """
            SELECT l.holder, l.class, l.lot,
                   min(l.counts_from) FILTER (WHERE l.quantity > 0) AS since,
                   sum(l.quantity)::bigint AS quantity,
                   sum(l.quantity * l.value_cents)::bigint AS nominal,
                   sum(l.capital_cents)::bigint AS capital,
                   sum(l.paid_cents)::bigint AS paid,
                   CASE WHEN count(*) FILTER (WHERE l.quantity <> 0) = 1
                        THEN min(l.first_number) END AS first
              FROM shares.leg l
             WHERE l.holder = ANY (:holders) AND l.seq <= :seq AND l.counts_from <= :day
             GROUP BY l.holder, l.class, l.lot
            HAVING sum(l.quantity) > 0
             ORDER BY l.holder, l.class, l.lot
            """;

    /// {@return the register as it stands now, seen on a day; empty when nothing was ever entered}
    Optional<State> now(Handle db, Register register, LocalDate day, LocalDate made) {
        return db.createQuery(
                        """
                        SELECT seq, encode(hash, 'hex') AS hash, recorded_at
                          FROM shares.head WHERE seq > 0
                        """)
                .map((row, _) ->
                        new State(
                                register,
                                new Checkpoint(row.getLong("seq"), row.getString("hash")),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                day,
                                made))
                .findOne();
    }

    /// {@return the same for an entry of before}
    Optional<State> at(Handle db, State now, long seq) {
        return db.createQuery(
                        """
                        SELECT encode(hash, 'hex') AS hash, recorded_at
                          FROM shares.entry WHERE seq = :seq
                        """)
                .bind("seq", seq)
                .map((row, _) ->
                        new State(
                                now.register(),
                                new Checkpoint(seq, row.getString("hash")),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                now.day(),
                                now.made()))
                .findOne();
    }

    /// {@return the moment of an entry, if its hash is this one}
    Optional<Instant> recorded(Handle db, Checkpoint checkpoint) {
        return db.createQuery(
                        """
                        SELECT recorded_at FROM shares.entry
                         WHERE seq = :seq AND hash = decode(:hash, 'hex')
                        """)
                .bind("seq", checkpoint.seq())
                .bind("hash", checkpoint.hash())
                .map((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .findOne();
    }

    /// {@return what these holders have, by holder}
    Map<Long, List<Shares>> shares(Handle db, State state, Collection<Long> holders) {
        return bound(db.createQuery(SHARES), state)
                .bindArray("holders", Long.class, holders.toArray())
                .map((row, _) -> Map.entry(row.getLong("holder"), shares(row)))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// {@return who these holders were on the day}
    Map<Long, Owner> owners(Handle db, State state, Collection<Long> holders) {
        return db
                .createQuery(
                        """
                        SELECT t.no, t.language, v.*
                          FROM (SELECT h.*, h.no AS holder FROM shares.holder h) t
                        """
                                + NAMED
                                + " WHERE t.no = ANY (:holders)")
                .bind("day", state.day())
                .bindArray("holders", Long.class, holders.toArray())
                .map((row, _) ->
                        new Owner(row.getLong(1), identity(row), row.getString("language")))
                .stream()
                .collect(Collectors.toMap(Owner::no, it -> it));
    }

    /// {@return who holds shares, by number}
    List<Long> holding(Handle db, State state, long after, int limit) {
        return bound(
                        db.createQuery(
                                """
                                SELECT holder FROM shares.leg
                                 WHERE seq <= :seq AND counts_from <= :day AND holder > :after
                                 GROUP BY holder HAVING sum(quantity) > 0
                                 ORDER BY holder LIMIT :limit
                                """),
                        state)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    long holding(Handle db, State state) {
        return bound(
                        db.createQuery(
                                """
                                SELECT count(*) FROM (
                                       SELECT FROM shares.leg
                                        WHERE seq <= :seq AND counts_from <= :day
                                        GROUP BY holder HAVING sum(quantity) > 0) each
                                """),
                        state)
                .mapTo(Long.class)
                .one();
    }

    static Query bound(Query query, State state) {
        return query.bind("seq", state.seq()).bind("day", state.day());
    }

    static Identity identity(ResultSet row) throws SQLException {
        return Identity.of(row, Optional.empty());
    }

    private static Shares shares(ResultSet row) throws SQLException {
        var first = row.getObject("first", Long.class);
        return new Shares(
                row.getInt("class"),
                row.getLong("lot"),
                row.getObject("since", LocalDate.class),
                row.getLong("quantity"),
                row.getLong("nominal"),
                row.getLong("capital"),
                row.getLong("paid"),
                first == null ? OptionalLong.empty() : OptionalLong.of(first));
    }
}
