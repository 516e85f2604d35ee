package coop.meent.sharing;

import static coop.meent.sharing.Village.AN;
import static coop.meent.sharing.Village.BRAM;
import static coop.meent.sharing.Village.CAS;
import static coop.meent.sharing.Village.DIRK;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class ThingsTest {
    private static Village village;

    @BeforeAll
    static void people(Site site) {
        village = Village.in(site);
    }

    @Test
    void what_somebody_lends_is_listed_and_shown_without_its_address(Site site) {
        var written = site.as(AN).post("/sharing/new", village.form("title=Betonmolen"));

        assertThat(written.status()).as(written.body()).isEqualTo(303);
        var path = written.header("Location").orElseThrow().replace("/photos", "");
        assertThat(site.get("/sharing").text()).contains("Betonmolen", "Mechelen");
        for (var reader : List.of(site.visitor(), site.as(BRAM), site.as(AN))) {
            assertThat(reader.get(path).text())
                    .contains("Betonmolen", "2800 Mechelen", "3 dagen")
                    .doesNotContain("Achter de molen");
        }
        assertThat(site.as(AN).get(path + "/edit").body()).contains("Achter de molen 3");
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(site.token(BRAM).get("/api/v1/sharing/things/" + id).body())
                .doesNotContain("Achter de molen");
    }

    @Test
    void a_form_that_fails_comes_back_filled(Site site) {
        var answer =
                site.as(AN)
                        .post(
                                "/sharing/new",
                                village.form(
                                        "title=",
                                        "units=0",
                                        "mon=van negen tot vijf",
                                        "price=veel"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "Geef het een naam",
                        "Het aantal is een getal van 1 tot 200",
                        "Schrijf de uren zo");
        assertThat(answer.body()).contains("van negen tot vijf", "Achter de molen 3");
    }

    @Test
    void only_whom_it_is_for_sees_it_anywhere(Site site) {
        long members = village.thing(AN, "\"title\": \"Ledenkar\"", "\"audience\": \"members\"");
        var own = "\"audience\": \"org:" + village.windhoek() + "\"";
        long ours = village.thing(AN, "\"title\": \"Windhoekkar\"", own);

        assertThat(village.listed(site.visitor(), "")).doesNotContain("Ledenkar", "Windhoekkar");
        assertThat(village.listed(site.token(CAS), "")).doesNotContain("Ledenkar", "Windhoekkar");
        assertThat(village.listed(site.token(BRAM), ""))
                .contains("Ledenkar")
                .doesNotContain("Windhoekkar");
        assertThat(village.listed(site.token(AN), "")).contains("Ledenkar", "Windhoekkar");
        assertThat(site.get("/sharing/" + members).status()).isEqualTo(404);
        assertThat(site.as(BRAM).get("/sharing/" + ours).status()).isEqualTo(404);
        assertThat(site.as(BRAM).get("/search?q=Windhoekkar").body())
                .doesNotContain("/sharing/" + ours);
        assertThat(site.as(AN).get("/search?q=Windhoekkar").body()).contains("/sharing/" + ours);
    }

    @Test
    void only_who_acts_for_the_owner_changes_it(Site site) {
        long id = village.thing(AN, "\"title\": \"Heggenschaar\"");
        var path = "/sharing/" + id;

        assertThat(site.as(BRAM).get(path + "/edit").status()).isEqualTo(403);
        assertThat(site.as(BRAM).post(path + "/pause").status()).isEqualTo(403);
        assertThat(site.as(DIRK).post("/sharing/new", village.form()).status()).isEqualTo(403);
        assertThat(site.as(AN).post(path + "/pause").status()).isEqualTo(303);
        assertThat(village.listed(site.visitor(), "")).doesNotContain("Heggenschaar");
        assertThat(site.get(path).text()).contains("even niet te leen");
        assertThat(site.as(AN).post(path + "/archive").status()).isEqualTo(303);
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.as(AN).get("/sharing/mine").text()).contains("Heggenschaar", "Opgeborgen");
    }

    @Test
    void who_was_too_late_to_save_hears_so(Site site) {
        long id = village.thing(AN, "\"title\": \"Ladder\"");
        var an = site.as(AN);
        assertThat(
                        an.post(
                                        "/sharing/" + id + "/edit",
                                        village.form("title=Ladder 6 m", "version=1"))
                                .status())
                .isEqualTo(303);

        var late = an.post("/sharing/" + id + "/edit", village.form("title=Trap", "version=1"));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Een collega wijzigde dit intussen");
        assertThat(site.get("/sharing/" + id).text()).contains("Ladder 6 m");
    }

    @Test
    void the_nearest_comes_first(Site site) {
        village.thing(AN, "\"title\": \"Tent Oostende\"", "\"place\": " + Village.place("8400"));
        village.thing(AN, "\"title\": \"Tent Gent\"", "\"place\": " + Village.place("9000"));
        village.thing(AN, "\"title\": \"Tent Brugge\"", "\"place\": " + Village.place("8000"));
        var visitor = site.visitor();

        assertThat(village.listed(visitor, "&near=8000"))
                .containsSubsequence("Tent Brugge", "Tent Oostende", "Tent Gent");
        assertThat(village.listed(visitor, "&near=Brugge&within=25"))
                .contains("Tent Brugge", "Tent Oostende")
                .doesNotContain("Tent Gent", "Boormachine");
        var page = site.get("/sharing?near=Gent&within=50");
        assertThat(page.text()).contains("vlakbij", "± 39 km", "GeoNames", "50 km rond 9000 Gent");
        assertThat(site.get("/sharing?near=Nergens").text()).contains("We kennen ‘Nergens’ niet");
        assertThat(visitor.get("/api/v1/sharing/things?near=Nergens").status()).isEqualTo(422);
    }

    @Test
    void a_list_by_distance_goes_on_where_it_stopped(Site site) {
        for (int i = 0; i < 3; i++) {
            village.thing(
                    AN, "\"title\": \"Vlag " + i + "\"", "\"place\": " + Village.place("6700"));
        }
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page =
                    site.visitor()
                            .get("/api/v1/sharing/things?near=6700&within=5&limit=2" + cursor);
            seen.addAll(Village.titles(page, "items"));
            var next = page.json().path("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asText();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyInAnyOrder("Vlag 0", "Vlag 1", "Vlag 2");
    }

    @Test
    void the_list_is_searched_and_narrowed(Site site) {
        village.thing(
                AN, "\"title\": \"Zaal De Wiek\"", "\"kind\": \"room\"", "\"category\": \"rooms\"");

        assertThat(village.listed(site.visitor(), "&q=wiek")).containsExactly("Zaal De Wiek");
        assertThat(village.listed(site.visitor(), "&kind=room")).containsExactly("Zaal De Wiek");
        assertThat(
                        village.listed(
                                site.visitor(),
                                "&category=rooms&organisation=" + village.dubbelBlad()))
                .isEmpty();
        assertThat(site.get("/sharing?category=rooms").text())
                .contains("Zaal De Wiek", "Wis alles");
        assertThat(site.visitor().get("/api/v1/sharing/things?kind=boat").status()).isEqualTo(422);
    }

    @Test
    void a_page_opens_in_three_languages(Site site) {
        long id =
                village.thing(
                        AN,
                        "\"title\": \"Beamer\"",
                        "\"rules\": {\"opening\": \"1 09:00-12:00\\n2026-12-25 -\"}");

        for (var language : List.of("", "/fr", "/en")) {
            assertThat(site.get(language + "/sharing").status()).isEqualTo(200);
            assertThat(site.get(language + "/sharing/" + id).text())
                    .contains("Beamer", "09:00–12:00");
            assertThat(site.as(AN).get(language + "/sharing/new").status()).isEqualTo(200);
            assertThat(site.as(AN).get(language + "/sharing/" + id + "/edit").status())
                    .isEqualTo(200);
            assertThat(site.as(AN).get(language + "/sharing/mine").status()).isEqualTo(200);
        }
    }

    @Test
    void what_was_agreed_outlives_a_change_of_rules(Site site) {
        var rules = "\"rules\": {\"units\": 2, \"longestMinutes\": 4320}";
        long id = village.thing(AN, "\"title\": \"Aanhangwagen\"", rules);
        var from = site.clock().instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        var booked =
                site.token(AN)
                        .send(
                                "POST",
                                "/api/v1/sharing/bookings",
                                "{\"thing\": %d, \"from\": \"%s\", \"until\": \"%s\", \"units\": 2}"
                                        .formatted(id, from, from.plus(Duration.ofHours(30))));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        var path = "/sharing/" + id;

        var fewer = site.as(AN).post(path + "/edit", village.form("version=1", "units=1"));
        assertThat(fewer.status()).isEqualTo(422);
        assertThat(fewer.text()).contains("Zo weinig kan niet", "3/5/2026");
        var shorter =
                site.as(AN)
                        .post(
                                path + "/edit",
                                village.form("version=1", "units=2", "longest=4 uur"));

        assertThat(shorter.location()).isEqualTo(path + "/fit");
        assertThat(site.as(AN).get(path + "/fit").text()).contains("Wat niet meer past", "3 mei");
        assertThat(site.as(BRAM).get(path + "/fit").status()).isEqualTo(403);
    }

    @Test
    void an_organisation_shows_what_it_lends_to_whom_it_is_for(Site site) {
        village.thing(AN, "\"title\": \"Stoomreiniger\"", "\"audience\": \"members\"");
        var page = "/organisations/" + village.windhoek();

        assertThat(site.as(BRAM).get(page).text()).contains("Stoomreiniger");
        assertThat(site.get(page).text()).doesNotContain("Stoomreiniger");
    }

    @Test
    void a_list_takes_as_many_statements_however_long_it_is(Site site) {
        long id = village.thing(AN, "\"title\": \"Eerste\"");
        var an = site.as(AN);
        long one = site.statements(() -> an.get("/sharing?category=sports"));
        for (int i = 0; i < 5; i++) {
            village.thing(AN, "\"title\": \"Bal " + i + "\"", "\"category\": \"sports\"");
        }

        assertThat(site.statements(() -> an.get("/sharing?category=sports")))
                .isLessThanOrEqualTo(one);
        assertThat(one).isLessThanOrEqualTo(8);
        assertThat(site.statements(() -> an.get("/sharing/" + id))).isLessThanOrEqualTo(20);
    }
}
