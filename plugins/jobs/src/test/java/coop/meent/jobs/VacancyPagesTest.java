package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class VacancyPagesTest {
    private static Town town;

    @BeforeAll
    static void people(Site site) {
        town = Town.in(site);
    }

    @Test
    void from_the_form_to_the_board_and_off_it_again(Site site) {
        var an = site.as(Town.AN);
        assertThat(an.get("/jobs/new").text()).contains("Plaats een vacature");

        var posted = an.post("/jobs/new", town.form("title=Wiekenmaker (m/v/x)"));
        assertThat(posted.status()).as(posted.text()).isEqualTo(303);
        var path = posted.location();
        assertThat(an.get(path).text()).contains("Zo ziet je vacature eruit", "Wiekenmaker");
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.get("/jobs").text()).doesNotContain("Wiekenmaker");

        assertThat(an.post(path + "/publish").status()).isEqualTo(303);
        assertThat(an.get(path).text()).contains("Je vacature staat online");
        site.settled();
        assertThat(site.get(path).text()).contains("Wiekenmaker", "€", "werk@windhoek.example");
        assertThat(site.get("/jobs").text()).contains("Wiekenmaker", "Windhoek");
        assertThat(site.get("/jobs/feed.atom").body()).contains("Wiekenmaker");
        assertThat(site.get("/sitemap.xml").body()).contains(path + "<");
        assertThat(town.found(site.visitor(), "wiekenmaker")).hasSize(1);

        assertThat(an.post(path + "/close", "reason=filled").location()).isEqualTo("/jobs/mine");
        site.settled();
        assertThat(site.get("/jobs").text()).doesNotContain("Wiekenmaker");
        assertThat(site.get("/jobs/feed.atom").body()).doesNotContain("Wiekenmaker");
        assertThat(site.get("/sitemap.xml").body()).doesNotContain(path + "<");
        assertThat(town.found(site.visitor(), "wiekenmaker")).isEmpty();
    }

    @Test
    void a_form_with_mistakes_comes_back_as_it_was_typed(Site site) {
        var answer =
                site.as(Town.AN)
                        .post(
                                "/jobs/new",
                                town.form(
                                        "title=",
                                        "apply=bel me",
                                        "payMaximum=12",
                                        "place=Sint-Truiden"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Geef de vacature een titel")
                .contains("Dit is geen e-mailadres en geen link")
                .contains("Zijn ze verwisseld?");
        assertThat(answer.html().select("input[name=place]").val()).isEqualTo("Sint-Truiden");
        assertThat(answer.html().select("input[name=apply]").val()).isEqualTo("bel me");
        assertThat(answer.html().select("textarea[name=description]").val()).contains("wieken");
        assertThat(answer.html().select("[name=organisation] option[selected]").val())
                .isEqualTo(Long.toString(town.windhoek()));
    }

    @Test
    void two_who_edit_at_once_are_told(Site site) {
        long id = town.draft(Town.AN);
        var an = site.as(Town.AN);
        var version = an.get("/jobs/" + id + "/edit").html().select("[name=version]").val();

        var first = an.post("/jobs/" + id + "/edit", town.form("version=" + version));
        var second = an.post("/jobs/" + id + "/edit", town.form("version=" + version));

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("Iemand anders heeft deze vacature intussen aangepast");
    }

    @Test
    void what_is_closed_answers_gone_with_others_like_it(Site site) {
        long other = town.open(Town.BRAM, dubbelBlad(), "\"title\": \"Drukker (m/v/x)\"");
        long id = town.open(Town.AN, "\"title\": \"Smeerder (m/v/x)\"");
        assertThat(site.get("/jobs/" + id).body()).contains("application/ld+json", "JobPosting");
        var an = site.as(Town.AN);
        an.post("/jobs/" + id + "/close", "reason=filled");

        var gone = site.get("/jobs/" + id);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Deze vacature is ingevuld", "Drukker");
        assertThat(gone.html().select("a[href=/jobs/" + other + "]")).isNotEmpty();
        assertThat(gone.body()).doesNotContain("ld+json").contains("noindex");
        assertThat(site.get("/fr/jobs/" + id).status()).isEqualTo(410);

        assertThat(an.get("/jobs/mine").text()).contains("Smeerder", "ingevuld");
        assertThat(an.get("/jobs/" + id).status()).isEqualTo(200);
        assertThat(an.get("/jobs/" + id).body()).doesNotContain("ld+json");
        assertThat(an.post("/jobs/" + id + "/renew").status()).isEqualTo(303);
        assertThat(site.get("/jobs/" + id).status()).isEqualTo(200);
    }

    @Test
    void the_page_carries_what_search_engines_read(Site site) {
        var form =
                town.form("title=Kok </script> (m/v/x)", "description=**Ja** <script>x</script>");
        var path = site.as(Town.AN).post("/jobs/new", form).location();
        site.as(Town.AN).post(path + "/publish");

        var page = site.get(path);
        var posting = page.html().select("script[type=application/ld+json]");
        assertThat(posting).hasSize(1);
        var read = Json.read(posting.getFirst().data());
        assertThat(read.path("@type").asText()).isEqualTo("JobPosting");
        assertThat(read.path("title").asText()).isEqualTo("Kok </script> (m/v/x)");
        assertThat(read.path("hiringOrganization").path("name").asText()).isEqualTo("Windhoek");
        assertThat(read.path("baseSalary").path("value").path("minValue").asDouble())
                .isEqualTo(3150);
        assertThat(read.path("description").asText()).contains("<strong>Ja</strong>");
        assertThat(page.html().select("article script")).isEmpty();
        assertThat(page.header("Content-Security-Policy")).isPresent();
    }

    @Test
    void another_organisation_cannot_touch_it(Site site) {
        long id = town.open(Town.AN);
        var bram = site.as(Town.BRAM);

        for (var work : new String[] {"edit", "publish", "close", "renew"}) {
            assertThat(bram.post("/jobs/" + id + "/" + work, town.form("reason=filled")).status())
                    .as(work)
                    .isEqualTo(403);
        }
        assertThat(bram.post("/jobs/new", town.form()).status()).isEqualTo(403);
        assertThat(site.get("/jobs/" + id).status()).isEqualTo(200);
    }

    @Test
    void a_form_that_is_sent_twice_posts_once(Site site) {
        var fields = new HashMap<String, String>();
        for (var field : town.form("title=Dubbel verstuurd (m/v/x)")) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        var an = site.as(Town.AN);
        fields.put("_csrf", an.formToken());
        fields.put("_key", "een-sleutel-van-nu");

        var first = an.form("/jobs/new", fields);
        var second = an.form("/jobs/new", fields);

        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
    }

    private static String dubbelBlad() {
        return "\"organisation\": " + town.dubbelBlad();
    }
}
