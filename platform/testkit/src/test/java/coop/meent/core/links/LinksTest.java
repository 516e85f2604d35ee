package coop.meent.core.links;

import static coop.meent.core.data.CoreDatabase.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.IssuedPass;
import coop.meent.api.Pass;
import coop.meent.api.Transactions;
import coop.meent.core.data.CoreDatabase;
import coop.meent.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinksTest {
    private static final String AWAY = "bed.away";
    @RegisterExtension static final CoreDatabase database = CoreDatabase.open(8);

    private final MovableClock clock = MovableClock.at("2026-05-01T12:00");
    private final LinkDesk desk;

    LinksTest() {
        desk = new LinkDesk(database.core(), clock);
    }

    @BeforeEach
    void empty() {
        database.asSuperuser(db -> db.execute("TRUNCATE core.link"));
    }

    @Test
    void a_link_tells_what_was_said_when_it_was_handed_out() {
        var secret = issue(pass("7").claiming(Map.of("row", "3")).times(2));

        assertThat(desk.find("garden", AWAY, secret))
                .isInstanceOfSatisfying(
                        Found.Open.class,
                        found -> {
                            assertThat(found.link().subject()).isEqualTo("bed:7");
                            assertThat(found.link().claim("row")).isEqualTo("3");
                            assertThat(found.link().times()).hasValue(2);
                            assertThat(found.link().used()).isZero();
                        });
        assertThat(issue(pass("7"))).hasSize(43).isNotEqualTo(secret);
    }

    @Test
    void a_secret_of_our_own_making_opens_nothing() {
        var secret = issue(pass("7"));

        assertThat(why(AWAY, secret.substring(1) + "A")).isEqualTo(Found.Why.UNKNOWN);
        assertThat(why(AWAY, "'; DROP TABLE core.link; --")).isEqualTo(Found.Why.UNKNOWN);
    }

    @Test
    void another_purpose_and_another_owner_find_nothing() {
        var secret = issue(pass("7"));

        assertThat(why("bed.keep", secret)).isEqualTo(Found.Why.UNKNOWN);
        assertThat(desk.find("orchard", AWAY, secret))
                .isEqualTo(new Found.Closed(Found.Why.UNKNOWN));
        assertThat(desk.find("core", AWAY, secret)).isEqualTo(new Found.Closed(Found.Why.UNKNOWN));
    }

    @Test
    void it_works_from_its_first_second_and_until_its_last() {
        var start = clock.instant().plusSeconds(10);
        var secret = issue(pass("7").from(start));

        clock.forward(Duration.ofMillis(9_999));
        assertThat(why(AWAY, secret)).isEqualTo(Found.Why.EARLY);
        clock.forward(Duration.ofMillis(1));
        assertThat(opened(secret)).isTrue();
        clock.forward(Duration.ofDays(1).minusSeconds(10).minusMillis(1));
        assertThat(opened(secret)).as("the last millisecond").isTrue();
        clock.forward(Duration.ofMillis(1));
        assertThat(why(AWAY, secret)).isEqualTo(Found.Why.EXPIRED);
    }

    @Test
    void what_is_over_while_its_page_stands_open_is_not_used_any_more() {
        var found = (Found.Open) desk.find("garden", AWAY, issue(pass("7")));

        clock.forward(Duration.ofDays(1));

        assertThat(used(found.link())).isFalse();
    }

    @Test
    void a_revoked_link_says_so_and_its_neighbour_works_on() {
        var first = issue(pass("7"));
        var second = issue(pass("7"));
        var other = issue(pass("8"));
        var link = ((Found.Open) desk.find("garden", AWAY, first)).link();

        assertThat(revoked(link)).isTrue();
        assertThat(revoked(link)).isFalse();
        assertThat(why(AWAY, first)).isEqualTo(Found.Why.REVOKED);
        assertThat(opened(second)).isTrue();

        assertThat(revokedAll("bed:7")).isOne();
        assertThat(why(AWAY, second)).isEqualTo(Found.Why.REVOKED);
        assertThat(opened(other)).isTrue();
    }

    @Test
    void of_twenty_uses_at_once_one_comes_through() throws Exception {
        var link = ((Found.Open) desk.find("garden", AWAY, issue(pass("7").times(1)))).link();
        var door = garden();
        Callable<Boolean> use = () -> door.run(WORK, tx -> desk.use(tx, "garden", link));

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    many.invokeAll(IntStream.range(0, 20).mapToObj(_ -> use).toList()).stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(answers).containsOnlyOnce(true).hasSize(20);
        }
        assertThat(database.number("SELECT uses FROM core.link")).isOne();
    }

    @Test
    void a_use_whose_work_fails_was_none() {
        var secret = issue(pass("7").times(1));
        var link = ((Found.Open) desk.find("garden", AWAY, secret)).link();

        assertThatThrownBy(() ->
                        garden().run(
                                        WORK,
                                        tx -> {
                                            assertThat(desk.use(tx, "garden", link)).isTrue();
                                            throw new IllegalStateException("never mind");
                                        }))
                .hasMessage("never mind");

        assertThat(opened(secret)).isTrue();
        assertThat(used(link)).isTrue();
        assertThat(why(AWAY, secret)).isEqualTo(Found.Why.USED);
    }

    @Test
    void an_owner_sees_what_stands_open_and_on_which_day_it_was_used() {
        issue(pass("7").times(1));
        var used = issue(pass("7"));
        var link = ((Found.Open) desk.find("garden", AWAY, used)).link();
        assertThat(used(link)).isTrue();

        var standing = desk.standing("garden", "bed:7");

        assertThat(standing).hasSize(2);
        assertThat(standing.getFirst().lastUsed().map(Object::toString)).contains("2026-05-01");
        assertThat(desk.standing("core", "bed:7")).isEmpty();
    }

    @Test
    void nothing_that_is_kept_opens_anything() {
        var secret = issue(pass("7"));

        var rows = database.text("SELECT string_agg(l::text, ' ') FROM core.link l");

        assertThat(rows).doesNotContain(secret).doesNotContain(secret.substring(0, 20));
    }

    @Test
    void a_plugin_reads_no_links_and_reaches_none_but_its_own() {
        assertThatThrownBy(() -> database.texts(garden(), "SELECT subject FROM core.link"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_daily_work_forgets_what_has_long_been_over() {
        issue(pass("7"));
        var revoked = issue(pass("8"));
        assertThat(revokedAll("bed:8")).isOne();
        clock.forward(Duration.ofDays(60));
        desk.tidy();
        assertThat(why(AWAY, revoked)).isEqualTo(Found.Why.REVOKED);

        clock.forward(Duration.ofDays(1).plusMillis(1));
        desk.tidy();

        assertThat(why(AWAY, revoked)).isEqualTo(Found.Why.UNKNOWN);
        assertThat(database.number("SELECT count(*) FROM core.link")).isZero();
    }

    @Test
    void what_looks_like_a_secret_is_masked_and_nothing_else() {
        var secret = issue(pass("7"));

        assertThat(Secret.masked("GET /bed/" + secret + "/away?x=1"))
                .isEqualTo("GET /bed/***/away?x=1");
        assertThat(Secret.masked("/a?token=until%3D1." + secret))
                .isEqualTo("/a?token=until%3D1.***");
        assertThat(List.of("/jobs/12/edit", "/pages/statuten", "/" + "a".repeat(44)))
                .allSatisfy(it -> assertThat(Secret.masked(it)).isEqualTo(it));
    }

    private Pass pass(String bed) {
        return Pass.of(AWAY, "bed:" + bed, "/{secret}", clock.instant().plus(Duration.ofDays(1)));
    }

    private String issue(Pass pass) {
        return garden().run(WORK, tx -> desk.issue(tx, "garden", pass)).substring(1);
    }

    private boolean used(IssuedPass link) {
        return garden().run(WORK, tx -> desk.use(tx, "garden", link));
    }

    private boolean revoked(IssuedPass link) {
        return garden().run(WORK, tx -> desk.revoke(tx, "garden", link));
    }

    private int revokedAll(String bed) {
        return garden().run(WORK, tx -> desk.revoke(tx, "garden", AWAY, bed));
    }

    private boolean opened(String secret) {
        return desk.find("garden", AWAY, secret) instanceof Found.Open;
    }

    private Found.Why why(String purpose, String secret) {
        return ((Found.Closed) desk.find("garden", purpose, secret)).why();
    }

    private static Transactions garden() {
        return database.database().transactions("garden");
    }
}
