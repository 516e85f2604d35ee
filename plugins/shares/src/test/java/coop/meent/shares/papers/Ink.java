package coop.meent.shares.papers;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A register with some history, written into the tables as they stand: An with two lots of which
/// one is part of a transfer, Bram who left, Cas who was excluded, a firm, and a reversal.
final class Ink {
    static final long AN = 1;
    static final long BRAM = 2;
    static final long FIRM = 3;
    static final long CAS = 4;
    private static final long PRICE = 25_000;

    private final Handle db;
    private final long register;
    private int seq;
    private int legs;

    private Ink(Handle db, long register) {
        this.db = db;
        this.register = register;
    }

    /// {@return the hash of the last entry}
    static String write(Handle db, long register, long accountOfAn) {
        var ink = new Ink(db, register);
        ink.holders(accountOfAn);
        ink.classes();
        ink.history();
        ink.head();
        return ink.hash(ink.seq);
    }

    private void holders(long account) {
        holder(AN, new Called("NATURAL", "Peeters", "An", "", ""));
        db.execute(
                "UPDATE shares.holder SET person = ? WHERE register_id = ? AND no = 1",
                account,
                register);
        version(AN, 2, "2026-06-01", new Called("NATURAL", "Peeters-Łukasz", "An", "", ""));
        holder(BRAM, new Called("NATURAL", "Claes", "Bram", "", ""));
        holder(FIRM, new Called("LEGAL", "Zonnedak", "", "bv", "0566988259"));
        holder(CAS, new Called("NATURAL", "Nys", "Cas", "", ""));
    }

    /// How somebody is called.
    private record Called(String kind, String name, String given, String form, String number) {}

    private void holder(long no, Called called) {
        db.execute(
                """
                INSERT INTO shares.holder (register_id, no, kind, sort_name, match_name, language,
                            entered_at)
                VALUES (?, ?, ?, ?, ?, 'fr', now())
                """,
                register,
                no,
                called.kind(),
                called.name(),
                called.name());
        version(no, 1, "2015-03-01", called);
    }

    private void version(long holder, int no, String from, Called called) {
        db.execute(
                """
                INSERT INTO shares.holder_version (register_id, holder, no, valid_from, name,
                            given_names, legal_form, identification, street, postcode, municipality,
                            recorded_at)
                VALUES (?, ?, ?, ?::date, ?, ?, ?, ?, 'Dorpsstraat 1', '9000', 'Gent', now())
                """,
                register,
                holder,
                no,
                from,
                called.name(),
                called.given(),
                called.form(),
                called.number());
    }

    private void classes() {
        for (int no = 1; no <= 2; no++) {
            var code = no == 1 ? "A" : "B";
            db.execute(
                    "INSERT INTO shares.share_class (register_id, no, opened_at) VALUES (?, ?, now())",
                    register,
                    no);
            entry("CLASS_RIGHTS_CHANGED", "2015-03-01", "{}");
            db.execute(
                    """
                    INSERT INTO shares.class_version (register_id, class, valid_from, seq, code,
                                instrument, price_cents, minimum, holders, votes, profit,
                                liquidation, transfer)
                    VALUES (?, ?, '2015-03-01', ?, ?, 'SHARE', 25000, 1, '{NATURAL,LEGAL}', ?, true,
                            false, 'BOARD_CONSENT')
                    """,
                    register,
                    no,
                    seq,
                    code,
                    no);
            db.execute(
                    """
                    INSERT INTO shares.class_text (register_id, class, no, valid_from, name_nl,
                                transfer_text, rights_text, source, recorded_at)
                    VALUES (?, ?, 1, '2015-03-01', ?, 'Het bestuur antwoordt binnen drie maanden.',
                            'Hoogstens 10 % van de stemmen.', 'statuten, art. 9', now())
                    """,
                    register, no, "Aandeel van soort " + code);
        }
    }

