package coop.meent.shares.holders;

import static coop.meent.shares.holders.People.AALST;
import static coop.meent.shares.holders.People.GENT;
import static coop.meent.shares.holders.People.joint;
import static coop.meent.shares.holders.People.organisation;
import static coop.meent.shares.holders.People.person;
import static coop.meent.shares.holders.People.reached;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.MeentException;
import coop.meent.shares.Vault;
import coop.meent.shares.holders.Entered.Alike;
import coop.meent.shares.holders.Entered.Done;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HoldersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private static Vault vault;

    private final Register register = vault.register(1);
    private final Entrance entrance = new Entrance(vault.registers(), vault.clock());
    private final HolderDesk desk = new HolderDesk(vault.registers(), vault.clock());
    private final Holders holders = new Holders();

    @BeforeAll
    static void open() {
        vault = Vault.open(8);
    }

    @AfterAll
    static void close() {
        vault.close();
    }

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
    void equal_name_and_birth_may_be_the_same_person() {
        long jan = enter(person("Jan", "Van den Berghe", "1960-02-03"));

        var again = entrance.enter(register, Vault.MANAGER, person("JAN", "Vandenberghe", "1960-02-03"), false);

        assertThat(again).isInstanceOf(Alike.class);
        assertThat(((Alike) again).candidates()).extracting(Listed::no).containsExactly(jan);
        assertThat(entrance.enter(register, Vault.MANAGER, person("Jan", "Vandenberghe", "1960-02-03"), true))
                .isInstanceOf(Done.class);
    }

    @Test
    void an_unknown_birth_is_asked_about_and_another_birth_is_not() {
        enter(person("Jan", "Peeters", "1960-02-03"));

        assertThat(entrance.enter(register, Vault.MANAGER, person("Jan", "Peeters", ""), false))
                .isInstanceOf(Alike.class);
        assertThat(entrance.enter(register, Vault.MANAGER, person("Jan", "Peeters", "1990-02-03"), false))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_family_with_one_address_is_no_duplicate() {
        enter(reached(person("Jan", "Peeters", "1960-02-03"), "familie@peeters.example"));

        assertThat(
                        entrance.enter(
                                register,
                                Vault.MANAGER,
                                reached(person("An", "Peeters", "1962-04-05"), "familie@peeters.example"),
                                false))
                .isInstanceOf(Done.class);
    }

    @Test
    void organisations_are_the_same_by_number_or_name() {
        enter(organisation("De Wind", "0566988259"));

        assertThat(entrance.enter(register, Vault.MANAGER, organisation("Andere naam", "0566988259"), false))
                .isInstanceOf(Alike.class);
        assertThat(entrance.enter(register, Vault.MANAGER, organisation("De Wind cv", "0440966354"), false))
                .isInstanceOf(Alike.class);
        assertThat(entrance.enter(register, Vault.MANAGER, organisation("Zon", "0440966354"), false))
                .isInstanceOf(Done.class);
    }

    @Test
    void two_who_enter_the_same_person_at_once_enter_one() throws Exception {
        List<Callable<Entered>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            both.add(() -> entrance.enter(register, Vault.MANAGER, person("Jan", "Peeters", "1960-02-03"), false));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var done = new ArrayList<Entered>();
            for (var it : threads.invokeAll(both)) {
                done.add(it.get());
            }
            assertThat(done).filteredOn(Done.class::isInstance).hasSize(1);
        }
        assertThat(list("peeters")).hasSize(1);
    }

    @Test
    void no_number_is_given_twice_however_many_ask_and_whatever_fails() throws Exception {
        List<Callable<Optional<Long>>> work = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            var name = "Peeters " + i;
            boolean fails = i % 5 == 0;
            work.add(() -> number(fails ? broken(name) : person("Jan", name, "1960-02-03")));
        }
        var given = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var it : threads.invokeAll(work)) {
                it.get().ifPresent(given::add);
            }
        }

        assertThat(given).hasSize(128);
        assertThat(new HashSet<>(given)).hasSize(128);
        assertThat(enter(person("Laatste", "Van Allen", ""))).isEqualTo(161);
    }

    @Test
    void former_numbers_are_kept_and_none_below_is_given_again() {
        var former = List.of(person("An", "A", "").numbered(7), person("Bo", "B", "").numbered(12));

        assertThat(entrance.enterAll(register, Vault.MANAGER, former)).containsExactly(7L, 12L);
        assertThat(enter(person("Co", "C", ""))).isEqualTo(13);
        assertThat(entrance.enter(register, Vault.MANAGER, person("Di", "D", "").numbered(9), false))
                .isInstanceOf(Entered.NumberGiven.class);
        assertThat(entrance.enterAll(register, Vault.MANAGER, former)).isEmpty();
    }

    @Test
    void holders_are_found_by_the_beginning_of_words_and_listed_by_name() {
        long zoe = enter(person("Zoë", "d’Hondt", ""));
        long jan = enter(person("Jan", "De Smet", ""));
        long coop = enter(organisation("Zonnewind", "0566988259"));

        assertThat(list("")).containsExactly(jan, zoe, coop);
        assertThat(list("hondt")).containsExactly(zoe);
        assertThat(list("ZOE DHON")).containsExactly(zoe);
        assertThat(list("zo")).containsExactly(zoe, coop);
        assertThat(list("de")).containsExactly(jan);
        assertThat(list(Long.toString(coop))).containsExactly(coop);
        assertThat(list("smet zoe")).isEmpty();
        assertThat(list("%")).hasSize(3);
    }

    @Test
    void a_list_goes_on_where_it_stopped() {
        for (int i = 0; i < 7; i++) {
            enter(person("Jan " + i, "Peeters", ""));
        }
        var seen = new ArrayList<Long>();
        long last = 0;
        do {
            long after = last;
            var page = read(db -> holders.list(db, "peeters", after, 3));
            page.forEach(it -> seen.add(it.no()));
            last = page.isEmpty() ? 0 : page.getLast().no();
        } while (last > 0);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void the_ledger_learns_what_counts_of_many_in_one_question() {
        long child = enter(person("Fee", "Maes", "2010-05-02"));
        long coop = enter(organisation("De Wind", "0566988259"));
        long both = enter(joint("Jan en An Peeters"));
        desk.died(register, Vault.MANAGER, child, Optional.of(LocalDate.of(2026, 4, 1)));

        var facts = read(db -> holders.facts(db, List.of(child, coop, both, 99L)));

        assertThat(facts).containsOnlyKeys(child, coop, both);
        assertThat(facts.get(child).minorUntil()).contains(LocalDate.of(2028, 5, 2));
        assertThat(facts.get(child).frozenFrom()).contains(LocalDate.of(2026, 4, 1));
        assertThat(facts.get(coop).kind()).isEqualTo(Eligible.LEGAL);
        assertThat(facts.get(both).kind()).isEqualTo(Eligible.JOINT);
        assertThat(facts.get(both).founder()).isFalse();
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
        desk.end(register, Vault.MANAGER, coop, new HolderDesk.PartyEnd(no, LocalDate.of(2026, 4, 1)));

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

        assertThat(accounts).extracting(BankAccount::masked)
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
        var other = vault.register(2);

        var seen =
                vault.registers()
                        .read(
                                other.id(),
                                Vault.OTHER,
                                db -> holders.list(db, "", 0, 10));
        var found =
                vault.registers().read(other.id(), Vault.OTHER, db -> holders.find(db, lien));
        assertThat(seen).isEmpty();
        assertThat(found).isEmpty();
        assertThat(entrance.enter(other, Vault.OTHER, person("Lien", "Kanarie", "1985-07-30"), false))
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
            assertThatThrownBy(
                            () ->
                                    vault.registers()
                                            .run(
                                                    register.id(),
                                                    Vault.MANAGER,
                                                    tx -> tx.handle().execute(statement)))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
    }

    private long enter(NewHolder holder) {
        return ((Done) entrance.enter(register, Vault.MANAGER, holder, true)).no();
    }

    private Optional<Long> number(NewHolder holder) {
        try {
            return Optional.of(enter(holder));
        } catch (org.jdbi.v3.core.JdbiException refused) {
            return Optional.empty();
        }
    }

    // passes the door and fails in the table, after its number was taken
    private static NewHolder broken(String name) {
        var nowhere = new Address("", "", "", "nowhere");
        return NewHolder.of(
                Kind.NATURAL, Identity.person("Jan", name, Optional.empty(), nowhere), People.NOBODY);
    }

    private static Optional<LocalDate> born(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    private void change(long no, String from, Identity identity) {
        int revision = read(db -> holders.get(db, no)).revision();
        var change = new Change(revision, LocalDate.parse(from), identity, "verhuisd");
        desk.change(register, Vault.MANAGER, no, change);
    }

    private void pay(long no, String iban, String from) {
        var account = new BankAccount(0, iban, "", LocalDate.parse(from), Optional.empty());
        desk.pay(register, Vault.MANAGER, no, Optional.of(account));
    }

    private static Party party(PartyRole role, long person) {
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

    private Named named(long no, String day) {
        return read(db -> holders.named(db, List.of(no), LocalDate.parse(day))).get(no);
    }

    private List<Long> list(String typed) {
        return read(db -> holders.list(db, typed, 0, 50)).stream()
                .map(Listed::no)
                .toList();
    }

    private List<Long> of(long person, String day) {
        return read(db -> holders.of(db, person, LocalDate.parse(day))).stream()
                .map(Holder::no)
                .toList();
    }

    private <T> T read(Function<Handle, T> question) {
        return vault.registers().read(register.id(), Vault.MANAGER, question);
    }
}
