package coop.meent.core.people;

import static coop.meent.core.people.Town.BROWSER;
import static coop.meent.core.people.Town.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.Mandate;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.core.people.SignIn.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static Town town;

    @BeforeAll
    static void open() {
        town = new Town();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void empty() {
        town.empty();
        town.clock.forward(Duration.ofHours(2));
    }

    @Test
    void nobody_is_there_before_the_address_is_confirmed_and_the_link_works_once() {
        town.people.registration().register(wanted("An@Example.org"), BROWSER);
        assertThat(town.people.accounts().byEmail("an@example.org")).isEmpty();
        var token = town.tokenOfNewestMail();
        assertThat(town.people.registration().waiting(token)).hasValue("An@Example.org");
        assertThat(town.people.registration().waiting(token)).isPresent();

        var session = town.people.registration().confirm(token, BROWSER).orElseThrow();

        assertThat(town.cameIn(session)).isPresent();
        assertThat(town.people.registration().confirm(token, BROWSER)).isEmpty();
        assertThat(signIn("an@example.org", PASSWORD)).isInstanceOf(Outcome.SignedIn.class);
        assertThat(town.alone("SELECT password_hash FROM core.person", String.class))
                .startsWith("$argon2id$v=19$m=19456,");
    }

    @Test
    void a_link_is_too_old_after_its_time() {
        town.people.registration().register(wanted("an@example.org"), BROWSER);
        var token = town.tokenOfNewestMail();
        town.clock.forward(Duration.ofHours(49));

        assertThat(town.people.registration().confirm(token, BROWSER)).isEmpty();
    }

    @Test
    void who_has_an_account_is_told_so_by_mail_and_nobody_takes_it_over() {
        town.person("an@example.org");
        town.people.registration().register(wanted("an@example.org"), BROWSER);

        assertThat(town.post().getFirst().subject()).isEqualTo("nl mail.known.subject");
        assertThat(town.post().getFirst().actionUrl()).isEqualTo("https://meent.example/login");
        assertThat(signIn("an@example.org", PASSWORD)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_refused_alike() {
        town.person("an@example.org");

        assertThat(signIn("an@example.org", "zes rode fietsen")).isEqualTo(new Outcome.Refused());
        assertThat(signIn("bram@example.org", PASSWORD)).isEqualTo(new Outcome.Refused());
    }

    @Test
    void the_eleventh_failure_within_a_minute_has_to_wait() {
        town.person("an@example.org");
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("an@example.org", "nee nee nee")).isEqualTo(new Outcome.Refused());
        }

        assertThat(signIn("AN@example.org", PASSWORD)).isInstanceOf(Outcome.TooOften.class);
        town.clock.forward(Duration.ofMinutes(1));
        assertThat(signIn("an@example.org", PASSWORD)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void only_a_hash_of_the_token_is_kept_and_signing_in_again_makes_another() {
        town.person("an@example.org");
        var first = session("an@example.org", BROWSER);
        var again = new Browser("10.0.0.1", "Firefox", Optional.of(first));
        var second = session("an@example.org", again);

        assertThat(second).isNotEqualTo(first);
        assertThat(town.cameIn(first)).isEmpty();
        assertThat(town.cameIn(second)).isPresent();
        assertThat(town.alone("SELECT token_hash FROM core.session", byte[].class))
                .isEqualTo(Tokens.hash(second));
    }

    @Test
    void a_session_ends_when_it_is_idle_and_an_administrators_sooner() {
        town.person("an@example.org");
        town.people.accounts().create("Bram", "bram@example.org", "nl", PASSWORD, true);
        var member = session("an@example.org", BROWSER);
        var team = session("bram@example.org", BROWSER);

        town.clock.forward(Duration.ofHours(9));
        assertThat(town.cameIn(team)).isEmpty();
        assertThat(town.cameIn(member)).isPresent();
        town.clock.forward(Duration.ofDays(14));
        assertThat(town.cameIn(member)).isEmpty();
    }

    @Test
    void an_account_that_has_ended_opens_nothing() {
        town.person("an@example.org");
        var session = session("an@example.org", BROWSER);
        town.does("UPDATE core.person SET ended_at = now()");

        assertThat(town.cameIn(session)).isEmpty();
        assertThat(signIn("an@example.org", PASSWORD)).isEqualTo(new Outcome.Refused());
    }

    @Test
    void mandates_count_from_their_first_through_their_last_day_and_membership_too() {
        long an = town.person("an@example.org");
        town.clock.set("2026-06-01T00:30");
        town.does(
                """
                INSERT INTO core.organisation (name, name_norm) VALUES ('Windhoek', 'windhoek'), ('Loods', 'loods');
                INSERT INTO core.mandate (person, organisation, role, starts, ends)
                SELECT %1$d, id, 'EDITOR', '2026-06-01', '2026-06-01' FROM core.organisation WHERE name = 'Windhoek';
                INSERT INTO core.mandate (person, organisation, role, starts, ends)
                SELECT %1$d, id, 'REGISTRAR', '2026-01-01', '2026-05-31' FROM core.organisation WHERE name = 'Loods';
                INSERT INTO core.membership_period (organisation, category, starts, ends)
                SELECT id, 'small', '2026-01-01', '2026-06-01' FROM core.organisation
                """
                        .formatted(an));
        long windhoek =
                town.alone("SELECT id FROM core.organisation WHERE name = 'Windhoek'", Long.class);
        var session = session("an@example.org", BROWSER);

        assertThat(town.cameIn(session).orElseThrow().mandates())
                .containsExactly(new Mandate(windhoek, Role.EDITOR, true));
        assertThat(town.people.people().holding(windhoek, Set.of(Role.EDITOR))).hasSize(1);
        town.clock.set("2026-06-02T00:30");
        assertThat(town.cameIn(session).orElseThrow().mandates()).isEmpty();
    }

    @Test
    void a_forgotten_password_ends_all_sessions_and_strangers_get_no_mail() {
        town.person("an@example.org");
        var old = session("an@example.org", BROWSER);
        town.people.passwords().forgotten("nobody@example.org", BROWSER);
        assertThat(town.post()).isEmpty();
        town.people.passwords().forgotten(" An@Example.org", BROWSER);
        var token = town.tokenOfNewestMail();

        var fresh = town.people.passwords().choose(token, "zes rode fietsen", BROWSER);

        assertThat(town.cameIn(fresh.orElseThrow())).isPresent();
        assertThat(town.cameIn(old)).isEmpty();
        assertThat(town.people.passwords().choose(token, "zeven blauwe", BROWSER)).isEmpty();
        assertThat(signIn("an@example.org", PASSWORD)).isEqualTo(new Outcome.Refused());
        assertThat(signIn("an@example.org", "zes rode fietsen"))
                .isInstanceOf(Outcome.SignedIn.class);
        assertThat(town.post().getFirst().subject()).isEqualTo("nl mail.changed.subject");
    }

    @Test
    void changing_the_password_asks_for_the_current_one_and_keeps_this_session() {
        long an = town.person("an@example.org");
        var here = session("an@example.org", BROWSER);
        var elsewhere = session("an@example.org", BROWSER);
        var browser = new Browser("10.0.0.1", "Firefox", Optional.of(here));
        var passwords = town.people.passwords();

        assertThat(passwords.change(viewer(an), "nee nee nee", "zes rode", browser))
                .isInstanceOf(Passwords.Change.Wrong.class);
        assertThat(passwords.change(viewer(an), PASSWORD, "zes rode fietsen", browser))
                .isInstanceOf(Passwords.Change.Changed.class);
        assertThat(town.cameIn(here)).isPresent();
        assertThat(town.cameIn(elsewhere)).isEmpty();
    }

    @Test
    void people_see_and_end_their_own_sessions_and_nobody_elses() {
        long an = town.person("an@example.org");
        long bram = town.person("bram@example.org");
        var here = session("an@example.org", BROWSER);
        session("an@example.org", BROWSER);
        var sessions = town.people.sessions().of(viewer(an), Optional.of(here));

        assertThat(sessions).extracting(Session::current).containsExactly(true, false);
        assertThat(town.people.sessions().end(viewer(bram), sessions.get(1).id())).isFalse();
        assertThat(town.people.sessions().end(viewer(an), sessions.get(1).id())).isTrue();
        assertThat(town.people.sessions().of(viewer(an), Optional.of(here))).hasSize(1);
    }

    @Test
    void a_token_acts_for_its_person_until_it_is_revoked() {
        long an = town.person("an@example.org");
        var secret = town.people.commands().createToken("an@example.org");
        var token = town.people.tokens().of(viewer(an)).getFirst();

        assertThat(secret).hasSize(43);
        assertThat(token.expiresAt()).isEqualTo(town.clock.instant().plus(ApiTokens.YEAR));
        assertThat(town.people.tokens().revoke(viewer(town.person("b@example.org")), token.id()))
                .isFalse();
        assertThat(town.people.tokens().revoke(viewer(an), token.id())).isTrue();
        assertThatThrownBy(() -> town.people.commands().createToken("nobody@example.org"))
                .hasMessageContaining("nobody has an account");
    }

    @Test
    void the_operator_lets_people_in_once() {
        var link = town.people.commands().createUser("an@example.org", "An", true);
        var token = Town.token(link);

        assertThat(link).startsWith("https://meent.example/sign-in?token=");
        assertThat(town.people.signIn().byLink(token).orElseThrow().hasPassword()).isFalse();
        assertThat(town.people.signIn().useLink(token, BROWSER)).isPresent();
        assertThat(town.people.signIn().useLink(token, BROWSER)).isEmpty();
        assertThat(town.people.accounts().byEmail("an@example.org").orElseThrow().administrator())
                .isTrue();
    }

    @Test
    void the_first_administrator_is_made_by_the_newest_printed_link_and_by_no_other() {
        var old = Town.token(town.people.firstAdministrator().link().orElseThrow());
        var token = Town.token(town.people.firstAdministrator().link().orElseThrow());
        var first = town.people.firstAdministrator();

        assertThat(first.opens(old)).isFalse();
        assertThat(first.become(token, wanted("an@example.org"), BROWSER)).isPresent();
        assertThat(first.become(token, wanted("bram@example.org"), BROWSER)).isEmpty();
        assertThat(first.link()).isEmpty();
    }

    @Test
    void an_invitation_makes_an_account_with_a_mandate_or_ties_the_one_there_is() {
        town.does("INSERT INTO core.organisation (name, name_norm) VALUES ('Loods', 'loods')");
        long loods = town.alone("SELECT id FROM core.organisation", Long.class);
        long an = town.person("an@example.org");
        var into = new Invitations.Into(loods, "Loods");
        var bram = new EmailAddress("bram@example.org");
        var invitations = town.people.invitations();

        invitations.invite(
                viewer(an), into, new Invitations.Colleague("Bram", bram, Role.EDITOR, "fr"));
        assertThat(town.post().getFirst().subject()).isEqualTo("fr mail.invitation.subject");
        var session =
                invitations
                        .arrive(town.tokenOfNewestMail(), "Bram", PASSWORD, BROWSER)
                        .orElseThrow();
        assertThat(town.cameIn(session).orElseThrow().mandates())
                .containsExactly(new Mandate(loods, Role.EDITOR, false));

        var again = new Invitations.Colleague("Bram", bram, Role.REGISTRAR, "nl");
        invitations.invite(viewer(an), into, again);
        var token = town.tokenOfNewestMail();
        assertThat(invitations.look(token).orElseThrow().hasAccount()).isTrue();
        assertThat(invitations.arrive(token, "Bram", "anders anders", BROWSER)).isEmpty();
        assertThat(invitations.join(token)).isTrue();
        assertThat(invitations.join(token)).isFalse();
        assertThat(town.cameIn(session).orElseThrow().mandates()).hasSize(2);
    }

    @Test
    void what_opens_nothing_any_more_is_thrown_away() {
        town.person("an@example.org");
        session("an@example.org", BROWSER);
        town.people.passwords().forgotten("an@example.org", BROWSER);
        town.clock.forward(Duration.ofDays(61));

        town.people.upkeep().work().run();

        assertThat(town.alone("SELECT count(*) FROM core.session", Long.class)).isZero();
        assertThat(town.alone("SELECT count(*) FROM core.one_time_link", Long.class)).isZero();
    }

    private static Registration.Wanted wanted(String email) {
        return new Registration.Wanted("An", EmailAddress.of(email).orElseThrow(), "nl", PASSWORD);
    }

    private static Outcome signIn(String email, String password) {
        return town.people.signIn().with(email, password, BROWSER);
    }

    private static String session(String email, Browser browser) {
        var outcome = town.people.signIn().with(email, PASSWORD, browser);
        return ((Outcome.SignedIn) outcome).token();
    }

    private static Viewer viewer(long person) {
        return new Viewer(
                Viewer.Kind.PERSON, OptionalLong.of(person), "An", false, List.of(), "nl");
    }
}
