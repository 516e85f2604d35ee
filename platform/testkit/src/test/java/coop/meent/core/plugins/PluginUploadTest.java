package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.plugins.trust.SigningKey;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(
        plugins = {},
        settings = {"MEENT_PLUGIN_UPLOAD=true", "MEENT_RATE_LIMITS=off"})
class PluginUploadTest {
    private static final String UPLOAD = "/admin/plugins/upload";
    private static final String PASSWORD = "password=een lang wachtwoord";

    @TempDir private Path folder;

    @BeforeEach
    void a_trusted_key(Site site) throws IOException {
        var line = SigningKey.make(folder.resolve("key"), "*", "Toets cv");
        var keys = Files.createDirectories(site.pluginFolder().resolveSibling("trusted-keys"));
        Files.writeString(keys.resolve(folder.getFileName() + ".pub"), line);
    }

    private Map<String, Path> signed(Path zip) throws IOException {
        return Map.of("file", zip, "signature", SigningKey.in(folder.resolve("key")).sign(zip));
    }

    private static List<Path> waiting(Site site) throws IOException {
        try (Stream<Path> all = Files.list(site.pluginFolder().resolve("incoming"))) {
            return all.toList();
        }
    }

    /// Sends it in, and reads the page on which it is to be confirmed.
    private static Path sent(Caller team, Map<String, Path> files) {
        var answer = team.upload(UPLOAD, files);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return Path.of(answer.header("Location").orElseThrow());
    }

    private static Answer confirmed(Caller team, Path page, String... fields) {
        var against = team.get(page.toString()).html().select("input[name=against]").attr("value");
        var all = Stream.concat(Stream.of("against=" + against), Stream.of(fields));
        return team.post(page.toString(), all.toArray(String[]::new));
    }

    @Test
    void what_is_sent_in_is_looked_at_confirmed_and_then_runs(Site site) throws Exception {
        var team = site.asAdministrator();
        var zip =
                LittlePlugin.named("sentin", "1.0.0")
                        .declaring(
                                "\"author\": \"Toets cv\", \"capabilities\": {\"mail\": true, \"hosts\": [\"api.example.org\"]}")
                        .saying("hier ben ik")
                        .in(folder);

        var page = sent(team, signed(zip));
        var text = team.get(page.toString()).text();
        assertThat(text)
                .contains("Klein installeren", "1.0.0", "Ondertekend door Toets cv")
                .contains("Mail versturen", "Praten met api.example.org");
        assertThat(site.get("/sentin").status()).isEqualTo(404);

        assertThat(confirmed(team, page).status()).isEqualTo(422);
        assertThat(confirmed(team, page, "trusted=true", "password=fout").text())
                .contains("Dit is niet je huidige wachtwoord");
        assertThat(site.get("/sentin").status()).isEqualTo(404);

        assertThat(confirmed(team, page, "trusted=true", PASSWORD).status()).isEqualTo(303);
        site.settled();
        assertThat(site.get("/sentin").body()).contains("hier ben ik");
        assertThat(waiting(site)).isEmpty();
        assertThat(audited(site, "sentin"))
                .containsSubsequence(
                        "plugin.uploaded", "plugin.install-confirmed", "plugin.installed");
    }

