package coop.meent.shares.holders;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Vault;
import coop.meent.shares.book.Book;
import coop.meent.shares.holders.Entered.Done;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever is owed their separation share can still be reached and paid.
class ForgettingTest {
    private static final String MAIL = "jan@weg.example";
    private static final By TWO =
            new By(OptionalLong.of(11), OptionalLong.empty(), OptionalLong.of(12));
    private static final Rules RULES =
            new Rules(12, Rules.ExitEffect.REQUEST, true, 0, true, false, OptionalLong.empty(), 99);
    private static final ClassTerms TERMS =
            new ClassTerms(
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

    private static Vault vault;
    private static Register register;
    private static Book book;

    @BeforeAll
    static void open() {
        vault = Vault.open();
        register = vault.register(1, LocalDate.of(2015, 1, 1));
        book = new Book(vault.registers(), _ -> RULES, vault.clock());
        record("2015-01-01", new Deed.ClassRights(1, TERMS));
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    @Test
    void who_is_owed_the_separation_share_is_forgotten_once_it_is_paid() {
        long gone = enter();
        record("2016-01-10", new Deed.Issue(gone, 1, 5, 50_000));
        long exit = leave(gone);
        assertThat(mail(gone)).isEqualTo(MAIL);

        long paid = record("2016-03-01", new Deed.CompensationPaid(exit, 50_000));
        record("2016-03-01", new Deed.Reversal(paid));
        assertThat(mail(gone)).as("the payment was reversed").isEqualTo(MAIL);

        record("2016-04-01", new Deed.CompensationPaid(exit, 50_000));
        assertThat(mail(gone)).isEmpty();
    }

    @Test
    void who_is_owed_nothing_is_forgotten() {
        long gone = enter();
        record("2016-01-10", new Deed.Issue(gone, 1, 5, 50_000));
        record("2016-01-20", toAnother(gone));

        assertThat(mail(gone)).isEmpty();
    }

    private static Deed toAnother(long gone) {
        var all = new Deed.Take(1, OptionalLong.empty(), 5);
        return new Deed.Transfer(gone, enter(), List.of(all), Deed.Ground.SALE);
    }

    private static long leave(long holder) {
        var all = new Deed.Take(1, OptionalLong.empty(), 5);
        return record(
                "2016-02-01", new Deed.Withdraw(holder, LocalDate.of(2016, 2, 1), List.of(all)));
    }

    private static long record(String on, Deed deed) {
        var draft = new Draft(LocalDate.parse(on), deed, TWO, "RvB-2016-1", List.of());
        return book.record(register, Vault.MANAGER, draft, Optional.empty()).entry().seq();
    }

    private static long enter() {
        var holder = People.reached(People.person("Jan", "Weg", ""), MAIL);
        var entrance = new Entrance(vault.registers(), vault.clock());
        return ((Done) entrance.enter(register, Vault.MANAGER, holder, true)).no();
    }

    private static String mail(long no) {
        new Forgetting(vault.registers(), vault.clock()).forget();
        return vault.registers()
                .read(register.id(), Vault.MANAGER, db -> new Holders().get(db, no))
                .contact()
                .email();
    }
}
