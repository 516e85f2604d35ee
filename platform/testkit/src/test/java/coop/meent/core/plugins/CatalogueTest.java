package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.plugins.catalogue.CatalogueWriter;
import coop.meent.core.plugins.trust.SigningKey;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
class CatalogueTest {
    private static final String PAGE = "/admin/plugins/catalogue";
    private static final Instant MAY = Instant.parse("2026-05-01T08:00:00Z");
    // the least picture that there is
    private static final byte[] PIXEL =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir private Path folder;
    private Path shelf;
    private FileServer server;

    @BeforeEach
    void a_server_that_holds_a_signed_catalogue(Site site) throws IOException {
        shelf = Files.createDirectories(folder.resolve("shelf"));
        var line = SigningKey.make(folder.resolve("key"), "*", "Coop Gent");
        var keys = Files.createDirectories(site.dataFolder().resolve("trusted-keys"));
        Files.writeString(keys.resolve(folder.getFileName() + ".pub"), line);
        server = new FileServer(shelf);
    }

    @AfterEach
    void leave() {
        server.close();
    }

    private void put(String id, String version, String more) throws IOException {
        var zip = LittlePlugin.named(id, version).declaring(more).saying(id + version).in(shelf);
        SigningKey.in(folder.resolve("key")).sign(zip);
    }

    private void publish(Instant at) throws IOException {
        publish(at, "key");
    }

    private void publish(Instant at, String key) throws IOException {
        var written =
                new CatalogueWriter(shelf, Clock.fixed(at, ZoneOffset.UTC)).write("Onze plug-ins");
        SigningKey.in(folder.resolve(key)).sign(written.file());
    }

    private void tools() throws IOException {
        Files.createDirectories(shelf.resolve("tools"));
        Files.write(shelf.resolve("tools/list.png"), PIXEL);
        var more =
                """
                "description": {"nl": "Leen een boor."}, "author": "Tools cv", "licence": "MIT",
                "capabilities": {"mail": true, "hosts": ["api.example.org"]},
                "screenshots": [{"file": "list.png", "alt": {"nl": "Een lijst van boren."}}]
                """;
        put("tools", "1.0.0", more);
        LittlePlugin.named("tools", "2.0.0").needing(">=1.9.0 & <2.0.0").declaring(more).in(shelf);
    }

    private void restart(Site site) {
        site.restart(
                Map.of(
                        "MEENT_CATALOGUE",
                        "http://" + server.host() + "/",
                        "MEENT_OUTBOUND_ALLOW",
                        server.host()));
    }

    private static Answer page(Site site) {
        return site.asAdministrator().get(PAGE);
    }

    private static Answer look(Site site) {
        assertThat(site.asAdministrator().post(PAGE + "/look").status()).isEqualTo(303);
        return page(site);
    }

    @Test
    void nobody_is_asked_before_somebody_of_the_team_says_so(Site site) throws IOException {
        tools();
        publish(MAY);
        restart(site);

        assertThat(page(site).text()).contains("nog nooit nagekeken").doesNotContain("Leen een");
        assertThat(server.asked()).isEmpty();

        var seen = look(site);
        assertThat(seen.text())
                .contains("Onze plug-ins", "Ondertekend door Coop Gent", "Leen een boor.")
                .contains("1.0.0", "mail versturen", "praten met api.example.org")
                .contains("Er is ook een versie 2.0.0");
        assertThat(server.asked())
                .startsWith("/catalogue.json Meent", "/catalogue.json.sig Meent")
                .allMatch(it -> it.endsWith(" Meent"));
        int asked = server.asked().size();
        var picture = seen.html().select("img[alt=Een lijst van boren.]").attr("src");
        var shown = site.asAdministrator().get(picture);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type").orElseThrow()).startsWith("image/png");
        assertThat(server.asked()).hasSize(asked);
    }

    @Test
    void a_page_of_it_costs_few_statements(Site site) throws IOException {
        tools();
        publish(MAY);
        restart(site);
        look(site);
        var team = site.asAdministrator();

        // who asks, the bell, the plugins, the catalogue
        assertThat(site.statements(() -> team.get(PAGE).expect(200))).isLessThanOrEqualTo(8);
    }

    @Test
    void it_is_fetched_looked_at_and_installed(Site site) throws IOException {
        tools();
        publish(MAY);
        restart(site);
        look(site);

        var fetched = site.asAdministrator().post(PAGE + "/tools");
        assertThat(fetched.status()).as(fetched.text()).isEqualTo(303);
        var where = fetched.header("Location").orElseThrow();
        assertThat(where).contains("/admin/plugins/upload/");
        assertThat(site.asAdministrator().get(where.substring(where.indexOf("/admin"))).text())
                .contains("Klein", "1.0.0", "api.example.org");
        assertThat(site.get("/tools").status()).isEqualTo(404);

        var installed = site.administratorToken().send("POST", "/api/v1/admin/catalogue/tools", "");
        assertThat(installed.status()).as(installed.body()).isEqualTo(201);
        site.settled();
        assertThat(site.get("/tools").body()).contains("tools1.0.0");
        assertThat(page(site).text()).contains("je hebt versie 1.0.0");
        assertThat(
                        site.administratorToken()
                                .get("/api/v1/admin/catalogue")
                                .json()
                                .at("/items/0/state")
                                .asText())
                .isEqualTo("installed");
    }

