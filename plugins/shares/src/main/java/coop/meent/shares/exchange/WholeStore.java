package coop.meent.shares.exchange;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Everything of a register as JSON, piece by piece, as the database writes it. The handle must see
/// the register already.
final class WholeStore {
    private static final String START =
            """
            SELECT h.seq,
                   json_build_object('key', r.key, 'name', r.name, 'country', r.country,
                        'liability', r.liability, 'founded', r.founded,
                        'yearStart', r.year_start, 'closedThrough', r.closed_through,
                        'lastHolder', h.holder_no)::text AS register,
                   json_build_object('seq', h.seq, 'hash', encode(h.hash, 'hex'))::text AS head,
                   coalesce((SELECT json_agg(json_build_object(
                                    'seq', c.deed ->> 'entry', 'hash', c.deed ->> 'hash')
                                    ORDER BY c.seq)
                               FROM shares.entry c
                              WHERE c.register_id = r.id AND c.kind = 'CHECKPOINT'),
                            '[]')::text AS checkpoints
              FROM shares.register r
              JOIN shares.head h ON h.register_id = r.id
             WHERE r.id = shares.register_now()
            """;

    private static final String ENTRIES =
            """
            SELECT jsonb_build_object('seq', e.seq, 'kind', e.kind, 'effective', e.effective,
                        'recorded', to_char(e.recorded_at AT TIME ZONE 'UTC',
                                            'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        'actor', e.actor, 'behalf', e.on_behalf_of, 'approver', e.approver,
                        'cause', e.cause, 'documents', e.documents, 'reverses', e.reverses,
                        'cents', e.cents, 'deed', e.deed,
                        'legs', coalesce((SELECT jsonb_agg(jsonb_build_array(l.holder, l.class,
                                                 l.lot, l.counts_from, l.quantity, l.value_cents,
                                                 l.paid_cents, l.first_number) ORDER BY l.no)
                                            FROM shares.leg l
                                           WHERE l.register_id = e.register_id
                                             AND l.seq = e.seq), '[]'),
                        'payload', e.payload, 'prev', encode(e.prev_hash, 'hex'),
                        'hash', encode(e.hash, 'hex'))::text
              FROM shares.entry e
             WHERE e.register_id = shares.register_now() AND e.seq > :after AND e.seq <= :to
             ORDER BY e.seq
            """;

    /// The beginning of an export.
    ///
    /// @param seq of the last entry
    record Start(long seq, String register, String head, String checkpoints) {}

    /// Where a row stands in its table.
    record Key(long key, long then) {}

    /// A row.
    record Row(Key key, String json) {}

    Start start(Handle db) {
        return db.createQuery(START)
                .map((row, _) ->
                        new Start(
                                row.getLong("seq"),
                                row.getString("register"),
                                row.getString("head"),
                                row.getString("checkpoints")))
                .one();
    }

    List<Row> rows(Handle db, WholeTable table, Key after, int most) {
        return db.createQuery(
                        """
                        SELECT %1$s AS key, %2$s AS then,
                               (to_jsonb(t) - 'register_id' - CAST(:persons AS text[]))::text AS json
                          FROM shares.%3$s t
                         WHERE register_id = shares.register_now()
                           AND (%1$s, %2$s) > (:key, :then)
                         ORDER BY 1, 2
                         LIMIT :most
                        """
                                .formatted(table.key(), table.then(), table.table()))
                .bindArray("persons", String.class, WholeTable.PERSONS)
                .bind("key", after.key())
                .bind("then", after.then())
                .bind("most", most)
                .map((row, _) ->
                        new Row(
                                new Key(row.getLong("key"), row.getLong("then")),
                                row.getString("json")))
                .list();
    }

    List<String> entries(Handle db, long after, long to) {
        return db.createQuery(ENTRIES)
                .bind("after", after)
                .bind("to", to)
                .mapTo(String.class)
                .list();
    }
}
