package coop.meent.core.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.Mandate;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.core.data.CoreDatabase;
import coop.meent.testkit.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MembershipDeskTest {
    @RegisterExtension static final CoreDatabase DATABASE = CoreDatabase.open(1);
    private static final Viewer TEAM = CoreDatabase.WORK;
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final MovableClock clock = MovableClock.at("2026-05-01T00:30");
    private final OrganisationsInMemory memory = new OrganisationsInMemory(DATABASE.core());
    private final OrganisationDesk desk = new OrganisationDesk(DATABASE.core(), memory, clock);
    private final MembershipDesk members = new MembershipDesk(DATABASE.core(), memory);
    private final PeriodEntitlements entitlements =
            new PeriodEntitlements(memory, new PlatformTexts());

    @BeforeEach
    void empty() {
        DATABASE.asSuperuser(db ->
                db.execute(
                        "TRUNCATE core.organisation, core.person, core.audit_line,"
                                + " core.outbox CASCADE"));
        memory.reload();
    }

    @Test
    void organisations_are_sorted_as_a_dutch_reader_sorts() {
        for (var name : List.of("Zon", "élan", "Windmolen 10", "Windmolen 2", "Eland", "appel")) {
            desk.create(TEAM, data(name, ""));
        }

        assertThat(memory.byName())
                .extracting(one -> one.data().name())
                .containsExactly("appel", "élan", "Eland", "Windmolen 2", "Windmolen 10", "Zon");
    }

    @Test
    void what_was_written_comes_back_and_is_audited_and_announced() {
        long id = desk.create(TEAM, data("Zonnewind", "0123456749"));
        desk.change(TEAM, id, data("Zonnewind!", "0123456749"));

        assertThat(memory.known(id).orElseThrow().data())
                .isEqualTo(data("Zonnewind!", "0123456749"));
        assertThat(
                        DATABASE.texts(
                                DATABASE.core(), "SELECT action FROM core.audit_line ORDER BY id"))
                .containsExactly("organisation.created", "organisation.changed");
        assertThat(DATABASE.number("SELECT count(*) FROM core.outbox WHERE type = 'organisation'"))
                .isEqualTo(2);
    }

    @Test
    void a_number_belongs_to_one_organisation() {
        desk.create(TEAM, data("Zonnewind", "0123456749"));

        assertThat(
                        desk.check(
                                0,
                                new OrganisationForm(
                                        Map.of("name", "B", "enterpriseNumber", "BE0123456749"))))
                .extracting(Problem::key)
                .containsExactly("organisation.problem.number.taken");
        assertThatThrownBy(() -> desk.create(TEAM, data("B", "0123456749")))
                .isInstanceOf(MeentException.class);
    }

    @Test
    void membership_counts_through_its_last_day_and_says_why() {
        long id = desk.create(TEAM, data("Zonnewind", ""));
        members.addPeriod(TEAM, id, PeriodForm.period("small", "2024-01-01", ""));

        assertThat(entitlements.can(id, "jobs.post", TODAY).yes()).isTrue();
        assertThat(entitlements.can(acting(id, "nl"), "jobs.post", TODAY).why())
                .isEqualTo("Je organisatie is lid sinds 1 januari 2024.");
        assertThat(entitlements.can(acting(id, "fr"), "jobs.post", TODAY).why())
                .isEqualTo("Votre organisation est membre depuis le 1 janvier 2024.");

        long period = memory.periods(id).getFirst().id();
        members.endPeriod(TEAM, id, period, TODAY);

        assertThat(entitlements.can(id, "member", TODAY).yes()).isTrue();
        assertThat(entitlements.can(id, "member", TODAY.plusDays(1)).yes()).isFalse();
        assertThat(entitlements.can(acting(id, "nl"), "member", TODAY.plusDays(1)).why())
                .isEqualTo("Je organisatie was lid tot en met 1 mei 2026.");
    }

    @Test
    void two_periods_do_not_overlap() {
        long id = desk.create(TEAM, data("Zonnewind", ""));
        members.addPeriod(TEAM, id, PeriodForm.period("small", "2026-01-01", "2026-12-31"));

        var again = members.addPeriod(TEAM, id, PeriodForm.period("large", "2026-12-31", ""));
        var after = members.addPeriod(TEAM, id, PeriodForm.period("large", "2027-01-01", ""));

        assertThat(again.problems())
                .extracting(Problem::key)
                .containsExactly("organisation.problem.overlap");
        assertThat(after.problems()).isEmpty();
        assertThat(memory.periods(id)).hasSize(2);
    }

    @Test
    void a_mandate_is_given_by_address_and_ended_by_a_day() {
        long id = desk.create(TEAM, data("Zonnewind", ""));
        DATABASE.asSuperuser(db ->
                db.execute(
                        "INSERT INTO core.person (name, email, email_norm)"
                                + " VALUES ('An', 'An@example.org', 'an@example.org')"));

        var form = PeriodForm.mandate("EDITOR", "2026-01-01", "");
        var nobody = members.addMandate(TEAM, id, "bram@example.org", form);
        members.addMandate(TEAM, id, " AN@example.org ", form);
        var given = members.mandates(TEAM, id).getFirst();
        members.endMandate(TEAM, id, given.id(), TODAY);

        assertThat(nobody.problems()).extracting(Problem::field).containsExactly("email");
        assertThat(given.name()).isEqualTo("An");
        assertThat(members.mandates(TEAM, id).getFirst().ends()).isEqualTo(Optional.of(TODAY));
    }

    @Test
    void a_logo_is_kept_under_its_hash() {
        long id = desk.create(TEAM, data("Zonnewind", ""));
        desk.putLogo(TEAM, id, Optional.of(new Logo(new byte[] {1, 2}, "abc")));

        assertThat(memory.known(id).orElseThrow().logoPath()).endsWith("/logo/abc.png");
        assertThat(desk.logo(TEAM, id, "abc")).contains(new byte[] {1, 2});
        assertThat(desk.logo(TEAM, id, "abd")).isEmpty();
    }

    private static Viewer acting(long organisation, String language) {
        var mandate = new Mandate(organisation, Role.EDITOR, true);
        return new Viewer(
                Viewer.Kind.PERSON, OptionalLong.of(1), "An", false, List.of(mandate), language);
    }

    private static OrganisationData data(String name, String number) {
        return new OrganisationForm(
                        Map.of("name", name, "enterpriseNumber", number, "founded", "1999"))
                .data();
    }
}
