package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import coop.meent.testkit.Traces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class PersonalDataTest {
    private static final String MARK = "xyzzy";
    private static final String PASSWORD = "password=een lang wachtwoord";
    private static Town town;

    @BeforeAll
    static void people(Site site) {
        town = Town.in(site);
    }

    private static String somebody(Site site, String first) {
        var name = first + " " + MARK;
        site.mandate(name, town.windhoek(), "EDITOR");
        site.as(name).post("/me/tokens", "name=Sleutel " + name);
        town.draft(name, "\"title\": \"Ontwerp " + name + "\"", "\"place\": \"" + name + "\"");
        town.open(
                name,
                "\"title\": \"Smid van " + first + "\"",
                "\"apply\": \"" + Site.email(name) + "\"");
        long others = town.open(Town.BRAM, "\"organisation\": " + town.dubbelBlad());
        var reported =
                site.as(name).post("/report/vacancy/" + others, "rule=other", "words=Hm " + name);
        assertThat(reported.status()).as(reported.text()).isEqualTo(303);
        hideAndAppeal(site, name, town.open(name, "\"title\": \"Kuiper van " + first + "\""));
        site.visitor().post("/password/forgotten", "email=" + Site.email(name));
        site.settled();
        return name;
    }

    private static void hideAndAppeal(Site site, String name, long vacancy) {
        site.as(Town.BRAM).post("/report/vacancy/" + vacancy, "rule=spam", "words=Van Bram");
        var team = site.asAdministrator();
        var file =
                team.get("/admin/reports")
                        .html()
                        .select("a:contains(Kuiper van " + name.replaceAll(" .*", "") + ")")
                        .attr("href");
        var decided = team.post(file, "outcome=hide", "rule=spam", "words=Neen.");
        assertThat(decided.status()).as(decided.text()).isEqualTo(303);
        site.as(name).post("/report/vacancy/" + vacancy + "/appeal", "words=Toch wel " + name);
    }

    @Test
    void what_is_taken_along_is_all_of_mine_and_nothing_of_others(Site site) throws Exception {
        var name = somebody(site, "Wim");

        var files = takeout(site, name);

        var all = String.join("\n", files.values());
        assertThat(files).containsKeys("index.html", "data/core.person.json");
        assertThat(all)
                .contains(Site.email(name), "Sleutel " + name, "Ontwerp " + name, "Smid van Wim")
                .contains("Hm " + name, "Toch wel " + name, "Kuiper van Wim", "Neen.")
                .doesNotContain("Bram", Site.email(Town.BRAM));
        assertThat(files.get("index.html")).contains("<html lang=\"nl\">", "Meldingen die je deed");
    }

    private static Map<String, String> takeout(Site site, String name) throws Exception {
        try (var office = site.office();
                var client = HttpClient.newHttpClient()) {
            var token = office.people().commands().createToken(Site.email(name));
            var password = PASSWORD.substring(PASSWORD.indexOf('=') + 1);
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            site.address().resolve("/api/v1/me/data/download"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "{\"password\": \"" + password + "\"}"))
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return unzipped(answer.body());
        }
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void after_an_erasure_only_what_is_declared_to_stay_stays(Site site) {
        var name = somebody(site, "Rik");
        var rik = site.as(name);
        assertThat(rik.post("/me/data/delete", "password=fout").status()).isEqualTo(422);

        var gone = rik.post("/me/data/delete", PASSWORD);
        assertThat(gone.text()).contains("Je account is gewist");
        site.settled();

        assertThat(rik.get("/me").status()).isEqualTo(303);
        assertThat(site.get("/jobs").text()).doesNotContain("Smid van Rik");
        assertThat(town.found(site.visitor(), "Smid+Rik")).doesNotContain("Smid van Rik");
        assertThat(Traces.of(site, name)).isEmpty();
        // the goodbye waits for its departure, with the address alone
        assertThat(Traces.of(site, "rik." + MARK)).containsExactly("core.mail");
        try (var db = site.superuser()) {
            assertThat(
                            db.createQuery(
                                            "SELECT name || subject FROM core.mail WHERE address"
                                                    + " LIKE 'rik.%'")
                                    .mapTo(String.class)
                                    .list())
                    .containsExactly("Je account is gewist");
        }
        // what the organisation posted is its own
        assertThat(Traces.of(site, "Smid van Rik")).contains("jobs.vacancy");
    }

    @Test
    void a_plugin_that_is_switched_off_is_reached_too(Site site) {
        var name = somebody(site, "Jos");
        want(site, "disabled");

        assertThat(site.as(name).post("/me/data/delete", PASSWORD).status()).isEqualTo(200);
        want(site, "enabled");

        try (var db = site.superuser()) {
            assertThat(
                            db.createQuery(
                                            "SELECT count(*) FROM jobs.vacancy WHERE lower(apply) ="
                                                    + " :email")
                                    .bind("email", Site.email(name))
                                    .mapTo(Integer.class)
                                    .one())
                    .isZero();
        }
    }

    private static void want(Site site, String wanted) {
        try (var office = site.office()) {
            assertThat(office.plugins().want("jobs", wanted)).isTrue();
        }
        site.settled();
    }

    @Test
    void what_the_team_hides_is_nowhere_but_at_its_writers(Site site) {
        long id = town.open(Town.AN, "\"title\": \"Verstopte Molenaar\"");
        var path = "/jobs/" + id;
        site.as(Town.BRAM).post("/report/vacancy/" + id, "rule=spam");
        var team = site.asAdministrator();
        var file = team.get("/admin/reports").html().select("a:contains(Verstopte)").attr("href");
        team.post(file, "outcome=hide", "rule=spam", "words=Geen vacature.");
        site.settled();

        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.as(Town.BRAM).get("/api/v1/jobs/vacancies/" + id).status()).isEqualTo(404);
        for (var place :
                List.of("/jobs", "/jobs/feed.atom", "/sitemap.xml", "/api/v1/jobs/vacancies")) {
            assertThat(site.get(place).body()).doesNotContain("Verstopte", path + "<");
        }
        assertThat(town.found(site.visitor(), "verstopte")).isEmpty();
        assertThat(site.as(Town.AN).get(path).text()).contains("Verborgen door het team: Geen");

        site.as(Town.AN).post("/report/vacancy/" + id + "/appeal", "words=Toch wel");
        team.post(file, "outcome=keep", "rule=spam", "words=Goed dan.", "note=Alleen hier");
        site.settled();
        assertThat(site.get(path).text()).contains("Verstopte Molenaar");
        assertThat(town.found(site.visitor(), "verstopte")).hasSize(1);
    }
}
