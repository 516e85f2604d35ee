package coop.meent.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class SitePagesTest {
    private static String own(Site site, String title) {
        var made =
                site.administratorToken()
                        .send(
                                "POST",
                                "/api/v1/pages",
                                "{\"title\":\"%s\",\"body\":\"Eerste tekst\"}".formatted(title));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("slug").asText();
    }

    private static String edit(String slug, String language) {
        return "/admin/pages/" + slug + "/" + language;
    }

    private static void save(Caller team, String path, int base, String body) {
        var answer = team.post(path, "title=Titel", "body=" + body, "base=" + base, "dutch=1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    @Test
    void every_page_leads_to_the_shipped_ones_in_its_language(Site site) {
        assertThat(site.get("/organisations").html().select("footer a").eachAttr("href"))
                .contains("/help", "/about", "/contact", "/privacy", "/terms", "/accessibility");
        assertThat(
                        site.get("/en/organisations?sector=food")
                                .html()
                                .select("footer a")
                                .eachAttr("href"))
                .contains(
                        "/en/privacy",
                        "/organisations?sector=food",
                        "/fr/organisations?sector=food");
        assertThat(site.get("/fr/privacy").text()).contains("Vie privée");
    }

    @Test
    void a_fact_is_told_once_and_stands_everywhere(Site site) {
        var team = site.asAdministrator();
        assertThat(site.get("/terms").text()).contains("[naam van de coöperatie]");

        team.post("/admin/site", "name=Het Web", "cooperatie=De Meent cv", "line_nl=Samen sterk");

        assertThat(site.get("/terms").text()).contains("De Meent cv").contains("Het Web");
        assertThat(site.get("/fr/organisations").html().title()).endsWith("Het Web");
        assertThat(site.get("/organisations").html().select("footer").text())
                .contains("Samen sterk");
        team.post("/admin/site", "name=", "cooperatie=");
        assertThat(site.get("/organisations").html().title()).endsWith("Meent");
    }

    @Test
    void a_page_without_a_translation_says_so_and_carries_its_language(Site site) {
        var slug = own(site, "Alleen hier");

        var french = site.get("/fr/pages/" + slug);

        assertThat(french.text()).contains("Uniquement en néerlandais").contains("Eerste tekst");
        assertThat(french.html().select(".prose[lang=nl]")).hasSize(1);
        assertThat(french.html().select("h1").attr("lang")).isEqualTo("nl");
    }

    @Test
    void who_comes_second_loses_nothing(Site site) {
        var team = site.asAdministrator();
        var slug = own(site, "Wedloop");
        save(team, edit(slug, "nl"), 1, "Van Lut");

        var late = team.post(edit(slug, "nl"), "title=T", "body=Van Karim", "base=1", "dutch=1");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html().select("textarea[readonly]").eachText())
                .containsExactly("Van Lut", "Van Karim");
        assertThat(late.html().select("#body").text()).isEqualTo("Van Karim");
        assertThat(late.html().select("input[name=base]").val()).isEqualTo("2");
        save(team, edit(slug, "nl"), 2, "Van beiden");
        assertThat(site.get("/pages/" + slug).text()).contains("Van beiden");
    }

    @Test
    void a_preview_changes_nothing(Site site) {
        var slug = own(site, "Proef");

        var seen =
                site.asAdministrator()
                        .post(edit(slug, "nl"), "title=T", "body=## Kop", "base=1", "preview=true");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.html().select(".panel h2").eachText()).contains("Kop");
        assertThat(site.get("/pages/" + slug).text()).contains("Eerste tekst");
    }

    @Test
    void every_version_is_kept_and_comes_back(Site site) {
        var team = site.asAdministrator();
        var slug = own(site, "Vroeger");
        save(team, edit(slug, "nl"), 1, "Tweede tekst");

        assertThat(team.get(edit(slug, "nl") + "/history").text()).contains("Versie 1", "Versie 2");
        assertThat(team.get(edit(slug, "nl") + "/history/1").text()).contains("Eerste tekst");
        team.post(edit(slug, "nl") + "/history/1/restore");

        assertThat(site.get("/pages/" + slug).text()).contains("Eerste tekst");
        assertThat(team.get(edit(slug, "nl") + "/history").text()).contains("Versie 3");
    }

    @Test
    void the_shipped_draft_comes_back_as_version_nought(Site site) {
        var team = site.asAdministrator();
        save(team, edit("terms", "en"), 0, "Own rules");
        assertThat(site.get("/en/terms").text()).contains("Own rules");

        team.post(edit("terms", "en") + "/history/0/restore");

        assertThat(site.get("/en/terms").text()).contains("House rules");
    }

    @Test
    void a_translation_knows_how_many_edits_it_lacks(Site site) {
        var team = site.asAdministrator();
        var slug = own(site, "Achterstand");
        team.post(edit(slug, "en"), "title=T", "body=B", "base=0", "dutch=1", "follows=true");
        save(team, edit(slug, "nl"), 1, "Twee");
        save(team, edit(slug, "nl"), 2, "Drie");

        assertThat(behind(site, slug)).isEqualTo(2);
        // a slip was mended, no more
        team.post(edit(slug, "en"), "title=T", "body=Better", "base=1", "dutch=3");
        assertThat(behind(site, slug)).isEqualTo(2);
        team.post(edit(slug, "en"), "title=T", "body=New", "base=2", "dutch=3", "follows=true");
        assertThat(behind(site, slug)).isZero();
    }

    private static int behind(Site site, String slug) {
        return site.get("/api/v1/pages/" + slug)
                .json()
                .path("texts")
                .path(1)
                .path("behind")
                .asInt();
    }

    @Test
    void the_search_finds_each_text_for_the_readers_of_its_language(Site site) {
        site.settled();
        assertThat(site.get("/search?q=toetsenbord").text()).contains("Toegankelijkheid");
        assertThat(site.get("/en/search?q=keyboard").text()).contains("Accessibility");
        assertThat(site.get("/search?q=keyboard").text()).doesNotContain("Accessibility");
        assertThat(site.get("/sitemap.xml").body()).contains("/privacy<");

        var slug = own(site, "Knotwilgen");
        site.settled();
        assertThat(site.get("/fr/search?q=knotwilgen").text()).contains("Knotwilgen");
        site.asAdministrator().post("/admin/pages/" + slug + "/remove");
        site.settled();
        assertThat(site.get("/search?q=knotwilgen").text()).doesNotContain("Eerste tekst");
        assertThat(site.get("/pages/" + slug).status()).isEqualTo(404);
    }

    @Test
    void a_shipped_page_cannot_be_removed_and_has_one_address(Site site) {
        assertThat(site.asAdministrator().post("/admin/pages/privacy/remove").status())
                .isEqualTo(404);
        assertThat(site.get("/pages/privacy").status()).isEqualTo(404);
    }

    @Test
    void a_text_is_cleaned_and_a_title_escaped(Site site) {
        var slug = own(site, "Kwaad <b>");
        save(site.asAdministrator(), edit(slug, "nl"), 1, "<script>alert(1)</script> {naam}");

        var page = site.get("/pages/" + slug);

        assertThat(page.body()).doesNotContain("<script>alert").doesNotContain("Kwaad <b>");
        assertThat(page.text()).contains("Meent");
    }

    @Test
    void programs_are_held_to_the_same_rules(Site site) {
        var slug = own(site, "Programma");
        var team = site.administratorToken();
        var path = "/api/v1/pages/" + slug + "/nl";

        assertThat(team.send("PUT", path, "{\"title\":\"A\",\"body\":\"B\",\"base\":1}").status())
                .isEqualTo(200);
        assertThat(team.send("PUT", path, "{\"title\":\"A\",\"body\":\"C\",\"base\":1}").status())
                .isEqualTo(409);
        assertThat(team.send("PUT", path, "{\"title\":\"\",\"body\":\"C\"}").status())
                .isEqualTo(422);
        assertThat(team.get(path + "/revisions").json().path("items")).hasSize(2);
    }

    @Test
    void a_visitor_who_reads_a_page_costs_no_statement(Site site) {
        site.get("/privacy");
        site.settled();
        var guest = site.visitor();

        assertThat(site.statements(() -> guest.get("/privacy").expect(200))).isZero();
    }
}
