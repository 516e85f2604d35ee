package coop.meent.shares.book;

import coop.meent.api.Viewer;
import coop.meent.shares.Vault;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Rules;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The book of one register on a real database: class 1 at 100 euro, class 2 at 50, and holders
/// from 1 up.
final class Volume implements AutoCloseable {
    static final int A = 1;
    static final int B = 2;
    static final String FOUNDED = "2015-03-01";
    static final Rules RULES =
            new Rules(
                    12,
                    Rules.ExitEffect.REQUEST,
                    true,
                    0,
                    true,
                    false,
                    OptionalLong.empty(),
                    1_000);

    private final Vault vault;
    private final Register register;
    private final Book book;
    private final Entries entries = new Entries();
    private final Holdings holdings = new Holdings();

    private Volume(Vault vault, int holders) {
        this.vault = vault;
        this.register = vault.of(1);
        this.book = new Book(vault.registers(), _ -> RULES, vault.clock());
        holders(holders);
        record(FOUNDED, new Deed.ClassRights(A, terms("A", 10_000)));
        record(FOUNDED, new Deed.ClassRights(B, terms("B", 5_000)));
    }

    static Volume of(int holders) {
        return new Volume(Vault.open(), holders);
    }

    /// @param connections of the pool
    static Volume of(int holders, int connections) {
        return new Volume(Vault.open(connections), holders);
    }

    private static ClassTerms terms(String code, long price) {
        return new ClassTerms(
                code,
                Instrument.SHARE,
                price,
                1,
                OptionalLong.empty(),
                EnumSet.allOf(Eligible.class),
                1,
                true,
                true,
                TransferLimit.FREE);
    }

    private void holders(int count) {
        write(db ->
                db.createUpdate(
                                """
                                INSERT INTO shares.holder (register_id, no, kind, sort_name,
                                       match_name, language, entered_at)
                                SELECT :register, no, 'NATURAL', 'holder ' || no, 'holder', 'nl', now()
                                  FROM generate_series(1, :count) AS no
                                """)
                        .bind("register", register.id())
                        .bind("count", count)
                        .execute());
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

    Entries entries() {
        return entries;
    }

    Holdings holdings() {
        return holdings;
    }

    <T> T read(Function<Handle, T> work) {
        return vault.registers().read(register.id(), Vault.MANAGER, work);
    }

    <T> T write(Function<Handle, T> work) {
        return vault.registers().run(register.id(), Vault.MANAGER, tx -> work.apply(tx.handle()));
    }

    LocalDate today() {
        return LocalDate.now(vault.clock());
    }

    Head head() {
        return read(db -> new HeadStore().find(db, register.id()).head());
    }

    static Draft draft(String on, Deed deed) {
        var second = needsSecond(deed) ? OptionalLong.of(12) : OptionalLong.empty();
        var by = new By(OptionalLong.of(11), OptionalLong.empty(), second);
        return new Draft(LocalDate.parse(on), deed, by, "RvB-2026-11", List.of());
    }

    private static boolean needsSecond(Deed deed) {
        return deed instanceof Deed.Reversal || deed instanceof Deed.ClassRights;
    }

    Recorded record(String on, Deed deed) {
        return record(on, deed, Optional.empty());
    }

    Recorded record(String on, Deed deed, Optional<String> key) {
        return book.record(register, Vault.MANAGER, draft(on, deed), key);
    }

    /// As a program asks it, on the fifth of January.
    Recorded together(Deed deed, Optional<String> key) {
        return book.recordTogether(register, Vault.MANAGER, draft("2026-01-05", deed), key);
    }

    Recorded issue(String on, long holder, long quantity) {
        return record(on, new Deed.Issue(holder, A, quantity, quantity * 10_000));
    }

    static Deed transfer(long from, long to, long quantity) {
        var take = new Deed.Take(A, OptionalLong.empty(), quantity);
        return new Deed.Transfer(from, to, List.of(take), Deed.Ground.SALE);
    }

    static Deed withdraw(long holder, long quantity, String on) {
        var take = new Deed.Take(A, OptionalLong.empty(), quantity);
        return new Deed.Withdraw(holder, LocalDate.parse(on), List.of(take));
    }

    /// {@return holder, class and shares of everybody, as `1:1:10`}
    List<String> held(AsOf asOf) {
        return read(db ->
                holdings.page(db, asOf, Filter.ALL, "", 1_000).items().stream()
                        .map(it -> it.holder() + ":" + it.shareClass() + ":" + it.amount().shares())
                        .toList());
    }

    List<String> held(String day) {
        return held(AsOf.of(LocalDate.parse(day)));
    }

    /// {@return how many positions differ from the sum of the legs, or stand there for nothing}
    int stray() {
        return read(db ->
                db.createQuery(
                                """
                                SELECT count(*)
                                  FROM (SELECT holder, class, sum(quantity)::bigint AS shares,
                                               sum(capital_cents)::bigint AS capital,
                                               sum(paid_cents)::bigint AS paid
                                          FROM shares.leg GROUP BY holder, class
                                        HAVING (sum(quantity), sum(capital_cents), sum(paid_cents))
                                               <> (0, 0, 0)) AS l
                                  FULL JOIN (SELECT holder, class, shares AS s, capital_cents AS c,
                                                    paid_cents AS p
                                               FROM shares.position WHERE day = 'infinity') AS p
                                 USING (holder, class)
                                 WHERE (l.shares, l.capital, l.paid) IS DISTINCT FROM (p.s, p.c, p.p)
                                """)
                        .mapTo(Integer.class)
                        .one());
    }

    static Viewer manager() {
        return Vault.MANAGER;
    }

    @Override
    public void close() {
        vault.close();
    }
}
