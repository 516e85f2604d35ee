package coop.meent.shares.book;

import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import coop.meent.shares.ledger.Past.Placed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What is recorded already, as the judge asks for it: as much as possible in one trip.
final class PastStore {
    private static final String READ =
            """
            SELECT json_build_object(
                'legs', (SELECT json_agg(json_build_array(l.seq, l.holder, l.class, l.lot,
                                    l.counts_from, l.quantity, l.value_cents, l.paid_cents,
                                    l.first_number,
                                    (SELECT e.effective FROM shares.entry e
                                      WHERE e.register_id = :register AND e.seq = l.lot))
                                    ORDER BY l.seq, l.no)
                           FROM shares.leg l
                          WHERE l.register_id = :register AND l.holder = ANY (:holders::bigint[])),
                'holders', (SELECT json_agg(json_build_array(no, kind, born, deceased_on, founder))
                              FROM shares.holder
                             WHERE register_id = :register AND no = ANY (:holders::bigint[])),
                'founded', (SELECT founded FROM shares.register WHERE id = :register),
                'closed', (SELECT closed_through FROM shares.register WHERE id = :register)
                )::text
            """;

    private static final String FRAME =
            """
            SELECT json_build_object(
                'links', (SELECT json_agg(json_build_array(e.seq, e.deed ->> 'former',
                                     e.deed ->> 'present', e.effective) ORDER BY e.seq)
                            FROM shares.entry e
                           WHERE e.register_id = :register AND e.kind = 'HOLDER_LINK'
                             AND NOT EXISTS (SELECT FROM shares.entry r
                                              WHERE r.register_id = :register AND r.reverses = e.seq)),
                'burdens', (SELECT json_agg(json_build_array(e.seq, e.deed ->> 'holder',
                                       e.deed -> 'take' ->> 'shareClass', e.deed -> 'take' ->> 'lot',
                                       e.deed -> 'take' ->> 'quantity', e.effective, ended.on)
                                       ORDER BY e.seq)
                              FROM shares.entry e
                              LEFT JOIN LATERAL (
                                   SELECT f.effective AS on FROM shares.entry f
                                    WHERE f.register_id = :register AND f.kind = 'RELEASE'
                                      AND (f.deed ->> 'encumbrance')::bigint = e.seq
                                      AND NOT EXISTS (
                                          SELECT FROM shares.entry r WHERE r.register_id = :register
                                             AND r.reverses = f.seq)) AS ended ON true
                             WHERE e.register_id = :register AND e.kind = 'ENCUMBER'
                               AND NOT EXISTS (SELECT FROM shares.entry r
                                                WHERE r.register_id = :register AND r.reverses = e.seq)),
                'turns', (SELECT json_agg(json_build_array(e.seq, e.deed ->> 'shareClass', e.effective,
                                     coalesce(e.deed ->> 'into', '1'), coalesce(e.deed ->> 'outOf', '1'))
                                     ORDER BY e.seq)
                            FROM shares.entry e
                           WHERE e.register_id = :register AND e.kind IN ('SPLIT', 'LOSS_ALLOCATION')
                             AND NOT EXISTS (SELECT FROM shares.entry r
                                              WHERE r.register_id = :register AND r.reverses = e.seq)),
                %s)::text
            """
                    .formatted(StatedStore.PARTS);

    private static final String OF_CLASS =
            """
            SELECT seq, holder, class, lot, counts_from, quantity, value_cents, paid_cents, first_number
              FROM shares.leg WHERE register_id = :register AND class = :class ORDER BY seq, no
            """;

    private static final String RESTING =
            """
            SELECT e.seq FROM shares.entry e
             WHERE e.register_id = :register AND e.seq > :seq AND e.kind <> 'REVERSAL'
               AND e.seq IN (
                   SELECT n.seq FROM shares.entry n
                    WHERE n.register_id = :register AND n.kind = 'RELEASE'
                      AND (n.deed ->> 'encumbrance')::bigint = :seq
                    UNION ALL
                   SELECT n.seq FROM shares.entry n
                    WHERE n.register_id = :register AND n.kind = 'COMPENSATION_PAID'
                      AND (n.deed ->> 'exit')::bigint = :seq
                    UNION ALL
                   SELECT l.seq FROM shares.entry c
                     JOIN shares.leg l ON l.register_id = :register AND l.seq > c.seq
                          AND l.class = (c.deed ->> 'shareClass')::integer
                          AND l.counts_from >= c.effective
                    WHERE c.register_id = :register AND c.seq = :seq
                      AND c.kind = 'CLASS_RIGHTS_CHANGED'
                    UNION ALL
                   SELECT n.seq FROM shares.entry c
                     JOIN shares.entry n ON n.register_id = :register AND n.seq > c.seq
                          AND n.kind = 'ENCUMBER'
                          AND n.deed -> 'take' ->> 'shareClass' = c.deed ->> 'shareClass'
                    WHERE c.register_id = :register AND c.seq = :seq
                      AND c.kind IN ('SPLIT', 'LOSS_ALLOCATION'))
               AND NOT EXISTS (SELECT FROM shares.entry r
                                WHERE r.register_id = :register AND r.reverses = e.seq)
             ORDER BY e.seq LIMIT 20
            """;

    private final EntryList entries = new EntryList();
    private final Handle db;
    private final long register;

    private final RuleReading rules;

    PastStore(Handle db, long register, RuleReading rules) {
        this.db = db;
        this.register = register;
        this.rules = rules;
    }

    RuleReading rules() {
        return rules;
    }

    /// {@return what holds for the whole register}
    Frame frame() {
        var json = db.createQuery(FRAME).bind("register", register).mapTo(String.class).one();
        return Frame.of(Json.tree(json));
    }

    /// {@return what is recorded of these holders}
    PastRead read(Collection<Long> holders) {
        var json =
                db.createQuery(READ)
                        .bind("register", register)
                        .bindArray("holders", Long.class, List.copyOf(holders))
                        .mapTo(String.class)
                        .one();
        return PastRead.of(Json.tree(json));
    }

    List<Placed> legsOfClass(int shareClass) {
        return db.createQuery(OF_CLASS)
                .bind("register", register)
                .bind("class", shareClass)
                .setFetchSize(10_000)
                .map((row, _) -> {
                    long first = row.getLong("first_number");
                    return new Placed(
                            row.getLong("seq"),
                            new Leg(
                                    row.getLong("holder"),
                                    row.getInt("class"),
                                    row.getLong("lot"),
                                    row.getObject("counts_from", LocalDate.class),
                                    row.getLong("quantity"),
                                    row.getLong("value_cents"),
                                    row.getLong("paid_cents"),
                                    first == 0 ? OptionalLong.empty() : OptionalLong.of(first)));
                })
                .list();
    }

    Optional<Entry> entry(long seq) {
        return entries.between(db, seq, seq).stream().map(Recorded::entry).findFirst();
    }

    OptionalLong reversedBy(long seq) {
        return db.createQuery(
                        "SELECT seq FROM shares.entry WHERE register_id = :register AND reverses = :seq")
                .bind("register", register)
                .bind("seq", seq)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /// {@return entries in force that name this one, and later ones with shares of the class of
    /// which it tells the rights}
    List<Long> restingOn(long seq) {
        return db.createQuery(RESTING)
                .bind("register", register)
                .bind("seq", seq)
                .mapTo(Long.class)
                .list();
    }
}
