package coop.meent.compass.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.compass.questions.OwnSets;
import coop.meent.compass.questions.Question;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// A scan of Windhoek that is open, and who answers it: An represents Windhoek, Bea works there,
/// Cas comes from elsewhere.
record Room(Site site, long windhoek, int scan) {
    static final String AN = "An Peeters";
    static final String BEA = "Bea Bos";
    static final String CAS = "Cas Nys";

    /// Some of those that our own set asks.
    static final List<String> QUESTIONS =
            new OwnSets().all().getFirst().questions().stream().map(Question::id).toList();

    static Room in(Site site) {
        long windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(BEA, windhoek, "EDITOR");
        site.as(CAS);
        return new Room(site, windhoek, 0).another();
    }

    /// {@return the same people with a scan that was just opened}
    Room another() {
        try (var db = site.superuser()) {
            int id =
                    db.createQuery(
                                    """
                                    INSERT INTO compass.scan
                                           (organisation, set_id, set_version, founded, opened_at)
                                    VALUES (:organisation, 'ica', 1, 2000, :now) RETURNING id
                                    """)
                            .bind("organisation", windhoek)
                            .bind("now", now())
                            .mapTo(Integer.class)
                            .one();
            return new Room(site, windhoek, id);
        }
    }

    /// {@return a scan of An for herself}
    int own() {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            INSERT INTO compass.scan (person, set_id, set_version, opened_at)
                            VALUES (:person, 'ica', 1, :now) RETURNING id
                            """)
                    .bind("person", person(AN))
                    .bind("now", now())
                    .mapTo(Integer.class)
                    .one();
        }
    }

    private OffsetDateTime now() {
        return Instant.now(site.clock()).atOffset(ZoneOffset.UTC);
    }

    /// Closes whatever is open: an organisation has one scan at a time.
    void closeAll() {
        sql("UPDATE compass.scan SET state = 'CLOSED', closed_at = opened_at WHERE state = 'OPEN'");
    }

    void close() {
        sql(
                "UPDATE compass.scan SET state = 'CLOSED', closed_at = '%s' WHERE id = %d"
                        .formatted(now(), scan));
    }

    void sql(String statement) {
        try (var db = site.superuser()) {
            db.execute(statement);
        }
    }

    long count(String from) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT count(*) FROM " + from).mapTo(Long.class).one();
        }
    }

    String text(String query) {
        try (var db = site.superuser()) {
            return db.createQuery(query).mapTo(String.class).one();
        }
    }

    long person(String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE email = :email")
                    .bind("email", Site.email(name))
                    .mapTo(Long.class)
                    .one();
        }
    }

    String path() {
        return "/compass/scans/" + scan + "/answer";
    }

    String api() {
        return "/api/v1/compass/scans/" + scan + "/answers";
    }

    /// {@return the path of the link of a role, as whoever leads the scan hands it out}
    String link(String role) {
        var secret = UUID.randomUUID().toString().replace("-", "") + "abcdefghijk";
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO core.link (secret_hash, owner, purpose, subject, claims,
                                                   starts_at, expires_at)
                            VALUES (sha256(convert_to(:secret, 'UTF8')), 'compass', 'scan.join',
                                    'scan:' || :scan, jsonb_build_object('scan', :scan, 'role', lower(:role)),
                                    :now, CAST(:now AS timestamptz) + interval '90 days')
                            """)
                    .bind("secret", secret)
                    .bind("scan", Integer.toString(scan))
                    .bind("role", role)
                    .bind("now", now())
                    .execute();
        }
        return "/compass/join/" + secret;
    }

    /// {@return the own link of somebody who begins without an account}
    String begun(Caller who) {
        var answer = who.post(link("STAFF"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    /// {@return the fields of the form that saves, as the page shows them, with others typed over
    /// them}
    static String[] form(Answer page, String... typed) {
        var fields = new HashMap<String, String>();
        var forms = page.html().select("form:has(input[name^=was-])");
        assertThat(forms).as(page.text()).isNotEmpty();
        var form = forms.get(0);
        for (var it : form.select("input[type=hidden]")) {
            fields.put(it.attr("name"), it.val());
        }
        form.select("input[type=radio][checked], input[type=checkbox][checked]")
                .forEach(it -> fields.put(it.attr("name"), it.val()));
        form.select("textarea").forEach(it -> fields.put(it.attr("name"), it.wholeText()));
        fields.remove("_csrf");
        fields.remove("_key");
        for (var it : typed) {
            int equals = it.indexOf('=');
            fields.put(it.substring(0, equals), it.substring(equals + 1));
        }
        return fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .toArray(String[]::new);
    }

    /// {@return what the manifest says of a table}
    static String declared(String table, String field) {
        try {
            var manifest =
                    new ObjectMapper().readTree(Path.of("target/classes/plugin.json").toFile());
            for (var it : manifest.path("personalData")) {
                if (it.path("table").asText().equals(table)) {
                    return it.path(field).asText();
                }
            }
            throw new AssertionError("not declared: " + table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long rows(String query, String who) {
        try (var db = site.superuser()) {
            return db.createQuery(query).bind("person", person(who)).mapToMap().list().size();
        }
    }

    void run(String statement, String who) {
        long person = person(who);
        try (var db = site.superuser()) {
            db.createUpdate(statement).bind("person", person).execute();
        }
    }
}