    @Test
    void a_warning_about_what_is_installed_stands_with_the_plugins(Site site) throws IOException {
        put("warned", "1.0.0", "\"description\": {\"nl\": \"x\"}");
        publish(MAY);
        restart(site);
        look(site);
        site.administratorToken().send("POST", "/api/v1/admin/catalogue/warned", "");
        site.settled();

        put("warned", "1.1.0", "\"description\": {\"nl\": \"x\"}");
        Files.writeString(
                shelf.resolve(CatalogueWriter.ADVISORIES),
                """
                [{"plugin": "warned", "versions": "<1.1.0", "text": {"nl": "Hij verliest regels."}}]
                """);
        publish(MAY.plusSeconds(60));

        assertThat(look(site).text())
                .contains("je hebt 1.0.0, dit is nieuwer")
                .contains("Let op met versie 1.0.0: Hij verliest regels.");
        assertThat(site.asAdministrator().get("/admin/plugins").text())
                .contains("De catalogus waarschuwt: Hij verliest regels.");
    }

    @Test
    void what_no_trusted_key_signed_is_refused_and_the_last_stays(Site site) throws IOException {
        tools();
        publish(MAY);
        restart(site);
        look(site);

        SigningKey.make(folder.resolve("other"), "*", "Niemand");
        put("extra", "1.0.0", "\"description\": {\"nl\": \"Extra!\"}");
        publish(MAY.plusSeconds(60), "other");

        assertThat(look(site).text())
                .contains("Nakijken lukte niet", "van de vorige keer", "Leen een boor.")
                .contains("signed by no key that is trusted for catalogues")
                .doesNotContain("Extra!");
        Files.delete(shelf.resolve("catalogue.json.sig"));
        assertThat(look(site).text()).contains("The catalogue has no signature");
    }

    @Test
    void an_older_list_than_the_last_is_refused(Site site) throws IOException {
        tools();
        publish(MAY);
        restart(site);
        var old = Files.readString(shelf.resolve("catalogue.json"));
        put("extra", "1.0.0", "\"description\": {\"nl\": \"Extra!\"}");
        publish(MAY.plusSeconds(60));
        look(site);

        Files.writeString(shelf.resolve("catalogue.json"), old);
        SigningKey.in(folder.resolve("key")).sign(shelf.resolve("catalogue.json"));

        assertThat(look(site).text()).contains("older than the one that was read", "Extra!");
    }

    @Test
    void a_zip_that_is_not_the_one_in_the_list_is_refused(Site site) throws IOException {
        tools();
        publish(MAY);
        restart(site);
        look(site);
        LittlePlugin.named("tools", "1.0.0").saying("something else").in(shelf);

        var fetched = site.asAdministrator().post(PAGE + "/tools");

        assertThat(fetched.status()).isEqualTo(422);
        assertThat(fetched.text()).contains("not the one that the catalogue names");
        assertThat(
                        site.administratorToken()
                                .send("POST", "/api/v1/admin/catalogue/tools", "")
                                .status())
                .isEqualTo(422);
        assertThat(
                        site.administratorToken()
                                .send("POST", "/api/v1/admin/catalogue/nosuch", "")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void a_server_that_is_gone_takes_nothing_away(Site site) throws IOException {
        tools();
        publish(MAY);
        restart(site);
        look(site);
        server.close();

        assertThat(look(site).text())
                .contains("Nakijken lukte niet", "out of reach", "Leen een boor.");
        assertThat(site.asAdministrator().post(PAGE + "/tools").text()).contains("out of reach");
    }

    @Test
    void a_folder_is_followed_without_a_word(Site site) throws IOException {
        tools();
        publish(MAY);
        site.restart(Map.of("MEENT_CATALOGUE", shelf.toString()));
        assertThat(page(site).text()).contains("Leen een boor.");

        put("extra", "1.0.0", "\"description\": {\"nl\": \"Extra!\"}");
        publish(MAY.plusSeconds(60));

        assertThat(page(site).text()).contains("Extra!");
        assertThat(server.asked()).isEmpty();
        var fetched = site.asAdministrator().post(PAGE + "/extra");
        assertThat(fetched.status()).as(fetched.text()).isEqualTo(303);
    }

    @Test
    void without_the_setting_the_page_says_how_to_have_one(Site site) {
        site.restart();

        assertThat(page(site).text()).contains("MEENT_CATALOGUE=");
        assertThat(site.asAdministrator().post(PAGE + "/look").status()).isEqualTo(404);
    }
}
