package coop.meent.shares.holders;

import static coop.meent.shares.holders.People.person;
import static coop.meent.shares.holders.People.reached;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.shares.Vault;
import coop.meent.shares.holders.Entered.Done;
import coop.meent.shares.registers.Register;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What time brings, and any order of changes.
class HolderWorkTest {
    private static final LocalDate FOUNDED = LocalDate.of(2015, 3, 1);
    private static Vault vault;

    private final Register register = vault().register(1);
    private final Entrance entrance = new Entrance(vault().registers(), vault().clock());
    private final HolderDesk desk = new HolderDesk(vault().registers(), vault().clock());
    private final Holders holders = new Holders();

    @BeforeAll
    static void open() {
        vault = Vault.open();
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_the_order_of_changes_a_day_has_the_last_word_about_it(long seed) {
        var random = new Random(seed);
        long no = enter(person("Jan", "Eerste", ""));
        var model = new TreeMap<LocalDate, String>(Map.of(FOUNDED, "Eerste"));
        for (int i = 0; i < 25; i++) {
            var from = FOUNDED.plusDays(random.nextInt(60));
            var name = "Naam" + i;
            desk.change(
                    register,
                    Vault.MANAGER,
                    no,
                    new Change(
                            i + 1,
                            from,
                            Identity.person("Jan", name, Optional.empty(), People.GENT),
                            ""));
            model.put(from, name);
        }

        for (int day = 0; day < 70; day++) {
            var on = FOUNDED.plusDays(day);
            assertThat(named(no, on))
                    .as("seed %s, %s", seed, on)
                    .isEqualTo(model.floorEntry(on).getValue());
        }
    }

    @Test
    void who_left_long_ago_is_forgotten_but_for_the_name() {
        long gone = enter(reached(person("Jan", "Weg", ""), "jan@weg.example"));
        long here = enter(reached(person("An", "Hier", ""), "an@hier.example"));
        desk.pay(register, Vault.MANAGER, gone, account());
        legs(gone, 5, -5);
        legs(here, 5, -4);

        new Forgetting(vault.registers(), vault.clock()).forget();

        var left = read(gone);
        assertThat(left.contact().email()).isEmpty();
        assertThat(left.identity().fullName()).isEqualTo("Jan Weg");
        assertThat(accounts(gone)).isEmpty();
        assertThat(read(here).contact().email()).isEqualTo("an@hier.example");
    }

    private static Optional<BankAccount> account() {
        return Optional.of(new BankAccount(0, "BE72000000001616", "", FOUNDED, Optional.empty()));
    }

    private void legs(long holder, long in, long out) {
        try (var db = vault.superuser()) {
            var seq = "(SELECT coalesce(max(seq), 0) + 1 FROM shares.entry WHERE register_id = :r)";
            db.createUpdate(
                            "INSERT INTO shares.entry (register_id, seq, kind, effective, recorded_at,"
                                    + " deed, payload, prev_hash, hash) SELECT :r, "
                                    + seq
                                    + ", 'ISSUE', '2016-01-01', now(), '{}', '', h.hash, h.hash"
                                    + " FROM shares.head h WHERE h.register_id = :r")
                    .bind("r", register.id())
                    .execute();
            for (long quantity : List.of(in, out)) {
                db.createUpdate(
                                "INSERT INTO shares.leg SELECT :r, max(seq), :no, :h, 1, 1, '2016-01-01',"
                                        + " :q, 100, 0, NULL FROM shares.entry WHERE register_id = :r")
                        .bind("r", register.id())
                        .bind("no", quantity > 0 ? 1 : 2)
                        .bind("h", holder)
                        .bind("q", quantity)
                        .execute();
            }
        }
    }

    private long enter(NewHolder holder) {
        return ((Done) entrance.enter(register, Vault.MANAGER, holder, true)).no();
    }

    private String named(long no, LocalDate day) {
        var names =
                vault.registers()
                        .read(
                                register.id(),
                                Vault.MANAGER,
                                db -> holders.named(db, List.of(no), day));
        return Objects.requireNonNull(names.get(no)).identity().name();
    }

    private Holder read(long no) {
        return vault.registers().read(register.id(), Vault.MANAGER, db -> holders.get(db, no));
    }

    private List<BankAccount> accounts(long no) {
        return vault.registers().read(register.id(), Vault.MANAGER, db -> holders.accounts(db, no));
    }

    /// On the whole site.
    @Nested
    @MeentTest
    class OfAge {
        @Test
        void who_comes_of_age_is_told_to_the_manager_once(Site site) {
            var coop = Coop.in(site);
            coop.manager()
                    .post(
                            coop.a().path("/holders/new"),
                            "kind=NATURAL",
                            "givenNames=Fee",
                            "name=Maes",
                            "born=2008-05-03",
                            "street=Kouter 1",
                            "postcode=9000",
                            "country=BE",
                            "language=nl")
                    .expect(303);
            site.clock().set("2026-05-03T08:00");

            site.work("shares/of-age");
            site.work("shares/of-age");
            site.settled();

            var heard = coop.manager().get("/me/notices").expect(200).text();
            assertThat(heard).contains("Er is één nieuwe melding", "werd op").doesNotContain("Fee");
            coop.manager().post(coop.a().path("/holders/1/of-age")).expect(303);
        }
    }

    private static Vault vault() {
        return vault;
    }
}
