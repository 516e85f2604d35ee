package coop.meent.shares.holders;

import static coop.meent.shares.holders.People.person;

import coop.meent.shares.Vault;
import coop.meent.shares.holders.Entered.Done;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// A fresh register for each test, and what it takes to fill and read it.
abstract class AtTheDesk {
    private static Vault vault;

    final Register register = vault().register(1);
    final Entrance entrance = new Entrance(vault().registers(), vault().clock());
    final HolderDesk desk = new HolderDesk(vault().registers(), vault().clock());
    final Holders holders = new Holders();

    @BeforeAll
    static void open() {
        vault = Vault.open(8);
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    static Vault vault() {
        return vault;
    }

    long enter(NewHolder holder) {
        return ((Done) entrance.enter(register, Vault.MANAGER, holder, true)).no();
    }

    static Optional<LocalDate> born(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    void change(long no, String from, Identity identity) {
        int revision = read(db -> holders.get(db, no)).revision();
        var change = new Change(revision, LocalDate.parse(from), identity, "verhuisd");
        desk.change(register, Vault.MANAGER, no, change);
    }

    void pay(long no, String iban, String from) {
        var account = new BankAccount(0, iban, "", LocalDate.parse(from), Optional.empty());
        desk.pay(register, Vault.MANAGER, no, Optional.of(account));
    }

    static Party party(PartyRole role, long person) {
        return new Party(
                0,
                role,
                OptionalLong.empty(),
                "Mia Maes",
                OptionalLong.of(person),
                People.NOBODY,
                "moeder",
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.empty());
    }

    Named named(long no, String day) {
        var all = read(db -> holders.named(db, List.of(no), LocalDate.parse(day)));
        return Objects.requireNonNull(all.get(no));
    }

    List<Long> list(String typed) {
        return read(db -> holders.list(db, typed, 0, 50)).stream().map(Listed::no).toList();
    }

    List<Long> of(long person, String day) {
        return read(db -> holders.of(db, person, LocalDate.parse(day))).stream()
                .map(Holder::no)
                .toList();
    }

    <T> T read(Function<Handle, T> question) {
        return vault.registers().read(register.id(), Vault.MANAGER, question);
    }
}
