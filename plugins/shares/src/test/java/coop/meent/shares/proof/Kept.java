package coop.meent.shares.proof;

import coop.meent.shares.Vault;
import coop.meent.shares.book.Book;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Canon;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Deed.Ground;
import coop.meent.shares.ledger.Deed.Take;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Rules;
import coop.meent.shares.ledger.Rules.ExitEffect;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// A register on a real database with a little history of several kinds, and whoever owns the
/// database.
final class Kept {
    private static final By SOMEBODY =
            new By(OptionalLong.of(11), OptionalLong.empty(), OptionalLong.of(12));
    private static final Rules RULES =
            new Rules(12, ExitEffect.REQUEST, true, 0, true, false, OptionalLong.empty(), 1_000);

    private final Vault vault;
    private final Register register;
    private final Book book;

    /// Opens a register of its own in the vault.
    Kept(Vault vault) {
        this.vault = vault;
        this.register = vault.register(1);
        this.book = new Book(vault.registers(), _ -> RULES, vault.clock());
        holders(4);
        record("2015-03-01", new Deed.ClassRights(1, terms()));
        record("2020-01-05", new Deed.Issue(1, 1, 50, 500_000));
        record("2020-02-05", new Deed.Issue(2, 1, 20, 100_000));
        record("2020-03-01", new Deed.PayIn(2, 3, 100_000));
        var some = new Take(1, OptionalLong.empty(), 10);
        record("2021-06-01", new Deed.Transfer(1, 3, List.of(some), Ground.GIFT));
        long mistake = record("2022-01-10", new Deed.Issue(4, 1, 5, 50_000));
        record("2022-01-10", new Deed.Reversal(mistake));
        record("2023-05-01", new Deed.Issue(4, 1, 6, 60_000));
        record("2023-06-01", new Deed.Issue(2, 1, 1, 10_000));
        record("2024-01-01", new Deed.Issue(3, 1, 7, 70_000));
    }

    private static ClassTerms terms() {
        return new ClassTerms(
                "A",
                Instrument.SHARE,
                10_000,
                1,
                OptionalLong.empty(),
                EnumSet.allOf(Eligible.class),
                1,
                true,
                true,
                TransferLimit.FREE);
    }

    private void holders(int count) {
        own(
                """
                INSERT INTO shares.holder (register_id, no, kind, sort_name, match_name, language, entered_at)
                SELECT :register, n, 'NATURAL', 'naam ' || n, 'naam', 'nl', now()
                  FROM generate_series(1, %d) AS n
                """
                        .formatted(count));
        own(
                """
                INSERT INTO shares.holder_version (register_id, holder, no, valid_from, name, recorded_at)
                SELECT register_id, no, 1, '2015-03-01', 'Naam ' || no, now()
                  FROM shares.holder WHERE register_id = :register
                """);
        own("UPDATE shares.head SET holder_no = %d WHERE register_id = :register".formatted(count));
        own("INSERT INTO shares.share_class VALUES (:register, 1, now())");
    }

    long record(String day, Deed deed) {
        var draft = new Draft(LocalDate.parse(day), deed, SOMEBODY, "RvB-1", List.of());
        return book.record(register, Vault.MANAGER, draft, Optional.empty()).entry().seq();
    }

    Vault vault() {
        return vault;
    }

    Register register() {
        return register;
    }

    Book book() {
        return book;
    }

    /// Does what only the owner of the database can: no trigger, no foreign key stands in the way.
    void own(String sql) {
        try (var db = vault.superuser()) {
            db.execute("SET session_replication_role = replica");
            db.execute(sql.replace(":register", Long.toString(register.id())));
        }
    }

    Inspection inspected(Checkpoint... known) {
        return new Inspector(vault.registers()).inspect(register, List.of(known));
    }

    Checkpoint head() {
        return vault.registers()
                .read(
                        register.id(),
                        Vault.MANAGER,
                        (Handle db) -> new ChainStore().head(db, register.id()));
    }

    String payload(long seq) {
        return one("payload", seq, String.class);
    }

    byte[] hash(long seq) {
        return one("hash", seq, byte[].class);
    }

    private <T> T one(String column, long seq, Class<T> type) {
        try (var db = vault.superuser()) {
            return db.createQuery(
                            "SELECT <column> FROM shares.entry WHERE register_id = :register AND seq = :seq")
                    .define("column", column)
                    .bind("register", register.id())
                    .bind("seq", seq)
                    .mapTo(type)
                    .one();
        }
    }

    void delete(long seq) {
        own("DELETE FROM shares.leg WHERE register_id = :register AND seq = " + seq);
        own("DELETE FROM shares.entry WHERE register_id = :register AND seq = " + seq);
    }

    void setBack(long seq) {
        own(
                """
                UPDATE shares.head h SET seq = e.seq, hash = e.hash
                  FROM shares.entry e
                 WHERE h.register_id = :register AND e.register_id = :register AND e.seq = %d
                """
                        .formatted(seq));
    }

    /// Changes a payload and hashes it anew, onto the entry before it.
    void reseal(long seq, String from, String to) {
        var payload = payload(seq).replace(from, to);
        var before = hash(seq - 1);
        own(
                """
                UPDATE shares.entry SET payload = '%s', prev_hash = '\\x%s', hash = '\\x%s'
                 WHERE register_id = :register AND seq = %d
                """
                        .formatted(
                                payload,
                                HexFormat.of().formatHex(before),
                                HexFormat.of().formatHex(Canon.hash(before, payload)),
                                seq));
    }
}
