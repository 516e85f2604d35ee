package coop.meent.shares.book;

import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Entry;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Writes entries, with what follows from them, in one trip to the database.
final class EntryStore {
    // positions of a day change with every leg that counts by then; `infinity` with each
    private static final String WRITE =
            """
            WITH given AS (
                SELECT * FROM json_to_recordset(:entries::json) AS e (
                       seq bigint, kind text, effective date, recorded timestamptz, actor bigint,
                       behalf bigint, approver bigint, cause text, documents text[],
                       reverses bigint, cents bigint, deed text, payload text, prev text, hash text)
            ), moved AS MATERIALIZED (
                SELECT * FROM json_to_recordset(:legs::json) AS l (
                       seq bigint, no integer, holder bigint, "shareClass" integer, lot bigint,
                       "from" date, quantity bigint, value bigint, paid bigint, first bigint)
            ), entries AS (
                INSERT INTO shares.entry (
                       register_id, seq, kind, effective, recorded_at, actor, on_behalf_of, approver,
                       cause, documents, reverses, cents, deed, payload, prev_hash, hash)
                SELECT :register, seq, kind, effective, recorded, actor, behalf, approver, cause,
                       documents, reverses, cents, deed::jsonb, payload, decode(prev, 'hex'),
                       decode(hash, 'hex')
                  FROM given ORDER BY seq
            ), legs AS (
                INSERT INTO shares.leg (
                       register_id, seq, no, holder, class, lot, counts_from, quantity, value_cents,
                       paid_cents, first_number)
                SELECT :register, seq, no, holder, "shareClass", lot, "from", quantity, value, paid, first
                  FROM moved ORDER BY seq, no
            ), days AS (
                SELECT day FROM shares.snapshot WHERE register_id = :register
                 UNION ALL SELECT DATE 'infinity'
            ), changed AS (
                SELECT d.day, m.holder, m."shareClass" AS class, sum(m.quantity)::bigint AS shares,
                       sum(CASE WHEN m.value = 0 THEN m.paid ELSE m.quantity * m.value END)::bigint
                       AS capital, sum(m.paid)::bigint AS paid
                  FROM moved m JOIN days d ON d.day >= m."from"
                 GROUP BY d.day, m.holder, m."shareClass"
                HAVING (sum(m.quantity), sum(m.paid)) <> (0, 0)
                       OR sum(CASE WHEN m.value = 0 THEN m.paid ELSE m.quantity * m.value END) <> 0
            ), positions AS (
                MERGE INTO shares.position p
                USING changed c
                   ON p.register_id = :register AND p.day = c.day AND p.holder = c.holder
                  AND p.class = c.class
                WHEN MATCHED AND p.shares + c.shares = 0 AND p.capital_cents + c.capital = 0
                             AND p.paid_cents + c.paid = 0 THEN DELETE
                WHEN MATCHED THEN UPDATE SET
                     shares = p.shares + c.shares, capital_cents = p.capital_cents + c.capital,
                     paid_cents = p.paid_cents + c.paid
                WHEN NOT MATCHED THEN
                     INSERT (register_id, day, holder, class, shares, capital_cents, paid_cents)
                     VALUES (:register, c.day, c.holder, c.class, c.shares, c.capital, c.paid)
                RETURNING 1
            )
            UPDATE shares.head SET seq = last.seq, hash = decode(last.hash, 'hex'),
                   recorded_at = last.recorded, era = era + :turned
              FROM (SELECT seq, hash, recorded FROM given ORDER BY seq DESC LIMIT 1) AS last
             WHERE register_id = :register
            """;

    private static final String OPEN_CLASS =
            """
            INSERT INTO shares.share_class (register_id, no, opened_at) VALUES (:register, :class, :at)
                ON CONFLICT DO NOTHING
            """;

    private static final String RIGHTS =
            """
            INSERT INTO shares.class_version (
                   register_id, class, valid_from, seq, code, instrument, price_cents, minimum,
                   maximum, holders, votes, profit, liquidation, transfer)
            VALUES (:register, :class, :from, :seq, :code, :instrument, :price, :minimum, :maximum,
                   :holders, :votes, :profit, :liquidation, :transfer)
            """;

    /// Lets the list of classes say what an entry says of them.
    void project(Handle db, long register, Entry entry) {
        switch (entry.deed()) {
            case Deed.ClassRights(int shareClass, var terms) ->
                    rights(db, register, entry, shareClass, terms);
            case Deed.Reversal(long reversed) ->
                    db.createUpdate(
                                    """
                                    UPDATE shares.class_version SET reversed_by = :seq
                                     WHERE register_id = :register AND seq = :reversed
                                    """)
                            .bind("register", register)
                            .bind("seq", entry.seq())
                            .bind("reversed", reversed)
                            .execute();
            default -> {}
        }
    }

    private static void rights(
            Handle db, long register, Entry entry, int shareClass, ClassTerms terms) {
        db.createUpdate(OPEN_CLASS)
                .bind("register", register)
                .bind("class", shareClass)
                .bind("at", entry.recordedAt())
                .execute();
        db.createUpdate(RIGHTS)
                .bind("register", register)
                .bind("class", shareClass)
                .bind("from", entry.effective())
                .bind("seq", entry.seq())
                .bind("code", terms.code())
                .bind("instrument", terms.instrument().name())
                .bind("price", terms.priceCents())
                .bind("minimum", terms.minimum())
                .bind("maximum", Rows.boxed(terms.maximum()))
                .bindArray(
                        "holders", String.class, terms.holders().stream().map(Enum::name).toArray())
                .bind("votes", terms.votesPerShare())
                .bind("profit", terms.profit())
                .bind("liquidation", terms.liquidation())
                .bind("transfer", terms.transfer().name())
                .execute();
    }

    /// Appends entries to the end of the chain; the caller holds the lock.
    void append(Handle db, long register, List<Sealed> entries) {
        boolean turned = entries.stream().anyMatch(it -> !Expected.plain(it.entry().deed()));
        int moved =
                db.createUpdate(WRITE)
                        .bind("turned", turned ? 1 : 0)
                        .bind("register", register)
                        .bind("entries", Rows.entries(entries))
                        .bind("legs", Rows.legs(entries))
                        .execute();
        if (moved != 1) {
            throw new IllegalStateException("register " + register + " has no head to move");
        }
    }
}
