package coop.meent.shares.holders;

import static coop.meent.shares.holders.People.AALST;
import static coop.meent.shares.holders.People.GENT;
import static coop.meent.shares.holders.People.joint;
import static coop.meent.shares.holders.People.organisation;
import static coop.meent.shares.holders.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.MeentException;
import coop.meent.shares.Vault;
import coop.meent.shares.holders.Entered.Done;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HoldersTest extends AtTheDesk {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @Test
    void a_holder_is_who_it_was_on_any_day() {
        long lien = enter(person("Lien", "Peeters", "1985-07-30"));
        change(lien, "2020-06-01", Identity.person("Lien", "Peeters", born("1985-07-30"), AALST));
        change(lien, "2018-01-01", Identity.person("Lien", "Maes", born("1985-07-30"), GENT));

        assertThat(named(lien, "2015-03-01").name()).isEqualTo("Lien Peeters");
        assertThat(named(lien, "2017-12-31").identity().address()).isEqualTo(GENT);
        assertThat(named(lien, "2018-01-01").name()).isEqualTo("Lien Maes");
        assertThat(named(lien, "2026-05-01").identity().address()).isEqualTo(AALST);
        var versions = read(db -> holders.versions(db, lien));
        assertThat(versions).hasSize(3);
        assertThat(versions.getFirst().identity().name()).isEqualTo("Peeters");
    }

    @Test
    void a_correction_is_a_later_version_of_the_same_day() {
        long lien = enter(person("Lien", "Petters", "1985-07-30"));
        change(lien, "2015-03-01", Identity.person("Lien", "Peeters", born("1985-07-30"), GENT));

        assertThat(named(lien, "2015-03-01").name()).isEqualTo("Lien Peeters");
        assertThat(list("petters")).containsExactly(lien);
        assertThat(list("peet lie")).containsExactly(lien);
    }

    @Test
    void who_did_not_see_the_last_change_overwrites_nothing() {
        long lien = enter(person("Lien", "Peeters", ""));
        change(lien, "2020-01-01", Identity.person("Lien", "Peeters", born("1985-07-30"), AALST));
        var late = new Change(1, TODAY, Identity.person("An", "X", Optional.empty(), GENT), "");

        assertThatThrownBy(() -> desk.change(register, Vault.MANAGER, lien, late))
                .isInstanceOf(MeentException.class)
                .hasMessageContaining("changed meanwhile");
    }

    @Test
    void the_ledger_learns_what_counts_of_many_in_one_question() {
        long child = enter(person("Fee", "Maes", "2010-05-02"));
        long coop = enter(organisation("De Wind", "0566988259"));
        long both = enter(joint("Jan en An Peeters"));
        desk.died(register, Vault.MANAGER, child, Optional.of(LocalDate.of(2026, 4, 1)));

        var facts = read(db -> holders.facts(db, List.of(child, coop, both, 99L)));

        assertThat(facts).containsOnlyKeys(child, coop, both);
        assertThat(Objects.requireNonNull(facts.get(child)).minorUntil())
                .contains(LocalDate.of(2028, 5, 2));
        assertThat(Objects.requireNonNull(facts.get(child)).frozenFrom())
                .contains(LocalDate.of(2026, 4, 1));
        assertThat(Objects.requireNonNull(facts.get(coop)).kind()).isEqualTo(Eligible.LEGAL);
        assertThat(Objects.requireNonNull(facts.get(both)).kind()).isEqualTo(Eligible.JOINT);
        assertThat(Objects.requireNonNull(facts.get(both)).founder()).isFalse();
    }

    @Test
    void a_guardian_sees_until_the_child_comes_of_age() {
        long child = enter(person("Fee", "Maes", "2008-05-02"));
        var mother = party(PartyRole.GUARDIAN, 55);
        desk.add(register, Vault.MANAGER, child, mother);
        long friend = enter(person("Ida", "Vos", ""));
        desk.add(register, Vault.MANAGER, friend, party(PartyRole.CONTACT, 55));

        assertThat(of(55, "2026-05-01")).containsExactly(child);
        assertThat(of(55, "2026-05-02")).isEmpty();
    }

    @Test
    void what_ended_does_not_count_any_more() {
        long coop = enter(organisation("De Wind", "0566988259"));
        int no = desk.add(register, Vault.MANAGER, coop, party(PartyRole.REPRESENTATIVE, 55));
        desk.end(
                register,
                Vault.MANAGER,
                coop,
                new HolderDesk.PartyEnd(no, LocalDate.of(2026, 4, 1)));

        assertThat(of(55, "2026-03-31")).containsExactly(coop);
        assertThat(of(55, "2026-04-01")).isEmpty();
        var parties = read(db -> holders.parties(db, coop));
        assertThat(parties.getFirst().ends()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void another_account_takes_the_place_of_the_one_before() {
        long lien = enter(person("Lien", "Peeters", ""));
        pay(lien, "BE72000000001616", "2026-01-01");
        pay(lien, "NL91ABNA0417164300", "2026-04-01");

        var accounts = read(db -> holders.accounts(db, lien));

        assertThat(accounts)
                .extracting(BankAccount::masked)
                .containsExactly("NL91 •••• •••• 4300", "BE72 •••• •••• 1616");
        assertThat(accounts.getLast().ends()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void an_account_of_the_site_is_tied_and_untied() {
        long lien = enter(person("Lien", "Peeters", ""));
        desk.link(register, Vault.MANAGER, lien, OptionalLong.of(77));
        assertThat(of(77, "2026-05-01")).containsExactly(lien);

        desk.link(register, Vault.MANAGER, lien, OptionalLong.empty());
        assertThat(of(77, "2026-05-01")).isEmpty();
    }

    @Test
    void another_register_knows_nothing_of_them() {
        long lien = enter(person("Lien", "Kanarie", "1985-07-30"));
        var other = vault().register(2);

        var seen =
                vault().registers()
                        .read(other.id(), Vault.OTHER, db -> holders.list(db, "", 0, 10));
        var found = vault().registers().read(other.id(), Vault.OTHER, db -> holders.find(db, lien));
        assertThat(seen).isEmpty();
        assertThat(found).isEmpty();
        assertThat(
                        entrance.enter(
                                other, Vault.OTHER, person("Lien", "Kanarie", "1985-07-30"), false))
                .isEqualTo(new Done(1));
    }

    @Test
    void what_a_holder_was_called_is_not_rewritten() {
        enter(person("Lien", "Peeters", ""));
        var rewriting =
                List.of(
                        "UPDATE shares.holder_version SET name = 'X'",
                        "DELETE FROM shares.holder_version",
                        "DELETE FROM shares.holder");

        for (var statement : rewriting) {
            assertThatThrownBy(() ->
                            vault().registers()
                                    .run(
                                            register.id(),
                                            Vault.MANAGER,
                                            tx -> tx.handle().execute(statement)))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
    }
}