    private static List<String> audited(Site site, String id) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT action FROM core.audit_line WHERE subject = :subject ORDER BY id")
                    .bind("subject", "plugin:" + id)
                    .mapTo(String.class)
                    .list();
        }
    }

    @Test
    void an_upgrade_shows_what_changes_and_only_that(Site site) throws Exception {
        var team = site.asAdministrator();
        var first =
                LittlePlugin.named("grows", "1.0.0")
                        .declaring("\"capabilities\": {\"mail\": true}")
                        .file("db/grows/V001__seed.sql", "CREATE TABLE grows.seed (id int);")
                        .saying("klein")
                        .in(folder);
        confirmed(team, sent(team, signed(first)), "trusted=true", PASSWORD);
        site.settled();

        var second =
                LittlePlugin.named("grows", "1.1.0")
                        .declaring(
                                "\"capabilities\": {\"files\": true}, \"settings\": [{\"key\": \"water\", \"kind\": \"text\", \"label\": {\"nl\": \"Water\", \"fr\": \"Eau\", \"en\": \"Water\"}}]")
                        .file("db/grows/V001__seed.sql", "CREATE TABLE grows.seed (id int);")
                        .file("db/grows/V002__tree.sql", "CREATE TABLE grows.tree (id int);")
                        .saying("groot")
                        .in(folder);
        var page = sent(team, signed(second));

        assertThat(team.get(page.toString()).html().select("main").text())
                .contains("Klein bijwerken", "van 1.0.0 naar 1.1.0")
                .contains("Bestanden bewaren nieuw", "Mail versturen mag niet meer")
                .contains("grows.tree", "Nieuwe instellingen Water")
                .doesNotContain("grows.seed");

        confirmed(team, page, "trusted=true", PASSWORD);
        site.settled();
        assertThat(site.get("/grows").body()).contains("groot");

        team.get("/admin/plugins/grows");
        var former = team.get("/admin/plugins/grows").html().select("input[name=folder]");
        assertThat(former).hasSize(1);
        team.post("/admin/plugins/grows/put-back", "folder=" + former.attr("value"));
        site.settled();
        assertThat(site.get("/grows").body()).contains("klein");
    }

    @Test
    void what_cannot_be_installed_is_refused_beside_its_field_and_leaves_nothing(Site site)
            throws Exception {
        var team = site.asAdministrator();
        var garbled = Files.writeString(folder.resolve("garbled.zip"), "no zip at all");
        var unsigned = LittlePlugin.named("bare", "1.0.0").saying("x").in(folder);
        var future =
                LittlePlugin.named("future", "1.0.0")
                        .needing(">=2.0.0 & <3.0.0")
                        .saying("x")
                        .in(folder);
        var changed = LittlePlugin.named("changed", "1.0.0").saying("x").in(folder);
        var wrong = signed(changed);
        Files.copy(unsigned, changed, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        refused(team, Map.of("file", garbled), "The archive cannot be read");
        refused(team, Map.of("file", bomb()), "100 times its size");
        refused(team, Map.of("file", unsigned), "has no signature");
        refused(team, wrong, "is by no trusted key");
        refused(team, signed(future), "works with the api >=2.0.0");
        refused(team, Map.of("file", large(49_900_000)), "The archive cannot be read");
        refused(team, Map.of("file", large(60_000_000)), "groter dan 50 MB");
        assertThat(waiting(site)).isEmpty();
        assertThat(site.get("/bare").status()).isEqualTo(404);
    }

    private static void refused(Caller team, Map<String, Path> files, String reason) {
        var answer = team.upload(UPLOAD, files);
        assertThat(answer.status()).as(reason).isEqualTo(422);
        assertThat(answer.html().select("#file-problem").text()).contains(reason);
    }

    private Path bomb() throws IOException {
        var zip = folder.resolve("bomb.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("zeros"));
            out.write(new byte[20_000_000]);
            out.closeEntry();
        }
        return zip;
    }

    private Path large(long size) throws IOException {
        var zip = folder.resolve("large-" + size + ".zip");
        try (var file = new RandomAccessFile(zip.toFile(), "rw")) {
            file.setLength(size);
        }
        return zip;
    }

    @Test
    void other_routes_take_no_large_file(Site site) throws Exception {
        var answer =
                site.asAdministrator().upload("/admin/import", Map.of("file", large(13_000_000)));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void nobody_else_gets_at_it(Site site) throws Exception {
        var zip = LittlePlugin.named("guarded", "1.0.0").saying("x").in(folder);
        var files = signed(zip);
        var team = site.asAdministrator();

        assertThat(site.as("An Peeters").upload(UPLOAD, files).status()).isEqualTo(403);
        assertThat(team.upload(UPLOAD, files, "_csrf=verzonnen").status()).isEqualTo(403);
        var page = sent(team, files).toString();
        assertThat(site.as("An Peeters").get(page).status()).isEqualTo(403);
        assertThat(waiting(site)).hasSize(2);

        assertThat(team.post(page + "/discard").status()).isEqualTo(303);
        assertThat(waiting(site)).isEmpty();
        assertThat(team.get(page).status()).isEqualTo(410);
    }

    @Test
    void what_nobody_confirms_is_gone_after_an_hour(Site site) throws Exception {
        var team = site.asAdministrator();
        var page =
                sent(team, signed(LittlePlugin.named("forgotten", "1.0.0").saying("x").in(folder)));

        site.clock().forward(Duration.ofMinutes(61));

        assertThat(site.asAdministrator().get(page.toString()).status()).isEqualTo(410);
        new Incoming(site.pluginFolder().resolve("incoming"), site.clock()).sweep();
        assertThat(waiting(site)).isEmpty();
    }

    @Test
    void a_program_sends_the_zip_as_the_body(Site site) throws Exception {
        var zip = LittlePlugin.named("bycall", "1.0.0").saying("geroepen").in(folder);
        var signature = Files.readString(signed(zip).get("signature")).strip();
        var team = site.administratorToken();
        String[] headers = {"Content-Type: application/zip", "Meent-Signature: " + signature};
        var path = "/api/v1/admin/plugins";

        var unsigned = team.sendFile(path, zip, "Content-Type: application/zip");
        assertThat(unsigned.status()).isEqualTo(422);
        assertThat(unsigned.header("Content-Type").orElse("")).contains("problem+json");
        assertThat(unsigned.json().at("/errors/0/message").asText()).contains("no signature");

        var made = team.sendFile(path, zip, headers);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).contains("/api/v1/admin/plugins/bycall");
        site.settled();
        assertThat(site.get("/bycall").body()).contains("geroepen");
        assertThat(team.get("/api/v1/admin/plugins/bycall").json().at("/plugin/state").asText())
                .isEqualTo("started");

        assertThat(team.sendFile(path, zip, headers).status()).isEqualTo(409);
        assertThat(team.upload(path, signed(zip)).status()).isEqualTo(409);
        assertThat(team.sendFile(path, large(60_000_000), headers).status()).isEqualTo(422);
        assertThat(site.token("An Peeters").sendFile(path, zip, headers).status()).isEqualTo(403);
        assertThat(waiting(site)).isEmpty();
    }
}
