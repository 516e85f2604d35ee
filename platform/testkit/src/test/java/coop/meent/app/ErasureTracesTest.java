package coop.meent.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import coop.meent.testkit.Traces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A word that stands in all that somebody types and is called is looked for after their erasure,
/// wherever the site keeps anything.
@MeentTest(plugins = {})
class ErasureTracesTest {
    private static final String WORD = "xyzzy";
    private static final String PASSWORD = "password=een lang wachtwoord";
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    private static long windhoek;

    @BeforeAll
    static void listen(Site site) {
        LOG.start();
        log().addAppender(LOG);
        ScaffoldedPlugin.installed(site, "borrowbox");
        windhoek = site.organisation("Windhoek", true);
        site.mandate("An Peeters", windhoek, "REPRESENTATIVE");
    }

    @AfterAll
    static void deaf() {
        log().detachAppender(LOG);
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void nothing_of_somebody_who_left_is_left(Site site) {
        var wilma = everywhere(site, "Wilma Xyzzy");
        assertThat(Traces.of(site, WORD))
                .contains("borrowbox.note", "core.person", "core.profile", "core.mail")
                .contains("core.notice_event", "core.outbox", "core.request", "core.import_pending")
                .contains("core.import_run", "core.care_report")
                .anyMatch(it -> it.startsWith("index"));

        assertThat(wilma.post("/me/data/delete", PASSWORD).status()).isEqualTo(200);
        site.settled();

        // the goodbye waits for its departure, with the address alone
        assertThat(Traces.of(site, WORD)).containsExactly("core.mail");
        assertThat(goodbye(site))
                .allMatch(it -> !it.contains("Wilma") && it.contains("wilma.xyzzy@"));
        assertThat(LOG.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(this::told);
    }

    private boolean told(String line) {
        return line.toLowerCase(java.util.Locale.ROOT).contains(WORD);
    }

    @Test
    void what_belongs_to_a_plugin_that_is_off_leaves_the_index_too(Site site) {
        var name = "Karel Plugh";
        site.as(name).post("/borrowbox", "text=Een ladder van Plugh");
        site.settled();
        want(site, "disabled");
        assertThat(Traces.of(site, "plugh")).anyMatch(it -> it.startsWith("index"));

        assertThat(site.as(name).post("/me/data/delete", PASSWORD).status()).isEqualTo(200);
        site.settled();

        assertThat(Traces.of(site, "plugh")).containsExactly("core.mail");
        want(site, "enabled");
        assertThat(site.get("/search?q=ladder").text()).doesNotContain("Plugh");
    }

    private static void want(Site site, String wanted) {
        try (var office = site.office()) {
            assertThat(office.plugins().want("borrowbox", wanted)).isTrue();
        }
        site.settled();
    }

    private static Caller everywhere(Site site, String name) {
        invited(site, name);
        var wilma = site.as(name);
        wilma.post("/borrowbox", "text=Een boor van " + name);
        wilma.post("/borrowbox", "text=Dubbel " + name, "_key=dubbele-xyzzy");
        saved(
                wilma.post(
                        "/me/profile",
                        "about=Ik ben " + name,
                        "looksFor=xyzzy",
                        "offers=xyzzy",
                        "seenBy=MEMBERS",
                        "contact=EMAIL",
                        "findable=true"));
        wilma.post("/me/tokens", "name=Sleutel van " + name);
        site.visitor().post("/password/forgotten", "email=" + Site.email(name));
        described(site);
        saved(wilma.post("/report/organisation/" + windhoek, "rule=other", "words=Hm " + name));
        imported(site, name);
        site.settled();
        return wilma;
    }

    private static void saved(coop.meent.testkit.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    private static void described(Site site) {
        saved(
                site.as("An Peeters")
                        .post(
                                "/organisations/" + windhoek + "/edit",
                                "name=Windhoek",
                                "country=BE",
                                "description=Wij delen een ladder."));
    }

    private static void invited(Site site, String name) {
        site.as(name);
        saved(
                site.as("An Peeters")
                        .post(
                                "/organisations/" + windhoek + "/invitations",
                                "name=" + name,
                                "email=" + Site.email(name),
                                "role=EDITOR"));
        site.settled();
        saved(site.as(name).post(invitation(site, name)));
        site.settled();
    }

    private static String invitation(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT regexp_replace(action_url, '^https?://[^/]+', '')
                              FROM core.mail
                             WHERE address = :address
                             ORDER BY id DESC
                             LIMIT 1
                            """)
                    .bind("address", Site.email(name))
                    .mapTo(String.class)
                    .one();
        }
    }

    // by hand it waits for a yes; by program its answer is kept; and Wilma reads a list in herself
    private static void imported(Site site, String name) {
        var list = "naam;contact\\nDe Kiem van %s;%s\\n".formatted(WORD, Site.email(name));
        var body =
                "{\"fileName\": \"lijst.csv\", \"csv\": \"%s\", \"dryRun\": true}".formatted(list);
        var answer =
                site.administratorToken()
                        .send(
                                "POST",
                                "/api/v1/imports/organisations",
                                body,
                                "Idempotency-Key: " + name);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO core.import_pending (id, file_name, content, at)
                            VALUES ('wacht', 'lijst.csv', :content, now())
                            """)
                    .bind("content", list.getBytes(StandardCharsets.UTF_8))
                    .execute();
            db.createUpdate(
                            """
                            INSERT INTO core.import_run (file_name, at, person)
                            SELECT 'xyzzy.csv', now(), id FROM core.person WHERE name = :name
                            """)
                    .bind("name", name)
                    .execute();
        }
    }

    private static List<String> goodbye(Site site) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT address || ' ' || name || subject || body FROM core.mail WHERE address LIKE '%xyzzy%'")
                    .mapTo(String.class)
                    .list();
        }
    }
}
