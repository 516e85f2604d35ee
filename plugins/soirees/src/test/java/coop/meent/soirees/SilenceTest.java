package coop.meent.soirees;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import coop.meent.api.Route;
import coop.meent.core.web.Contribution;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import coop.meent.testkit.promises.Takeout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What somebody hopes, would rather not, notes and says one-sidedly changes no letter of what
/// anybody else is ever told: all is read before and after, and is the same.
@MeentTest
class SilenceTest {
    private static final String BEA = "Bea Bos";
    private static final String GREET = "Greet Gemeden";
    private static final String PHONE = "0470 98 76 54";
    private static final String NOTE = "kanarievogel";
    private static final String LINE = "roerdomp";

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private static Hall hall;
    private static Night soon;
    private static Night past;

    /// An event with who comes to it.
    private record Night(long event, long bea, long greet, String gust) {
        static Night of(long event) {
            long gust = hall.guest(event, "Gust Geys", "gust@stil.test");
            return new Night(
                    event,
                    hall.placed(event, BEA),
                    hall.placed(event, GREET),
                    hall.link(gust).replace("/soirees/place/", ""));
        }

        /// {@return the path as somebody asks for it who comes, or has the link of a guest}
        String filled(String path) {
            return path.replace("{event}", Long.toString(event))
                    .replace("{registration}", Long.toString(greet))
                    .replace("/place/{secret}", "/place/" + gust)
                    .replace("{round}", "1")
                    .replace("{n}", "1");
        }
    }

    @BeforeAll
    static void people(Site site) {
        LOG.start();
        ROOT.addAppender(LOG);
        hall = Hall.in(site);
        soon = Night.of(hall.soiree(20));
        past = Night.of(hall.event("SOIREE", 20, hall.evening(-1)));
        site.settled();
    }

    @AfterAll
    static void quiet() {
        ROOT.detachAppender(LOG);
    }

    private static void say(Site site) {
        var bea = site.as(BEA);
        var hopes = "/soirees/mine/" + soon.bea() + "/hopes";
        bea.post(hopes, "seeks=" + LINE, "offers=", "languages=nl").expect(303);
        bea.post(hopes + "/wish", "topic=law").expect(303);
        bea.post(hopes + "/wish", "person=" + soon.greet()).expect(303);
        bea.post(hopes + "/rather-not", "other=" + soon.greet()).expect(303);
        var contacts = "/soirees/mine/" + past.bea() + "/contacts";
        bea.post(contacts + "/card", "phone=" + PHONE).expect(303);
        bea.post(contacts, "other=" + past.greet(), "answer=yes").expect(303);
        bea.post(contacts + "/note", "other=" + past.greet(), "note=" + NOTE).expect(303);
        site.settled();
    }

    @Test
    void nobody_else_reads_hears_or_takes_along_a_letter_of_it(Site site) {
        var before = all(site);
        assertThat(before).hasSizeGreaterThan(100);
        var deeds = deeds(site);

        say(site);

        assertThat(deeds(site)).isEqualTo(deeds);
        assertThat(differences(before, all(site))).isEmpty();
        for (var name : List.of(GREET, Hall.ORGANISER)) {
            var taken = String.join("\n", Takeout.of(site, Site.email(name)).values());
            assertThat(taken).doesNotContain(PHONE, NOTE, LINE, BEA);
        }
        var own = String.join("\n", Takeout.of(site, Site.email(BEA)).values());
        assertThat(own).contains(PHONE, NOTE, LINE, GREET, "law");
        assertThat(List.copyOf(LOG.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(it -> it.contains(PHONE) || it.contains(NOTE) || it.contains(LINE));
    }

    private static List<String> differences(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .filter(it -> !it.getValue().equals(after.get(it.getKey())))
                .map(it -> it.getKey() + ": " + first(it.getValue(), after.get(it.getKey())))
                .toList();
    }

    private static String first(String one, @Nullable String other) {
        var lines = String.valueOf(other).lines().toList();
        return one.lines().filter(it -> !lines.contains(it)).findFirst().orElse("shorter");
    }

    // what everybody but Bea is told, whichever page, list or file they ask for
    private static Map<String, String> all(Site site) {
        var told = new TreeMap<String, String>();
        var pages = paths(site, Contribution::routes, Contribution::path);
        var api = paths(site, Contribution::apiRoutes, Contribution::apiPath);
        for (var name : List.of(GREET, Hall.ORGANISER)) {
            read(told, name, site.as(name), pages);
            read(told, name, site.token(name), api);
        }
        read(told, "team", site.asAdministrator(), pages);
        read(told, "guest", site.visitor(), pages);
        return told;
    }

    private static void read(
            Map<String, String> told, String reader, Caller caller, List<String> paths) {
        for (var path : paths) {
            var answer = caller.get(path);
            if (answer.status() == 200) {
                // tokens and keys of forms are new on each page
                told.put(reader + " " + path, answer.body().replaceAll("[\\w.=-]{20,}", "*"));
            }
        }
    }

    private static List<String> paths(
            Site site,
            Function<Contribution, List<Route>> routes,
            BiFunction<Contribution, Route, String> path) {
        var all = new ArrayList<String>();
        site.contributions().stream()
                .filter(it -> it.owner().equals("soirees"))
                .flatMap(owned ->
                        routes.apply(owned).stream()
                                .filter(it -> it.verb().reads())
                                .map(it -> path.apply(owned, it)))
                .forEach(all::add);
        all.addAll(
                List.of(
                        "/",
                        "/me",
                        "/search?q=" + NOTE,
                        "/search?q=" + LINE,
                        "/search?q=bea",
                        "/api/v1/search?q=bea",
                        "/calendar",
                        "/calendar.ics",
                        "/me/calendar",
                        "/sitemap.xml"));
        return all.stream()
                .flatMap(it -> Stream.of(soon.filled(it), past.filled(it)))
                .filter(it -> !it.contains("{") && !it.endsWith(".pdf"))
                .distinct()
                .toList();
    }

    // lines of the audit log, mails and notices
    private static List<String> deeds(Site site) {
        site.settled();
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT a.action || ' ' || a.subject FROM core.audit_line a
                            UNION ALL SELECT m.subject FROM core.mail m
                            UNION ALL SELECT n.subject FROM core.notice_event n
                            """)
                    .mapTo(String.class)
                    .list();
        }
    }
}
