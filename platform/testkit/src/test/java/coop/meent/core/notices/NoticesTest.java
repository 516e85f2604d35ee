package coop.meent.core.notices;

import static coop.meent.core.data.CoreDatabase.WORK;
import static coop.meent.core.notices.Square.happened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import coop.meent.api.Notice;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Pattern LINK =
            Pattern.compile("<" + Square.BASE + "/api/v1/notices/mute/([A-Za-z0-9_-]{43})>");
    private static Square square;

    @BeforeAll
    static void open() {
        square = new Square();
    }

    @AfterAll
    static void close() {
        square.close();
    }

    @BeforeEach
    void empty() throws Exception {
        square.empty();
    }

    @Test
    void what_is_rolled_back_nobody_hears() {
        var an = square.person("An", "nl");
        var notice = happened(Channel.NOW, "1", "Bo", an);

        assertThatThrownBy(() ->
                        square.database
                                .core()
                                .run(
                                        WORK,
                                        tx -> {
                                            tx.notify(notice);
                                            throw new IllegalStateException("never mind");
                                        }))
                .hasMessage("never mind");
        square.settle();

        assertThat(shown(an)).isEmpty();
        assertThat(square.post()).isEmpty();
    }

    @Test
    void the_bell_shows_the_newest_first_and_opening_one_reads_it() {
        var an = square.person("An", "nl");
        square.tell(happened(Channel.SITE, "1", "Bo", an));
        square.tell(happened(Channel.SITE, "2", "Cas", an));

        assertThat(shown(an))
                .containsExactly("Cas doet nu mee voor Windhoek", "Bo doet nu mee voor Windhoek");
        assertThat(bell().unread(an)).isEqualTo(2);
        long newest = bell().before(an, Long.MAX_VALUE, 1).items().getFirst().id();
        assertThat(bell().read(an, newest)).contains("/things/2");
        assertThat(bell().read(square.person("Els", "nl"), newest)).isEmpty();
        assertThat(bell().unread(an)).isOne();
        bell().readUpTo(an, newest);
        assertThat(bell().unread(an)).isZero();
        assertThat(shown(an)).hasSize(2);
    }

    @Test
    void paging_skips_what_may_not_be_seen_and_shows_each_once() {
        var an = square.person("An", "nl");
        for (int i = 0; i < 25; i++) {
            square.tell(happened(Channel.SITE, "" + i, "Bo " + i, an));
        }
        for (int i = 5; i < 20; i++) {
            square.hidden.add("" + i);
        }

        var first = bell().before(an, Long.MAX_VALUE, 6);
        var second = bell().before(an, Long.parseLong(first.next().orElseThrow()), 6);

        assertThat(first.items()).hasSize(6);
        assertThat(second.items()).hasSize(4);
        assertThat(second.next()).isEmpty();
        assertThat(bell().unread(an)).isEqualTo(10);
    }

    @Test
    void the_figure_at_the_bell_asks_the_database_only_when_something_happened() {
        var an = square.person("An", "nl");
        square.tell(happened(Channel.SITE, "1", "Bo", an));
        assertThat(bell().unread(an)).isOne();

        long before = square.database.database().statements();
        for (int page = 0; page < 50; page++) {
            assertThat(bell().unread(an)).isOne();
        }

        assertThat(square.database.database().statements() - before).isZero();
    }

    @Test
    void who_lost_the_right_between_event_and_digest_sees_nothing_anywhere() {
        var an = square.person("An", "nl");
        long windhoek = organisation("Windhoek");
        mandate(Square.id(an), windhoek);
        square.notices
                .settings()
                .save(
                        square.viewer(Square.id(an)),
                        Map.of("core.colleague", Channel.DAILY),
                        Habit.USUAL);
        square.tell(
                Notice.of("core.colleague", "organisation:" + windhoek, "/organisations/1")
                        .to(List.of(Square.id(an)))
                        .saying("notices.colleague", "Bo", "Windhoek"));
        assertThat(shown(square.viewer(Square.id(an)))).hasSize(1);

        square.database.asSuperuser(
                db -> db.execute("UPDATE core.mandate SET ends = '2026-05-01'"));
        square.clock.set("2026-05-02T09:00");
        square.settle();

        var now = square.viewer(Square.id(an));
        assertThat(shown(now)).isEmpty();
        assertThat(bell().unread(now)).isZero();
        assertThat(square.post()).isEmpty();
    }

    @Test
    void the_mail_of_the_day_is_one_in_each_ones_language_with_one_line_for_each_thing()
            throws Exception {
        var an = square.person("An", "nl");
        var luc = square.person("Luc", "fr");
        square.tell(happened(Channel.DAILY, "1", "Bo", an, luc));
        square.tell(happened(Channel.DAILY, "1", "Cas", an, luc).once("again"));
        square.tell(happened(Channel.DAILY, "2", "Dirk", an, luc));
        square.tell(happened(Channel.DAILY, "3", "Geheim", an, luc));
        square.hidden.add("3");
        assertThat(square.post()).isEmpty();

        square.clock.set("2026-05-02T07:31");
        square.settle();
        square.settle();

        assertThat(square.subjects())
                .containsExactlyInAnyOrder("2 meldingen van Meent", "2 notifications de Meent");
        var dutch = text(0);
        assertThat(dutch)
                .contains(
                        "Dag An,", "Cas doet nu mee", "Dirk doet nu mee", Square.BASE + "/things/2")
                .doesNotContain("Bo doet", "Geheim");
        assertThat(text(1)).contains("Cas agit maintenant", Square.BASE + "/fr/things/2");
    }

    @Test
    void the_mail_of_the_week_leaves_on_monday_without_what_was_read() {
        var an = square.person("An", "nl");
        square.tell(happened(Channel.WEEKLY, "1", "Bo", an));
        square.tell(happened(Channel.WEEKLY, "2", "Cas", an));
        bell().read(an, bell().before(an, Long.MAX_VALUE, 1).items().getFirst().id());

        square.clock.set("2026-05-03T23:59");
        square.settle();
        assertThat(square.post()).isEmpty();
        square.clock.set("2026-05-04T07:30");
        square.settle();

        assertThat(square.subjects()).containsExactly("Bo doet nu mee voor Windhoek");
    }

    @Test
    void who_is_killed_in_between_mails_once_all_the_same() throws Exception {
        var an = square.person("An", "nl");
        square.tell(happened(Channel.DAILY, "1", "Bo", an));
        square.clock.set("2026-05-02T08:00");

        var dying = square.through(new Dying(square.database.core()));
        assertThatThrownBy(() -> dying.mailer().next()).hasMessage("killed after 1");
        square.deliver();
        assertThat(square.post()).hasSize(1);
        square.notices = square.through(square.database.core());
        square.settle();

        assertThat(square.post()).hasSize(1);
    }

    @Test
    void in_quiet_hours_nothing_leaves_and_afterwards_it_does() {
        var an = square.person("An", "nl");
        var els = square.person("Els", "nl");
        square.notices
                .settings()
                .save(els, Map.of(), new Habit(false, LocalTime.of(12, 0), LocalTime.of(14, 0)));
        square.clock.set("2026-05-01T23:00");
        square.tell(happened(Channel.NOW, "1", "Bo", an, els));
        assertThat(square.post()).hasSize(1);

        square.clock.set("2026-05-02T06:59");
        square.settle();
        assertThat(square.post()).hasSize(1);
        square.clock.set("2026-05-02T07:00");
        square.settle();
        assertThat(square.post()).hasSize(2);

        square.clock.set("2026-05-02T13:00");
        square.tell(happened(Channel.NOW, "2", "Cas", an, els));
        assertThat(square.post()).hasSize(3);
    }

    @Test
    void a_bare_mail_says_only_that_there_is_something() throws Exception {
        var an = square.person("An", "nl");
        square.notices
                .settings()
                .save(an, Map.of(), new Habit(true, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

        square.tell(happened(Channel.NOW, "1", "Boudewijn", an));

        assertThat(square.subjects()).containsExactly("Er is nieuws voor je op Meent");
        assertThat(text(0)).doesNotContain("Boudewijn").contains(Square.BASE + "/me/notices");
    }

    @Test
    void the_link_in_a_mail_ends_such_mails_and_takes_it_back() throws Exception {
        var an = square.person("An", "nl");
        square.tell(happened(Channel.NOW, "1", "Bo", an));
        var message = square.post().getFirst();
        assertThat(message.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        var link = LINK.matcher(message.getHeader("List-Unsubscribe")[0]);
        assertThat(link.matches()).isTrue();
        assertThat(text(0)).contains(Square.BASE + "/notices/mute/" + link.group(1));
        var mutes = square.notices.mutes();

        assertThat(mutes.mute(link.group(1))).isTrue();
        assertThat(mutes.mute(link.group(1))).isTrue();
        square.tell(happened(Channel.NOW, "2", "Cas", an));
        assertThat(square.post()).hasSize(1);
        assertThat(shown(an)).hasSize(2);
        assertThat(mutes.look(link.group(1), "en").orElseThrow().muted()).isTrue();

        assertThat(mutes.undo(link.group(1))).isTrue();
        square.tell(happened(Channel.NOW, "3", "Dirk", an));
        assertThat(square.post()).hasSize(2);
        assertThat(mutes.mute("verzonnen")).isFalse();
    }

    @Test
    void who_is_interested_hears_and_nobody_else() {
        var an = square.person("An", "nl");
        var els = square.person("Els", "nl");
        square.notices
                .settings()
                .save(an, Map.of(Square.kindOf(Channel.NONE), Channel.NOW), Habit.USUAL);

        square.tell(happened(Channel.NONE, "1", "Bo"), happened(Channel.SITE, "2", "Cas"));

        assertThat(shown(an)).hasSize(2);
        assertThat(shown(els)).containsExactly("Cas doet nu mee voor Windhoek");
        assertThat(square.post()).hasSize(1);
    }

    @Test
    void another_channel_moves_what_still_waits() {
        var an = square.person("An", "nl");
        square.tell(happened(Channel.WEEKLY, "1", "Bo", an));
        square.notices
                .settings()
                .save(an, Map.of(Square.kindOf(Channel.WEEKLY), Channel.NOW), Habit.USUAL);

        square.settle();

        assertThat(square.post()).hasSize(1);
    }

    @Test
    void two_thousand_persons_get_their_mail_in_few_statements() throws Exception {
        square.database.asSuperuser(db ->
                db.execute(
                        """
                        INSERT INTO core.person (name, email, email_norm)
                        SELECT 'P' || n, n || '@example.org', n || '@example.org' FROM generate_series(1, 2000) n
                        """));
        for (int i = 0; i < 5; i++) {
            square.tell(happened(Channel.DAILY, "" + i, "Bo " + i));
        }
        square.clock.set("2026-05-02T07:30");

        long before = square.database.database().statements();
        boolean more = true;
        while (more) {
            more = square.notices.mailer().next();
        }
        long statements = square.database.database().statements() - before;

        assertThat(square.database.number("SELECT count(*) FROM core.mail")).isEqualTo(2000);
        assertThat(statements).isLessThanOrEqualTo(60);
    }

    @Test
    void what_was_read_a_month_ago_is_gone() {
        var an = square.person("An", "nl");
        square.tell(happened(Channel.SITE, "1", "Bo", an), happened(Channel.SITE, "2", "Cas", an));
        bell().read(an, bell().before(an, Long.MAX_VALUE, 1).items().getFirst().id());

        square.clock.forward(Duration.ofDays(31));
        square.notices.upkeep().work().run();
        assertThat(square.database.number("SELECT count(*) FROM core.notice")).isOne();
        square.clock.forward(Duration.ofDays(150));
        square.notices.upkeep().work().run();

        assertThat(square.database.number("SELECT count(*) FROM core.notice_event")).isZero();
    }

    private static Bell bell() {
        return square.notices.bell();
    }

    private static List<String> shown(Viewer viewer) {
        return bell().before(viewer, Long.MAX_VALUE, 50).items().stream()
                .map(Bell.Shown::text)
                .toList();
    }

    private static String text(int mail) throws Exception {
        var whole = (jakarta.mail.Multipart) square.post().get(mail).getContent();
        return GreenMailUtil.getBody(square.post().get(mail)).isEmpty() ? "" : plain(whole);
    }

    private static String plain(jakarta.mail.Multipart parts) throws Exception {
        var text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            var content = parts.getBodyPart(i).getContent();
            text.append(
                    content instanceof jakarta.mail.Multipart inner
                            ? plain(inner)
                            : content.toString());
        }
        return text.toString();
    }

    private static long organisation(String name) {
        return square.database.asSuperuser(db ->
                db.createQuery(
                                """
                                INSERT INTO core.organisation (name, name_norm) VALUES (:name, :name) RETURNING id
                                """)
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one());
    }

    private static void mandate(long person, long organisation) {
        square.database.asSuperuser(db ->
                db.createUpdate(
                                """
                                INSERT INTO core.mandate (person, organisation, role, starts)
                                VALUES (:person, :organisation, 'EDITOR', '2020-01-01')
                                """)
                        .bind("person", person)
                        .bind("organisation", organisation)
                        .execute());
    }

    /// A machine that falls over after the work and before the commit.
    private record Dying(Transactions door) implements Transactions {
        @Override
        public <T> T run(Viewer viewer, Function<Transaction, T> work) {
            return door.run(
                    viewer,
                    tx -> {
                        var done = work.apply(tx);
                        throw new IllegalStateException("killed after " + done);
                    });
        }

        @Override
        public <T> T read(Viewer viewer, Function<Handle, T> work) {
            return door.read(viewer, work);
        }
    }
}
