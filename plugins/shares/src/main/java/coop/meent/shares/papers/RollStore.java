package coop.meent.shares.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/// The long lists of an extract, a piece at a time. The handle must see the register already.
final class RollStore {
    static final int PIECE = 500;

    /// Where a list begins, behind the line of this place.
    ///
    /// @param first a holder, or an entry
    /// @param second a class, or a leg
    record Place(long first, int second) {
        static final Place START = new Place(0, 0);

        static Place of(HeldLine line) {
            return new Place(line.owner().no(), line.shareClass());
        }

        static Place of(MovedLine line) {
            return new Place(line.seq(), line.leg());
        }
    }

    private static final String HELD =
            """
            SELECT t.holder, t.class, t.quantity, t.capital, t.paid, v.*
              FROM (SELECT register_id, holder, class, sum(quantity)::bigint AS quantity,
                           sum(capital_cents)::bigint AS capital,
                           sum(paid_cents)::bigint AS paid
                      FROM shares.leg
                     WHERE seq <= :seq AND counts_from <= :day
                       AND (holder, class) > (:holder, :after)
                       AND (CAST(:class AS integer) IS NULL OR class = :class)
                     GROUP BY register_id, holder, class
                    HAVING sum(quantity) > 0
                     ORDER BY holder, class
                     LIMIT :limit) t
            """
                    + StateStore.NAMED
                    + " ORDER BY t.holder, t.class";

    // an entry that was reversed did not happen
    private static final String MOVED =
            """
            SELECT t.seq, t.no, t.effective, t.kind, t.holder, t.giver, t.class, t.quantity, t.paid,
                   t.compensation, v.*
              FROM (SELECT e.register_id, e.seq, min(l.no) AS no, e.effective, e.kind, l.holder,
                           l.class, sum(l.quantity)::bigint AS quantity,
                           sum(l.paid_cents)::bigint AS paid,
                           (SELECT min(f.holder) FROM shares.leg f
                             WHERE f.seq = e.seq AND f.quantity < 0) AS giver,
                           (SELECT string_agg(c.effective || ' ' || c.cents, ',' ORDER BY c.seq)
                              FROM shares.entry c
                             WHERE c.kind = 'COMPENSATION_PAID' AND c.seq <= :seq
                               AND (c.deed ->> 'exit')::bigint = e.seq
                               AND c.effective <= :day
                               AND NOT EXISTS (SELECT FROM shares.entry r
                                                WHERE r.reverses = c.seq AND r.seq <= :seq))
                           AS compensation
                      FROM shares.leg l
                      JOIN shares.entry e ON e.register_id = l.register_id AND e.seq = l.seq
                     WHERE e.seq <= :seq AND e.effective <= :day AND e.kind = ANY (:kinds)
                       AND e.seq >= :entry AND l.seq >= :entry
                       AND (CAST(:class AS integer) IS NULL OR l.class = :class)
                       AND (%s)
                       AND NOT EXISTS (SELECT FROM shares.entry r
                                        WHERE r.reverses = e.seq AND r.seq <= :seq)
                     GROUP BY e.register_id, e.seq, l.holder, l.class
                    HAVING (e.seq, min(l.no)) > (:entry, :leg)
                     ORDER BY e.seq, min(l.no)
                     LIMIT :limit) t
            """
                    + StateStore.NAMED
                    + " ORDER BY t.seq, t.no";

    /// What a holder has of a class.
    record HeldLine(
            Owner owner, int shareClass, long quantity, long capitalCents, long paidCents) {}

    /// What an entry did to what a holder has of a class.
    ///
    /// @param leg the first of its legs
    /// @param giver the holder that gave, in a transfer
    /// @param compensation what was paid for it, as `day cents` with commas between
    record MovedLine(
            long seq,
            int leg,
            LocalDate effective,
            String kind,
            Owner owner,
            long giver,
            int shareClass,
            long quantity,
            long paidCents,
            String compensation) {}

    /// Which moves are listed.
    enum Moves {
        PAYMENTS,
        TRANSFERS,
        EXITS,
        EXCLUSIONS;

        private String legs() {
            return switch (this) {
                case PAYMENTS -> "l.paid_cents <> 0";
                case TRANSFERS -> "l.quantity > 0";
                case EXITS, EXCLUSIONS -> "l.quantity < 0";
            };
        }

        private List<String> kinds() {
            return switch (this) {
                case PAYMENTS -> List.of("OPENING", "ISSUE", "PAY_IN", "LOSS_ALLOCATION");
                case TRANSFERS -> List.of("TRANSFER");
                case EXITS -> List.of("WITHDRAW", "EXIT_BY_LAW");
                case EXCLUSIONS -> List.of("EXCLUDE");
            };
        }
    }

    List<HeldLine> held(Handle db, State state, OptionalInt shareClass, Place after, int limit) {
        return StateStore.bound(db.createQuery(HELD), state)
                .bind("holder", after.first())
                .bind("after", after.second())
                .bind("class", of(shareClass))
                .bind("limit", limit)
                .map((row, _) -> held(row))
                .list();
    }

    List<MovedLine> moved(Handle db, State state, Which which, Place after, int limit) {
        return StateStore.bound(db.createQuery(MOVED.formatted(which.moves().legs())), state)
                .bindArray("kinds", String.class, which.moves().kinds())
                .bind("entry", after.first())
                .bind("leg", after.second())
                .bind("class", of(which.only()))
                .bind("limit", limit)
                .map((row, _) -> moved(row))
                .list();
    }

    /// Moves of a class, or of all.
    record Which(Moves moves, OptionalInt only) {}

    /// {@return how many legs there are, so many at most; no list has more lines than they}
    int legs(Handle db, State state, OptionalInt shareClass, int most) {
        return StateStore.bound(
                        db.createQuery(
                                """
                                SELECT count(*) FROM (
                                       SELECT FROM shares.leg
                                        WHERE seq <= :seq AND counts_from <= :day
                                          AND (CAST(:class AS integer) IS NULL OR class = :class)
                                        LIMIT :most) AS counted
                                """),
                        state)
                .bind("class", of(shareClass))
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }

    static Optional<Integer> of(OptionalInt shareClass) {
        return shareClass.isPresent() ? Optional.of(shareClass.getAsInt()) : Optional.empty();
    }

    private static HeldLine held(ResultSet row) throws SQLException {
        return new HeldLine(
                owner(row),
                row.getInt("class"),
                row.getLong("quantity"),
                row.getLong("capital"),
                row.getLong("paid"));
    }

    private static MovedLine moved(ResultSet row) throws SQLException {
        var compensation = row.getString("compensation");
        return new MovedLine(
                row.getLong("seq"),
                row.getInt(2),
                row.getObject("effective", LocalDate.class),
                row.getString("kind"),
                owner(row),
                row.getLong("giver"),
                row.getInt("class"),
                row.getLong("quantity"),
                row.getLong("paid"),
                compensation == null ? "" : compensation);
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(row.getLong("holder"), StateStore.identity(row), "");
    }
}
