package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the team sets of a plugin.
@MeentTest(plugins = {})
class PluginSettingsTest {
    private static final String DECLARED =
            """
            "settings": [
              {"key": "greeting", "kind": "text", "default": "Dag", "label": {"nl": "Groet"}},
              {"key": "days", "kind": "number", "default": 14, "required": true,
               "label": {"nl": "Dagen"}, "explanation": {"nl": "Hoelang je leent."}},
              {"key": "open", "kind": "boolean", "default": true, "label": {"nl": "Open"}},
              {"key": "size", "kind": "choice", "default": "s", "label": {"nl": "Maat"}, "choices": [
                {"value": "s", "label": {"nl": "Klein"}}, {"value": "l", "label": {"nl": "Groot"}}]},
              {"key": "token", "kind": "secret", "label": {"nl": "Sleutel"}}
            ]
            """;

    private static final String SAYS =
            """
            public record Said(String text) {}
            @Override public java.util.List<coop.meent.api.Route> routes() {
                var its = platform.settings();
                return java.util.List.of(coop.meent.api.Route.get(
                    "/", coop.meent.api.Access.EVERYONE, ctx -> ctx.json(new Said(
                        its.text("greeting") + " " + its.number("days").get() + " " + its.flag("open")
                        + " " + its.text("size") + " " + its.secret("token").orElse("-")))),
                    coop.meent.api.Route.get(
                    "/unknown", coop.meent.api.Access.EVERYONE, ctx -> {
                        try { ctx.json(new Said(its.text("days"))); }
                        catch (coop.meent.api.UndeclaredException it) { ctx.json(new Said(it.getMessage())); }
                    }));
            }
            """;

    private static final String[] FILLED_IN = {
        "setting-greeting=Hallo", "setting-days=2,5", "setting-size=l", "setting-token=geheimpje"
    };

    @TempDir Path folder;

    private void install(Site site, LittlePlugin plugin) {
        try (var office = site.office()) {
            office.plugins().install(plugin.in(folder));
        }
        site.settled();
    }

    private String toys(Site site, String id) {
        install(site, LittlePlugin.named(id, "1.0.0").declaring(DECLARED).with(SAYS));
        return "/admin/plugins/" + id + "/settings";
    }

    private static String says(Site site, String id) {
        return site.get("/" + id).json().path("text").asText();
    }

    @Test
    void the_defaults_hold_until_the_team_sets_others_which_are_read_at_once(Site site) {
        var page = toys(site, "toys");
        assertThat(says(site, "toys")).isEqualTo("Dag 14 true s -");

        assertThat(site.asAdministrator().post(page, FILLED_IN).status()).isEqualTo(303);

        assertThat(says(site, "toys")).isEqualTo("Hallo 2.5 false l geheimpje");
        site.restart();
        assertThat(says(site, "toys")).isEqualTo("Hallo 2.5 false l geheimpje");
    }

    @Test
    void the_page_shows_what_holds_but_never_a_secret(Site site) {
        var page = toys(site, "shown");
        site.asAdministrator().post(page, FILLED_IN);

        var shown = site.asAdministrator().get(page);

        assertThat(shown.text()).contains("Groet", "Hoelang je leent.", "Er is er al een ingevuld");
        assertThat(shown.body()).contains("value=\"Hallo\"").doesNotContain("geheimpje");
        var api = site.administratorToken().get("/api/v1" + page);
        assertThat(api.body()).contains("Hallo").doesNotContain("geheimpje");
        assertThat(api.json().path("items").get(4).path("set").asBoolean()).isTrue();
    }

    @Test
    void what_does_not_fit_is_said_beside_the_field_and_nothing_is_kept(Site site) {
        var page = toys(site, "strict");

        var answer =
                site.asAdministrator()
                        .post(page, "setting-greeting=Hoi", "setting-days=veel", "setting-size=xl");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Vul een getal in", "Kies een van de mogelijkheden");
        assertThat(answer.body()).contains("value=\"Hoi\"", "id=\"setting-days-problem\"");
        assertThat(site.asAdministrator().post(page, "setting-size=s").status()).isEqualTo(422);
        assertThat(says(site, "strict")).isEqualTo("Dag 14 true s -");
    }

    @Test
    void a_program_changes_some_and_goes_back_to_the_default_with_null(Site site) {
        var path = "/api/v1" + toys(site, "programmed");
        var team = site.administratorToken();

        var changed =
                team.send("PUT", path, "{\"values\": {\"days\": \"7\", \"open\": \"false\"}}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(says(site, "programmed")).isEqualTo("Dag 7 false s -");

        team.send("PUT", path, "{\"values\": {\"days\": null, \"open\": null}}");
        assertThat(says(site, "programmed")).isEqualTo("Dag 14 true s -");

        var wrong = team.send("PUT", path, "{\"values\": {\"day\": \"7\", \"size\": \"xl\"}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("day", "size");
    }

    @Test
    void a_secret_is_kept_while_its_field_stays_empty_and_forgotten_on_request(Site site) {
        var page = toys(site, "secretive");
        var team = site.asAdministrator();
        team.post(page, FILLED_IN);

        team.post(page, "setting-greeting=Hallo", "setting-days=1", "setting-size=l");
        assertThat(says(site, "secretive")).endsWith("geheimpje");

        team.post(page, "setting-days=1", "setting-size=l", "setting-token-forget=true");
        assertThat(says(site, "secretive")).endsWith("-");
    }

    @Test
    void in_the_database_a_secret_is_unreadable_and_in_the_record_it_is_absent(Site site) {
        site.asAdministrator().post(toys(site, "recorded"), FILLED_IN);

        var kept = column(site, "SELECT value FROM core.plugin_setting WHERE plugin = 'recorded'");
        var record =
                column(
                        site,
                        "SELECT details::text FROM core.audit_line"
                                + " WHERE action = 'plugin.settings.changed' AND subject = 'plugin:recorded'");

        assertThat(kept).contains("Hallo", "2.5").doesNotContain("geheimpje");
        assertThat(record).contains("Dag", "Hallo", "14", "replaced").doesNotContain("geheimpje");
    }

    private static String column(Site site, String query) {
        try (var db = site.superuser()) {
            return String.join("\n", db.createQuery(query).mapTo(String.class).list());
        }
    }

    @Test
    void what_a_version_no_longer_declares_waits_for_the_one_that_does(Site site) {
        site.asAdministrator().post(toys(site, "patient"), FILLED_IN);

        install(site, LittlePlugin.named("patient", "1.1.0").saying("zonder"));
        install(site, LittlePlugin.named("patient", "1.2.0").declaring(DECLARED).with(SAYS));

        assertThat(says(site, "patient")).isEqualTo("Hallo 2.5 false l geheimpje");
    }

    @Test
    void what_is_erased_leaves_no_setting(Site site) {
        site.asAdministrator().post(toys(site, "gone"), FILLED_IN);

        try (var office = site.office()) {
            office.plugins().want("gone", "erased");
        }
        site.settled();

        assertThat(column(site, "SELECT value FROM core.plugin_setting WHERE plugin = 'gone'"))
                .isEmpty();
    }

    @Test
    void a_setting_of_another_kind_is_not_handed_out(Site site) {
        toys(site, "mistaken");

        assertThat(site.get("/mistaken/unknown").json().path("text").asText())
                .isEqualTo(
                        "mistaken asks for its setting days, which its plugin.json does not declare"
                                + " as a text");
    }

    @Test
    void reading_settings_asks_the_database_nothing(Site site) {
        toys(site, "warm");
        says(site, "warm");

        assertThat(site.statements(() -> says(site, "warm"))).isZero();
    }
}