    // numbers 3 to 11 of the chain
    private void history() {
        entry("ISSUE", "2020-01-10", "{}");
        leg(AN, 1, seq, "2020-01-10", 10);
        long first = seq;
        entry("ISSUE", "2020-02-01", "{}");
        leg(BRAM, 1, seq, "2020-02-01", 4);
        long second = seq;
        entry("ISSUE", "2021-01-01", "{}");
        leg(CAS, 2, seq, "2021-01-01", 2);
        long third = seq;
        entry("TRANSFER", "2022-05-05", "{}");
        leg(AN, 1, first, "2022-05-05", -3);
        leg(FIRM, 1, first, "2022-05-05", 3);
        entry("WITHDRAW", "2023-06-30", "{}");
        leg(BRAM, 1, second, "2023-07-01", -4);
        long exit = seq;
        entry("COMPENSATION_PAID", "2023-07-20", "{\"cents\": 90000, \"exit\": " + exit + "}");
        amount(90_000);
        entry("EXCLUDE", "2024-04-01", "{}");
        leg(CAS, 2, third, "2024-04-02", -2);
        entry("ISSUE", "2025-01-01", "{}");
        leg(AN, 1, seq, "2025-01-01", 99);
        long mistake = seq;
        reversal(mistake, "2025-01-01");
        leg(AN, 1, mistake, "2025-01-01", -99);
        entry("ISSUE", "2026-03-01", "{}");
        numbered(AN, 2, "2026-03-01");
    }

    private void entry(String kind, String effective, String deed) {
        seq++;
        insert(kind, effective, deed, null);
    }

    private void reversal(long of, String effective) {
        seq++;
        insert("REVERSAL", effective, "{}", of);
    }

    private void insert(String kind, String effective, String deed, @Nullable Long reverses) {
        db.execute(
                """
                INSERT INTO shares.entry (register_id, seq, kind, effective, recorded_at, deed,
                            payload, prev_hash, hash, reverses)
                VALUES (?, ?, ?, ?::date, '2026-10-01T10:00:00Z', ?::jsonb, '', decode(?, 'hex'),
                        decode(?, 'hex'), ?::bigint)
                """,
                register,
                seq,
                kind,
                effective,
                deed,
                hash(seq - 1),
                hash(seq),
                reverses);
    }

    private void leg(long holder, int shareClass, long lot, String from, long count) {
        legs++;
        db.execute(
                """
                INSERT INTO shares.leg (register_id, seq, no, holder, class, lot, counts_from,
                            quantity, value_cents, paid_cents)
                VALUES (?, ?, ?, ?, ?, ?, ?::date, ?, 25000, ?)
                """,
                register,
                seq,
                legs,
                holder,
                shareClass,
                lot,
                from,
                count,
                count * PRICE);
    }

    private void numbered(long holder, int shareClass, String from) {
        leg(holder, shareClass, seq, from, 5);
        db.execute("ALTER TABLE shares.leg DISABLE TRIGGER kept");
        db.execute(
                "UPDATE shares.leg SET first_number = 101 WHERE register_id = ? AND seq = ?",
                register,
                (long) seq);
        db.execute("ALTER TABLE shares.leg ENABLE TRIGGER kept");
    }

    private void amount(long cents) {
        db.execute("ALTER TABLE shares.entry DISABLE TRIGGER kept");
        db.execute(
                "UPDATE shares.entry SET cents = ? WHERE register_id = ? AND seq = ?",
                cents,
                register,
                (long) seq);
        db.execute("ALTER TABLE shares.entry ENABLE TRIGGER kept");
    }

    private void head() {
        db.execute(
                """
                UPDATE shares.head
                   SET seq = ?, hash = decode(?, 'hex'), recorded_at = '2026-10-01T10:00:00Z',
                       holder_no = 4
                 WHERE register_id = ?
                """,
                (long) seq,
                hash(seq),
                register);
    }

    private String hash(long of) {
        var digest =
                PaperDesk.sha256().digest((register + ":" + of).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    static UUID key(Handle db, long register) {
        return db.createQuery("SELECT key FROM shares.register WHERE id = :id")
                .bind("id", register)
                .mapTo(UUID.class)
                .one();
    }
}
