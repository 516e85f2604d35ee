package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the owner of a vacancy hears: a yes or no of the team, a question before it closes, and how
/// many read it.
@MeentTest
class OwnersTest {
    private static final String TODAY = "2026-05-01T12:00";
    private static final String FIVE_DAYS_BEFORE = "2026-05-27T12:00";
    private static Town town;

    @BeforeAll
    static void people(Site site) {
        town = Town.in(site);
    }

    @AfterEach
    void back_to_today(Site site) {
        site.clock().set(TODAY);
    }

    @Test
    void who_is_no_member_waits_for_a_yes(Site site) {
        long id = waiting("Koster (m/v/x)");
        var cas = site.as(Town.CAS);
        assertThat(cas.get("/jobs/" + id).text()).contains("Het team leest je vacature na");
        assertThat(site.get("/jobs/" + id).status()).isEqualTo(404);
        assertThat(town.found(site.visitor(), "koster")).isEmpty();
        assertThat(cas.post("/jobs/" + id + "/approve").status()).isEqualTo(403);

        var team = site.asAdministrator();
        assertThat(team.get("/jobs/team").text()).contains("Koster");
        assertThat(team.post("/jobs/" + id + "/approve").location()).isEqualTo("/jobs/team");
        site.settled();

        assertThat(site.get("/jobs/" + id).status()).isEqualTo(200);
        assertThat(town.found(site.visitor(), "koster")).hasSize(1);
        assertThat(town.mails(Town.CAS)).containsKey("“Koster (m/v/x)” staat online");
        assertThat(team.post("/jobs/" + id + "/approve").status()).isEqualTo(409);
    }

    @Test
    void a_no_comes_with_its_reason(Site site) {
        long id = waiting("Bedelaar (m/v/x)");
        var team = site.asAdministrator();
        assertThat(team.post("/jobs/" + id + "/refuse", "why=").status()).isEqualTo(422);
        team.post("/jobs/" + id + "/refuse", "why=Zeg erbij waar het is.");

        var mail = town.mails(Town.CAS);
        assertThat(mail).containsKey("“Bedelaar (m/v/x)” kan nog beter");
        assertThat(site.as(Town.CAS).get("/jobs/" + id).text()).contains("Zeg erbij waar het is.");
        assertThat(site.get("/jobs/" + id).status()).isEqualTo(404);
        assertThat(site.as(Town.CAS).post("/jobs/" + id + "/publish").status()).isEqualTo(303);
    }

    @Test
    void what_a_non_member_changes_the_team_reads_again(Site site) {
        long id = waiting("Beiaardier (m/v/x)");
        site.asAdministrator().post("/jobs/" + id + "/approve");
        var kapel = "organisation=" + town.kapel();
        site.as(Town.CAS).post("/jobs/" + id + "/edit", town.form(kapel, "title=Iets anders"));

        assertThat(site.get("/jobs/" + id).status()).isEqualTo(404);
    }

    @Test
    void before_it_closes_one_click_in_the_weeks_mail_fills_it(Site site) {
        long id = town.open(Town.AN, "\"title\": \"Zwaanhoeder (m/v/x)\"");
        site.work("freshness/freshness");
        assertThat(links()).as("it stays open for a month").isEmpty();

        var link = asked(site);
        var nobody = site.visitor();
        assertThat(nobody.get(link).text()).contains("Is dit nog juist?", "Zwaanhoeder");
        assertThat(site.get("/jobs/" + id).status()).isEqualTo(200);
        assertThat(site.get("/freshness/verzonnen").status()).isEqualTo(404);
        assertThat(nobody.post(link, answer(id, "ENDED")).status()).isEqualTo(303);

        assertThat(site.get("/jobs/" + id).status()).isEqualTo(410);
        assertThat(nobody.get(link).text()).doesNotContain("Zwaanhoeder");
        nobody.post(link, answer(id, "CORRECT"));
        assertThat(site.get("/jobs/" + id).status()).as("answered already").isEqualTo(410);
    }

    @Test
    void one_click_keeps_it_open_for_a_month(Site site) {
        long id = town.open(Town.AN, "\"title\": \"Ganzenhoeder (m/v/x)\"");
        var link = asked(site);
        var nobody = site.visitor();

        nobody.post(link, answer(id, "CORRECT"));

        var closes = site.get("/api/v1/jobs/vacancies/" + id).json().path("closesOn").asText();
        assertThat(closes).isEqualTo("2026-06-27");
        assertThat(nobody.get(link).text()).doesNotContain("Ganzenhoeder");
    }

    @Test
    void what_has_closed_by_itself_nobody_is_asked_about(Site site) {
        town.open(Town.AN, "\"title\": \"Kraaienhoeder (m/v/x)\"");
        site.clock().set("2026-06-03T12:00");

        assertThat(site.as(Town.AN).get("/me/freshness").text()).doesNotContain("Kraaienhoeder");
        assertThat(site.asAdministrator().get("/admin/freshness").text())
                .doesNotContain("Kraaienhoeder");
    }

    @Test
    void a_reader_counts_once_a_day_and_the_owner_never(Site site) {
        long id = town.open(Town.AN, "\"title\": \"Lezer (m/v/x)\"");
        site.get("/jobs/" + id);
        site.get("/jobs/" + id);
        site.visitor().get("/jobs/" + id, "User-Agent: Lynx");
        site.as(Town.AN).get("/jobs/" + id);
        site.clock().set("2026-05-02T12:00");
        site.get("/jobs/" + id);
        site.work("jobs/visitors");

        var statistics =
                site.token(Town.AN).get("/api/v1/jobs/vacancies/" + id + "/statistics").json();
        assertThat(statistics.path("visitors").asLong()).isEqualTo(3);
        assertThat(statistics.path("days")).hasSize(2);
        assertThat(site.as(Town.AN).get("/jobs/mine").text()).contains("Lezer");
        assertThat(site.as(Town.AN).get("/jobs/" + id).text()).contains("3 lezers");
        assertThat(
                        site.token(Town.BRAM)
                                .get("/api/v1/jobs/vacancies/" + id + "/statistics")
                                .status())
                .isEqualTo(403);
        var years = site.administratorToken().get("/api/v1/jobs/years").json().path("items");
        assertThat(years.path(0).path("year").asInt()).isEqualTo(2026);
        assertThat(years.path(0).path("readers").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(site.asAdministrator().get("/jobs/team").text()).contains("2026");
    }

    private long waiting(String title) {
        long id =
                town.draft(
                        Town.CAS,
                        "\"organisation\": " + town.kapel(),
                        "\"title\": \"" + title + "\"");
        var published = town.site().as(Town.CAS).post("/jobs/" + id + "/publish");
        assertThat(published.status()).isEqualTo(303);
        return id;
    }

    // the vacancies of these tests close on 1 June, and are to be looked at three days before
    private static String[] answer(long id, String answer) {
        return new String[] {"thing=jobs/vacancy/" + id, "due=2026-05-29", "answer=" + answer};
    }

    private static String asked(Site site) {
        site.clock().set(FIVE_DAYS_BEFORE);
        site.work("freshness/freshness");
        site.work("freshness/freshness");
        return links().getFirst();
    }

    private static List<String> links() {
        return town.mails(Town.AN).values().stream()
                .map(URI::create)
                .map(URI::getPath)
                .filter(it -> it.startsWith("/freshness/"))
                .toList();
    }
}
