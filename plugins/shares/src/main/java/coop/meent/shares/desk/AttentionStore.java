package coop.meent.shares.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// What asks attention, counted in the database.
final class AttentionStore {
    private static final int SOON_DAYS = 60;
    private static final int MANDATE_DAYS = 30;
    private static final int OF_AGE = 18;

    private static final String HELD =
            """
            WITH held AS (
                SELECT holder, sum(capital_cents - paid_cents) AS open FROM shares.position
                 WHERE day = 'infinity' AND shares > 0 GROUP BY holder)
            """;
    private static final String FROM = " FROM held JOIN shares.holder h ON h.no = held.holder ";
    private static final String REST =
            """
            SELECT (SELECT count(*) FROM shares.proposal
                     WHERE outcome IS NULL AND expires_at > :now) AS proposals,
                   (SELECT count(*) FROM shares.mandate
                     WHERE register_id = (SELECT shares.register_now()) AND revoked_at IS NULL
                       AND valid_until >= :today AND valid_until <= :limit) AS mandates,
                   (SELECT seq FROM shares.head) AS seq,
                   c.checked_at, c.through, c.holds
              FROM (SELECT) AS one
              LEFT JOIN LATERAL (SELECT checked_at, through, holds FROM shares.chain_check
                                  ORDER BY checked_at DESC LIMIT 1) AS c ON true
            """;

    /// What is not about holders.
    ///
    /// @param proposals wait for a second person
    /// @param mandates of others end soon
    /// @param seq last entry
    /// @param check the last time that somebody looked whether the chain holds
    record Rest(long proposals, long mandates, long seq, Optional<Check> check) {}

    /// A look at the chain.
    record Check(Instant at, long through, boolean holds) {}

    private static String condition(Attention why) {
        return switch (why) {
            case UNPAID -> "held.open > 0";
            case DECEASED -> "h.deceased_on IS NOT NULL";
            case AGE -> "h.deceased_on IS NULL AND h.born > :youngest AND h.born <= :oldest";
            case CAME_OF_AGE ->
                    "EXISTS (SELECT FROM shares.coming_of_age a"
                            + " WHERE a.holder = h.no AND a.done_at IS NULL)";
            case ACCOUNT ->
                    "h.deceased_on IS NULL AND NOT EXISTS (SELECT FROM shares.bank_account b"
                            + " WHERE b.holder = h.no AND b.ends IS NULL)";
            case CONTACT -> "h.deceased_on IS NULL AND h.person IS NULL AND h.email = ''";
        };
    }

    Map<Attention, Long> counts(Handle db, LocalDate today) {
        var sql = new StringBuilder(HELD).append("SELECT ");
        for (var why : Attention.values()) {
            sql.append("count(*) FILTER (WHERE ").append(condition(why)).append(") AS ");
            sql.append(why.name()).append(why == Attention.CONTACT ? "" : ", ");
        }
        return dated(db.createQuery(sql + FROM), today)
                .map((row, _) -> {
                    var counts = new EnumMap<Attention, Long>(Attention.class);
                    for (var why : Attention.values()) {
                        counts.put(why, row.getLong(why.name()));
                    }
                    return counts;
                })
                .one();
    }

    /// {@return the numbers of whom it is about, after a number}
    List<Long> holders(Handle db, Attention why, LocalDate today, long after, int limit) {
        var sql =
                HELD
                        + "SELECT h.no"
                        + FROM
                        + "WHERE h.no > :after AND "
                        + condition(why)
                        + " ORDER BY h.no LIMIT :limit";
        return dated(db.createQuery(sql), today)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    private static <S extends SqlStatement<S>> S dated(S query, LocalDate today) {
        var born = today.minusYears(OF_AGE);
        return query.bind("youngest", born).bind("oldest", born.plusDays(SOON_DAYS));
    }

    Rest rest(Handle db, LocalDate today, Instant now) {
        return db.createQuery(REST)
                .bind("now", now)
                .bind("today", today)
                .bind("limit", today.plusDays(MANDATE_DAYS))
                .map((row, _) -> {
                    var at = row.getTimestamp("checked_at");
                    var check = Optional.ofNullable(at).map(Timestamp::toInstant);
                    long through = row.getLong("through");
                    boolean holds = row.getBoolean("holds");
                    return new Rest(
                            row.getLong("proposals"),
                            row.getLong("mandates"),
                            row.getLong("seq"),
                            check.map(it -> new Check(it, through, holds)));
                })
                .one();
    }
}
