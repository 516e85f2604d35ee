package coop.meent.core.freshness;

import static coop.meent.core.freshness.Pantry.answers;
import static coop.meent.core.freshness.Pantry.fruit;
import static coop.meent.core.freshness.Pantry.id;
import static coop.meent.core.freshness.Pantry.jar;
import static coop.meent.core.freshness.Pantry.link;
import static coop.meent.core.freshness.Pantry.mails;
import static coop.meent.core.freshness.Pantry.member;
import static coop.meent.core.freshness.Pantry.mine;
import static coop.meent.core.freshness.Pantry.overdue;
import static coop.meent.core.freshness.Pantry.team;
import static coop.meent.core.freshness.Pantry.want;
import static coop.meent.core.freshness.Pantry.week;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two plugins ask people whether things are still correct, while the weeks go by. Each test has
/// people and things of its own.
@TwoPlugins
class FreshnessTest {
    private static final String TODAY = "2026-05-01T12:00";

    @AfterEach
    void back_to_today(Site site) {
        site.clock().set(TODAY);
    }

    @Test
    void one_mail_a_week_however_many_plugins_and_things(Site site) {
        var an = member(site, "An Weekers");
        fruit(site, an, "Weekpeer", "2026-05-28");
        fruit(site, an, "Weekappel", "2026-06-02");
        jar(site, "Weekmoes", "2026-05-29", List.of(id(site, an)));

        week(site, "2026-05-04T08:00");
        assertThat(mails(site, an)).as("nothing is due yet").isEmpty();
        week(site, "2026-05-25T08:00");
        assertThat(mails(site, an)).containsExactly("3 dingen om na te kijken");
        week(site, "2026-05-27T08:00");
        site.work("freshness/freshness");
        assertThat(mails(site, an)).as("the same week").hasSize(1);
        week(site, "2026-06-01T08:00");
        assertThat(mails(site, an)).as("nobody answered").hasSize(2);
    }

    // cut: answered
    @Test
    void the_link_of_the_mail_lets_its_reader_answer_without_an_account(Site site) {
        var an = member(site, "An Linkens");
        long pear = fruit(site, an, "Linkpeer", "2026-05-08");
        jar(site, "Linkmoes", "2026-05-09", List.of(id(site, an)));
        week(site, "2026-05-04T08:00");
        var link = link(site, an);

        var page = site.get(link);
        assertThat(page.text()).contains("Is dit nog juist?", "Linkpeer", "Linkmoes");
        var said =
                site.visitor()
                        .post(
                                link,
                                "thing=orchard/fruit/" + pear,
                                "due=2026-05-08",
                                "answer=CORRECT");
        assertThat(said.status()).isEqualTo(303);

        assertThat(site.get(link).text()).doesNotContain("Linkpeer").contains("Linkmoes");
        assertThat(site.get("/orchard/ripeness").text()).contains("Linkpeer Nagekeken op 4 mei");
    }

    // end

