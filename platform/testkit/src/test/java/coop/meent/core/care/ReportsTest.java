package coop.meent.core.care;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class ReportsTest {
    private static final String WRITER = "Els Maes";
    private static final String READER = "Bram Claes";
    private static final String WHY = "Dit gaat niet over jullie.";

    private long windhoek;

    @BeforeEach
    void an_organisation_with_a_description(Site site) {
        windhoek = site.organisation("Windhoek " + System.nanoTime(), true);
        site.mandate(WRITER, windhoek, "REPRESENTATIVE");
        site.as(READER);
        var saved =
                site.as(WRITER)
                        .post(
                                path() + "/edit",
                                "name=Windhoek " + windhoek,
                                "country=BE",
                                "description=Koop molensteentjes" + windhoek);
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        site.settled();
    }

    private String path() {
        return "/organisations/" + windhoek;
    }

    private String report() {
        return "/report/organisation/" + windhoek;
    }

    private String queued(Site site) {
        return site.asAdministrator()
                .get("/admin/reports")
                .html()
                .select("a:contains(Windhoek " + windhoek + ")")
                .attr("href");
    }

    private static Answer decide(Caller judge, String file, String outcome, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of(more));
        fields.addAll(java.util.List.of("outcome=" + outcome, "rule=spam", "words=" + WHY));
        return judge.post(file, fields.toArray(String[]::new));
    }

    private void hide(Site site) {
        site.as(READER).post(report(), "rule=spam", "words=Reclame van Bram");
        assertThat(decide(site.asAdministrator(), queued(site), "hide").status()).isEqualTo(303);
        site.settled();
    }

    private static String mails(Site site) {
        try (var db = site.superuser()) {
            return String.join(
                    "\n",
                    db.createQuery(
                                    """
                                    SELECT address || ' | ' || subject || ' | ' || body || ' | ' || action_url
                                      FROM core.mail ORDER BY id
                                    """)
                            .mapTo(String.class)
                            .list());
        }
    }

    @Test
    void the_page_offers_to_report_what_somebody_else_wrote(Site site) {
        assertThat(site.get(path()).html().select("a[href=" + report() + "]").text())
                .isEqualTo("Meld dit");
        assertThat(site.as(WRITER).get(path()).html().select("a[href=" + report() + "]")).isEmpty();
    }

    @Test
    void a_report_without_a_reason_comes_back_as_it_was_typed(Site site) {
        var answer = site.as(READER).post(report(), "words=Hoezo?");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Kies waarom je dit meldt", "Hoezo?");
    }

    @Test
    void a_visitor_reports_with_an_address_and_hears_the_decision_once(Site site) {
        var visitor = site.visitor();
        assertThat(visitor.get(report()).text()).contains("Je e-mailadres");
        assertThat(visitor.post(report(), "rule=spam").status()).isEqualTo(422);

        var sent = visitor.post(report(), "rule=spam", "email=piet@example.test");
        assertThat(sent.location()).isEqualTo(path());
        var kept = decide(site.asAdministrator(), queued(site), "keep");
        assertThat(kept.status()).as(kept.text()).isEqualTo(303);
        site.settled();

        assertThat(mails(site))
                .contains("piet@example.test | Je melding over “Windhoek " + windhoek);
        try (var db = site.superuser()) {
            assertThat(
                            db.createQuery(
                                            "SELECT count(*) FROM core.care_report WHERE email <>"
                                                    + " ''")
                                    .mapTo(Integer.class)
                                    .one())
                    .isZero();
        }
        assertThat(site.get(path()).text()).contains("molensteentjes");
    }

    @Test
    void reports_of_one_thing_stand_together_and_a_second_one_counts_once(Site site) {
        site.as(READER).post(report(), "rule=spam");
        site.as(READER).post(report(), "rule=misleading", "words=Of toch iets anders");
        site.as("An Peeters").post(report(), "rule=spam");

        var file = site.asAdministrator().get(queued(site)).text();
        assertThat(file).contains("Bram Claes", "An Peeters", "Of toch iets anders");
        assertThat(site.asAdministrator().get("/admin/reports").text()).contains("2 meldingen");
    }

    @Test
    void what_is_hidden_is_gone_for_others_and_its_writer_reads_why(Site site) {
        hide(site);

        assertThat(site.get(path()).text()).doesNotContain("molensteentjes");
        assertThat(site.get("/api/v1" + path()).body()).doesNotContain("molensteentjes");
        assertThat(site.get("/search?q=molensteentjes" + windhoek).text())
                .doesNotContain("Windhoek " + windhoek);
        assertThat(site.as(READER).get(report()).status()).isEqualTo(404);
        assertThat(site.as(WRITER).get(path()).text()).contains("Verborgen door het team: " + WHY);
        assertThat(site.as(WRITER).get(path() + "/edit").text()).contains("molensteentjes");
        var decision = site.as(WRITER).get(report()).text();
        assertThat(decision).contains(WHY, "Huisregel 5").doesNotContain("Bram", "Reclame van");
        var api = site.as(WRITER).get("/api/v1/reports/organisation/" + windhoek).body();
        assertThat(api).contains(WHY).doesNotContain("Bram", "Reclame van");
    }

    @Test
    void writer_and_reporter_hear_the_reason_and_not_of_each_other(Site site) {
        hide(site);

        var mails = mails(site);
        assertThat(mails)
                .contains(Site.email(READER) + " | Je melding over “Windhoek " + windhoek)
                .contains(Site.email(WRITER) + " | “Windhoek " + windhoek + "” is verborgen");
        assertThat(mails.lines().filter(it -> it.startsWith(Site.email(WRITER) + " | “")))
                .noneMatch(it -> it.contains("Bram"));
    }

    @Test
    void an_appeal_goes_to_somebody_else_of_the_team_and_is_final(Site site) {
        hide(site);
        assertThat(site.as(READER).post(report() + "/appeal", "words=Ik ook").status())
                .isEqualTo(404);
        assertThat(site.as(WRITER).post(report() + "/appeal", "words=").status()).isEqualTo(422);
        var appealed = site.as(WRITER).post(report() + "/appeal", "words=Het zijn echte molens");
        assertThat(appealed.status()).isEqualTo(303);
        assertThat(site.get(path()).text()).doesNotContain("molensteentjes");
        var file = queued(site);

        var alone = decide(site.asAdministrator(), file, "keep");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.text()).contains("jij bent de enige beheerder", "Noteer waarom");

        try (var db = site.superuser()) {
            site.as("Tweede Beheerder");
            setAdministrator(db, true);
            assertThat(decide(site.asAdministrator(), file, "keep", "note=Zo").status())
                    .isEqualTo(403);
            assertThat(decide(site.as("Tweede Beheerder"), file, "keep").status()).isEqualTo(303);
            setAdministrator(db, false);
        }
        site.settled();
        assertThat(site.get(path()).text()).contains("molensteentjes");
        assertThat(site.as(WRITER).post(report() + "/appeal", "words=Nog eens").status())
                .isEqualTo(404);
        assertThat(mails(site)).contains("“Windhoek " + windhoek + "” staat er weer");
        assertThat(site.asAdministrator().get("/admin/reports/decided").text())
                .contains("Weer te lezen na bezwaar");
    }

    private static void setAdministrator(org.jdbi.v3.core.Handle db, boolean administrator) {
        db.createUpdate(
                        "UPDATE core.person SET administrator = :yes WHERE name = 'Tweede"
                                + " Beheerder'")
                .bind("yes", administrator)
                .execute();
    }

    @Test
    void an_upheld_decision_cannot_be_appealed_again(Site site) {
        hide(site);
        site.as(WRITER).post(report() + "/appeal", "words=Toch");
        var upheld =
                decide(site.asAdministrator(), queued(site), "hide", "note=Er is niemand anders");
        assertThat(upheld.status()).as(upheld.text()).isEqualTo(303);

        assertThat(site.as(WRITER).post(report() + "/appeal", "words=Nog eens").status())
                .isEqualTo(409);
        assertThat(site.as(WRITER).get(report()).text()).contains("definitief");
    }

    @Test
    void a_decision_is_taken_once(Site site) {
        site.as(READER).post(report(), "rule=spam");
        var file = queued(site);
        decide(site.asAdministrator(), file, "keep");

        assertThat(decide(site.asAdministrator(), file, "hide").status()).isEqualTo(409);
        assertThat(site.get(path()).text()).contains("molensteentjes");
    }

    @Test
    void too_many_reports_from_one_network_are_sent_away(Site site) {
        for (int i = 0; i < 5; i++) {
            site.visitor().post(report(), "rule=spam", "email=p" + i + "@example.test");
        }

        assertThat(site.visitor().post(report(), "rule=spam", "email=p@example.test").status())
                .isEqualTo(429);
        site.clock().forward(java.time.Duration.ofHours(2));
    }

    @Test
    void a_program_reports_and_decides(Site site) {
        var body =
                "{\"type\": \"organisation\", \"id\": \"%d\", \"rule\": \"spam\"}"
                        .formatted(windhoek);
        assertThat(site.token(READER).send("POST", "/api/v1/reports", body).status())
                .isEqualTo(204);
        var team = site.administratorToken();
        var id = queued(site).replaceAll(".*/", "");
        assertThat(team.get("/api/v1/admin/reports/" + id).json().path("told")).hasSize(1);
        var decision = "{\"outcome\": \"keep\", \"rule\": \"spam\", \"words\": \"Het mag.\"}";
        assertThat(team.send("POST", "/api/v1/admin/reports/" + id, decision).status())
                .isEqualTo(204);
    }
}
