package coop.meent.shares;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import coop.meent.shares.desk.Furnished;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import coop.meent.testkit.promises.Takeout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// All that stands in the register of B holds one word, and nobody of A ever reads it.
@MeentTest
class CanaryTest {
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static Coop coop;

    @BeforeAll
    static void fill(Site site) {
        LOG.start();
        ROOT.addAppender(LOG);
        coop = Furnished.in(site).coop();
        coop.mandate(coop.a(), "enter");
        site.as(coop.b().manager()).post(coop.b().path("/closing"), "through=2015-12-31");
        site.settled();
    }

    @AfterAll
    static void quiet() {
        ROOT.detachAppender(LOG);
    }

    @Test
    void the_word_is_there_for_the_people_of_b(Site site) {
        assertThat(site.as(coop.b().manager()).get(coop.b().path("/holders")).expect(200).body())
                .contains(Coop.CANARY);
    }

    @Test
    void no_page_api_file_feed_or_suggestion_shows_it_to_the_people_of_a(Site site) {
        var seen = new ArrayList<String>();
        for (var who : people(site)) {
            for (var path : paths(site)) {
                if (who.get(path).body().contains(Coop.CANARY)) {
                    seen.add(path);
                }
            }
        }
        assertThat(seen).isEmpty();
    }

    // the word itself comes back in what somebody searched for
    @Test
    void no_search_finds_it(Site site) {
        for (var who : people(site)) {
            for (var path : List.of("/search?q=", "/search/suggest?q=")) {
                assertThat(who.get(path + "kanarie2").body()).doesNotContain(Coop.CANARY);
                assertThat(who.get(path + "Claes").body()).doesNotContain(Coop.CANARY);
            }
        }
        assertThat(
                        site.token(coop.a().manager())
                                .get("/api/v1/search?q=kanarie2")
                                .json()
                                .path("hits"))
                .isEmpty();
    }

    @Test
    void no_mail_export_or_log_holds_it(Site site) {
        for (var name : List.of(coop.a().manager(), coop.a().board(), coop.a().shareholder())) {
            assertThat(String.join("\n", Takeout.of(site, Site.email(name)).values()))
                    .doesNotContain(Coop.CANARY);
        }
        try (var db = site.superuser()) {
            var mails =
                    db.createQuery(
                                    "SELECT count(*) FROM core.mail m"
                                            + " WHERE m::text LIKE :word AND address <> :board")
                            .bind("word", "%" + Coop.CANARY + "%")
                            .bind("board", Site.email(coop.b().board()))
                            .mapTo(Long.class)
                            .one();
            assertThat(mails).isZero();
        }
        assertThat(List.copyOf(LOG.list))
                .noneMatch(it -> it.getFormattedMessage().contains(Coop.CANARY));
    }

    private static List<Caller> people(Site site) {
        return List.of(
                coop.manager(), coop.board(), coop.shareholder(), coop.helpdesk(), site.visitor());
    }

    // every page and API route of the site that reads, on both registers
    private static List<String> paths(Site site) {
        return site.contributions().stream()
                .flatMap(owned ->
                        Stream.concat(
                                owned.routes().stream()
                                        .filter(it -> it.verb().reads())
                                        .map(owned::path),
                                owned.apiRoutes().stream()
                                        .filter(it -> it.verb().reads())
                                        .map(owned::apiPath)))
                .filter(it -> !it.contains("live") && !it.contains("events"))
                .flatMap(it -> Stream.of(coop.a(), coop.b()).map(party -> asked(it, party)))
                .distinct()
                .toList();
    }

    private static String asked(String path, Coop.Party party) {
        return path.replace("{register}", Long.toString(party.register()))
                .replaceAll("[{<][^}>]*[}>]", "1");
    }
}