    @Test
    void of_twenty_equal_answers_at_once_one_is_the_first(Site site) throws Exception {
        var an = member(site, "An Twintig");
        long pear = fruit(site, an, "Twintigpeer", "2026-05-08");
        var token = site.token(an);
        var body =
                "{\"thing\": \"orchard/fruit/%d\", \"due\": \"2026-05-08\", \"answer\": \"CORRECT\"}"
                        .formatted(pear);
        Callable<String> say = () -> token.send("POST", "/api/v1/me/freshness", body).body();

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = many.invokeAll(IntStream.range(0, 20).mapToObj(_ -> say).toList());
            assertThat(all.stream().map(Future::resultNow).toList())
                    .containsOnlyOnce("{\"taken\":true}")
                    .hasSize(20);
        }
        var given = site.administratorToken().get("/api/v1/admin/freshness/answers").body();
        assertThat(given.split("Twintigpeer", -1)).as(given).hasSize(2);
    }

    @Test
    void one_button_takes_away_what_is_no_longer_so(Site site) {
        var an = member(site, "An Eters");
        long pear = fruit(site, an, "Eetpeer", "2026-05-08");
        var mine = site.as(an).get("/me/freshness");
        assertThat(mine.text()).contains("Eetpeer", "Opgegeten", "Aanpassen");

        site.as(an)
                .post(
                        "/me/freshness",
                        "thing=orchard/fruit/" + pear,
                        "due=2026-05-08",
                        "answer=ENDED");
        site.settled();

        assertThat(site.get("/orchard").text()).doesNotContain("Eetpeer");
        assertThat(site.as(an).get("/me/freshness").text()).contains("Alles is nagekeken");
    }

    @Test
    void nobody_answers_for_what_is_another_s(Site site) {
        var an = member(site, "An Eigen");
        long pear = fruit(site, an, "Eigenpeer", "2026-05-08");
        var other = member(site, "Bram Ander");
        var said =
                site.token(other)
                        .send(
                                "POST",
                                "/api/v1/me/freshness",
                                "{\"thing\": \"orchard/fruit/%d\", \"due\": \"2026-05-08\", \"answer\": \"CORRECT\"}"
                                        .formatted(pear));

        assertThat(said.body()).isEqualTo("{\"taken\":false}");
        assertThat(site.as(an).get("/me/freshness").text()).contains("Eigenpeer");
    }

    @Test
    void after_the_grace_readers_are_told_and_deputies_asked(Site site) {
        var an = member(site, "An Traag");
        var els = member(site, "Els Deputy");
        var helpers = List.of(id(site, els));
        var jar = jar(site, "Traagmoes", "2026-05-08", List.of(id(site, an)), helpers);
        assertThat(jar.status()).as(jar.body()).isEqualTo(204);
        fruit(site, an, "Traagpeer", "2026-05-08");

        site.clock().set("2026-05-15T12:00");
        assertThat(mine(site, els)).isEmpty();
        assertThat(site.get("/orchard/ripeness").text()).doesNotContain("niet meer nagekeken");
        site.clock().set("2026-05-16T12:00");
        assertThat(site.get("/orchard/ripeness").text())
                .contains("Traagpeer Niet meer nagekeken sinds 8 mei");
        assertThat(overdue(site)).contains("Traagpeer").doesNotContain("Traagmoes");

        site.clock().set("2026-05-23T12:00");
        assertThat(mine(site, els)).containsExactly("Traagmoes");
        assertThat(mine(site, an)).containsExactly("Traagmoes", "Traagpeer");
        assertThat(overdue(site)).contains("Traagmoes");
        assertThat(team(site)).doesNotContain("freshness-team");
    }

    @Test
    void what_is_long_overdue_waits_for_the_team_which_may_answer(Site site) {
        long pear = fruit(site, member(site, "An Nooit"), "Nooitpeer", "2026-05-08");

        site.clock().set("2026-06-06T12:00");
        assertThat(team(site)).contains("freshness-team");
        site.asAdministrator()
                .post(
                        "/admin/freshness",
                        "thing=orchard/fruit/" + pear,
                        "due=2026-05-08",
                        "answer=CORRECT");
        assertThat(overdue(site)).doesNotContain("Nooitpeer");
        assertThat(site.asAdministrator().get("/admin/freshness").text())
                .contains("zei dat het nog juist is");
    }

    @Test
    void an_owner_who_left_the_organisation_is_passed_over(Site site) {
        var an = member(site, "An Vertrok");
        var bram = member(site, "Bram Bleef");
        long organisation = site.organisation("De Blijvers", true);
        site.mandate(bram, organisation, "REPRESENTATIVE");
        jar(site, "Blijfmoes", "2026-05-08", List.of(id(site, an)), organisation);

        assertThat(mine(site, bram)).containsExactly("Blijfmoes");
    }

    @Test
    void who_wants_no_mail_gets_none_and_finds_it_at_home(Site site) {
        var an = member(site, "An Stil");
        fruit(site, an, "Stilpeer", "2026-05-08");
        site.token(an)
                .send(
                        "PUT",
                        "/api/v1/me/notices/settings",
                        "{\"channels\": {\"core.freshness\": \"none\"}, \"bare\": false,"
                                + " \"quietFrom\": \"22:00\", \"quietUntil\": \"07:00\"}");

        week(site, "2026-05-04T08:00");

        assertThat(mails(site, an)).isEmpty();
        assertThat(site.as(an).get("/").text()).contains("Eén ding om na te kijken");
    }

    @Test
    void the_things_of_a_stopped_plugin_are_not_asked_about(Site site) {
        var an = member(site, "An Gestopt");
        fruit(site, an, "Stoppeer", "2026-05-08");
        jar(site, "Stopmoes", "2026-05-09", List.of(id(site, an)));
        want(site, "disabled");
        week(site, "2026-05-04T08:00");
        assertThat(mine(site, an)).containsExactly("Stopmoes");
        assertThat(mails(site, an)).containsExactly("Eén ding om na te kijken");

        want(site, "enabled");
        assertThat(mine(site, an)).containsExactly("Stoppeer", "Stopmoes");
    }

    @Test
    void the_answer_of_somebody_erased_stays_without_their_name(Site site) {
        var an = "An Gewist";
        site.as(an);
        jar(site, "Wismoes", "2026-05-08", List.of(id(site, an)));
        site.as(an)
                .post(
                        "/me/freshness",
                        "thing=kitchen/jar/Wismoes",
                        "due=2026-05-08",
                        "answer=CORRECT");
        assertThat(answers(site)).contains("Wismoes", an);

        var gone = site.as(an).post("/me/data/delete", "password=" + Site.PASSWORD);
        assertThat(gone.status()).isEqualTo(200);
        site.settled();

        assertThat(answers(site)).contains("Wismoes").doesNotContain(an);
    }
}
