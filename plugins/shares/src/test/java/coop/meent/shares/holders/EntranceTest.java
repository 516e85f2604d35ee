package coop.meent.shares.holders;

import static coop.meent.shares.holders.People.organisation;
import static coop.meent.shares.holders.People.person;
import static coop.meent.shares.holders.People.reached;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Vault;
import coop.meent.shares.holders.Entered.Alike;
import coop.meent.shares.holders.Entered.Done;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class EntranceTest extends AtTheDesk {
    @Test
    void equal_name_and_birth_may_be_the_same_person() {
        long jan = enter(person("Jan", "Van den Berghe", "1960-02-03"));

        var again =
                entrance.enter(
                        register,
                        Vault.MANAGER,
                        person("JAN", "Vandenberghe", "1960-02-03"),
                        false);

        assertThat(again).isInstanceOf(Alike.class);
        assertThat(((Alike) again).candidates()).extracting(Listed::no).containsExactly(jan);
        assertThat(
                        entrance.enter(
                                register,
                                Vault.MANAGER,
                                person("Jan", "Vandenberghe", "1960-02-03"),
                                true))
                .isInstanceOf(Done.class);
    }

    @Test
    void an_unknown_birth_is_asked_about_and_another_birth_is_not() {
        enter(person("Jan", "Peeters", "1960-02-03"));

        assertThat(entrance.enter(register, Vault.MANAGER, person("Jan", "Peeters", ""), false))
                .isInstanceOf(Alike.class);
        assertThat(
                        entrance.enter(
                                register,
                                Vault.MANAGER,
                                person("Jan", "Peeters", "1990-02-03"),
                                false))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_family_with_one_address_is_no_duplicate() {
        enter(reached(person("Jan", "Peeters", "1960-02-03"), "familie@peeters.example"));

        assertThat(
                        entrance.enter(
                                register,
                                Vault.MANAGER,
                                reached(
                                        person("An", "Peeters", "1962-04-05"),
                                        "familie@peeters.example"),
                                false))
                .isInstanceOf(Done.class);
    }

    @Test
    void organisations_are_the_same_by_number_or_name() {
        enter(organisation("De Wind", "0566988259"));

        assertThat(
                        entrance.enter(
                                register,
                                Vault.MANAGER,
                                organisation("Andere naam", "0566988259"),
                                false))
                .isInstanceOf(Alike.class);
        assertThat(
                        entrance.enter(
                                register,
                                Vault.MANAGER,
                                organisation("De Wind cv", "0440966354"),
                                false))
                .isInstanceOf(Alike.class);
        assertThat(
                        entrance.enter(
                                register, Vault.MANAGER, organisation("Zon", "0440966354"), false))
                .isInstanceOf(Done.class);
    }

    @Test
    void two_who_enter_the_same_person_at_once_enter_one() throws Exception {
        List<Callable<Entered>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            both.add(() ->
                    entrance.enter(
                            register,
                            Vault.MANAGER,
                            person("Jan", "Peeters", "1960-02-03"),
                            false));
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
        assertThat(
                        entrance.enter(
                                register, Vault.MANAGER, person("Di", "D", "").numbered(9), false))
                .isInstanceOf(Entered.NumberGiven.class);
        assertThat(entrance.enterAll(register, Vault.MANAGER, former)).isEmpty();
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
                Kind.NATURAL,
                Identity.person("Jan", name, Optional.empty(), nowhere),
                People.NOBODY);
    }
}
