package coop.meent.shares.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Vault;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.classes.RuleSet;
import coop.meent.shares.holders.Entrance;
import coop.meent.shares.holders.HolderDesk;
import coop.meent.shares.holders.Holders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoBookTest {
    private static Vault vault;

    @BeforeAll
    static void fill() {
        vault = Vault.open();
        var registers = vault.registers();
        var clock = vault.clock();
        new DemoBook(
                        registers,
                        new Entrance(registers, clock),
                        new HolderDesk(registers, clock),
                        new Book(registers, json -> RuleSet.read(json).rules(), clock),
                        clock)
                .fill(vault.register(1, DemoYears.FOUNDED), Vault.MANAGER, Vault.BOARD);
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    private static long register() {
        return vault.registers().of(1).getLast().id();
    }

    @Test
    void the_years_of_the_demo_are_what_the_ledger_allows() {
        var totals =
                vault.registers()
                        .read(
                                register(),
                                Vault.MANAGER,
                                db -> new Holdings().totals(db, AsOf.of(LocalDate.of(2026, 5, 1))));

        assertThat(totals).isNotNull();
        assertThat(held(17)).isZero();
        assertThat(held(39)).isEqualTo(10);
        assertThat(held(4)).isEqualTo(16);
    }

    private static long held(long holder) {
        return vault.registers()
                .read(
                        register(),
                        Vault.MANAGER,
                        db ->
                                new Holdings()
                                                .of(
                                                        db,
                                                        AsOf.of(LocalDate.of(2026, 5, 1)),
                                                        List.of(holder))
                                                .stream()
                                                .mapToLong(it -> it.amount().shares())
                                                .sum());
    }

    @Test
    void the_member_of_the_demo_has_shares_and_acts_for_a_child() {
        var own =
                vault.registers()
                        .read(
                                register(),
                                Vault.MANAGER,
                                db -> new Holders().of(db, 12, LocalDate.of(2026, 5, 1)));

        assertThat(own).hasSize(1);
        assertThat(DemoHolders.all(Map.of())).hasSize(60);
    }
}
