package coop.meent.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class MemberHomeTest {
    @Test
    void a_new_member_is_led_through_three_steps_and_asked_no_more_after_them(Site site) {
        long molen = site.organisation("Molen Een", true);
        site.mandate("Nora Nieuw", molen, "EDITOR");
        var nora = site.as("Nora Nieuw");
        assertThat(nora.get("/").text()).contains("Dag Nora", "Maak kennis in drie stappen");

        assertThat(nora.post("/welcome", "step=1", "about=Ik bak brood").location())
                .isEqualTo("/welcome?step=2");
        assertThat(nora.get("/").text()).contains("Stap 2 van drie");
        assertThat(nora.get("/welcome").text()).contains("Molen Een");
        nora.post("/welcome", "step=2");
        nora.post(
                "/welcome",
                "step=3",
                "offers=Brood bakken, uitleggen",
                "seenBy=MEMBERS",
                "contact=FORM",
                "findable=true");

        assertThat(nora.get("/").text())
                .contains("Niets wacht op jou")
                .doesNotContain("drie stappen");
        var profile = nora.get("/api/v1/me/profile").json();
        assertThat(profile.path("about").asText()).isEqualTo("Ik bak brood");
        assertThat(profile.path("offers").path(0).asText()).isEqualTo("brood bakken");
    }

    @Test
    void who_does_not_want_the_three_steps_is_not_asked_again(Site site) {
        var piet = site.as("Piet Later");
        assertThat(piet.get("/api/v1/waiting").body()).contains("welcome");

        piet.post("/welcome/later");

        assertThat(piet.get("/api/v1/waiting").body()).doesNotContain("welcome");
        assertThat(piet.get("/welcome").status()).isEqualTo(200);
    }

    @Test
    void a_mandate_that_ends_and_an_invitation_wait_with_their_dates(Site site) {
        long molen = site.organisation("Molen Twee", true);
        site.mandate("Rosa Rep", molen, "REPRESENTATIVE");
        site.as("Ida Invitee");
        var ends = LocalDate.now(site.clock()).plusDays(30);
        site.administratorToken()
                .send(
                        "POST",
                        "/api/v1/organisations/" + molen + "/mandates",
                        "{\"email\":\"%s\",\"role\":\"EDITOR\",\"starts\":\"2020-01-01\",\"ends\":\"%s\"}"
                                .formatted(Site.email("Ida Invitee"), ends));
        site.as("Rosa Rep")
                .post(
                        "/organisations/" + molen + "/invitations",
                        "name=Ida",
                        "email=" + Site.email("Ida Invitee"),
                        "role=REPRESENTATIVE");

        var ida = site.as("Ida Invitee");
        var waiting = ida.get("/api/v1/waiting").body();
        assertThat(waiting).contains("mandate:" + molen, "\"by\":\"" + ends, "invitation:");
        var accept = ida.get("/me").html().select("form[action*=accept]").attr("action");
        assertThat(site.as("Rosa Rep").post(accept).status()).isEqualTo(404);
        assertThat(ida.post(accept).status()).isEqualTo(303);
        assertThat(ida.get("/me").text()).contains("Vertegenwoordiger");
    }

    @Test
    void what_is_new_is_counted_from_the_visit_before_this_one(Site site) {
        var els = site.as("Els Weg");
        assertThat(els.get("/").text()).doesNotContain("Sinds").contains("Nieuw hier");

        site.clock().forward(java.time.Duration.ofDays(3));

        assertThat(site.as("Els Weg").get("/").text()).contains("Het veld ligt nog braak");
        try (var db = site.superuser()) {
            assertThat(
                            db.createQuery(
                                            """
                                            SELECT v.previous IS NOT NULL
                                              FROM core.visit v JOIN core.person p ON p.id = v.person
                                             WHERE p.email = :email
                                            """)
                                    .bind("email", Site.email("Els Weg"))
                                    .mapTo(Boolean.class)
                                    .one())
                    .isTrue();
        }
    }

    @Test
    void a_home_asks_the_database_eight_times_and_a_visitor_not_at_all(Site site) {
        long molen = site.organisation("Molen Drie", true);
        site.mandate("Tel Mee", molen, "EDITOR");
        var tel = site.as("Tel Mee");
        tel.get("/");
        site.settled();

        assertThat(site.statements(() -> tel.get("/"))).isLessThanOrEqualTo(8);
        assertThat(site.statements(() -> site.get("/"))).isZero();
    }

    @Test
    void a_source_that_fails_takes_nothing_but_itself_away() {
        var sources =
                new Sources<coop.meent.api.WaitingSource, Waiting>(
                        coop.meent.api.WaitingSource::of);
        var fine =
                new Waiting(
                        "a",
                        Waiting.Sign.COMMUNITY,
                        "Iets",
                        "",
                        java.util.Optional.empty(),
                        "/",
                        "Doe",
                        Waiting.Whose.PERSON);
        sources.register(
                "broken",
                List.of(_ -> {
                    throw new IllegalStateException("on purpose");
                }));
        var gone = sources.register("fine", List.of(_ -> List.of(fine)));

        assertThat(sources.of(Viewer.visitor("nl")))
                .extracting(Sources.Given::thing)
                .contains(fine);
        gone.run();
        assertThat(sources.of(Viewer.visitor("nl"))).isEmpty();
    }
}
