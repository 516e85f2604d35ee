package coop.meent.core.mail;

import static coop.meent.core.data.CoreDatabase.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import coop.meent.api.Mail;
import coop.meent.api.Texts;
import coop.meent.core.data.CoreDatabase;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.mail.OutgoingMail.Recipient;
import coop.meent.testkit.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailSendingTest {
    private static final Texts TEXTS =
            (language, key, arguments) ->
                    language + " " + key + (arguments.length > 0 ? " " + arguments[0] : "");

    @RegisterExtension static final CoreDatabase site = CoreDatabase.open(3);

    private static GreenMail server;

    private final MovableClock clock = MovableClock.at("2026-05-01T12:00");
    private final MailStore mails = new MailStore();
    private MailSender sender;

    @BeforeAll
    static void open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        site.asSuperuser(db -> db.execute("TRUNCATE core.mail, core.person CASCADE"));
        server.purgeEmailFromAllMailboxes();
        sender = sender(server.getSmtp().getPort());
    }

    @AfterEach
    void nothing_is_left_unfinished() {
        assertThat(sender.next()).isFalse();
    }

    @Test
    void a_mail_leaves_once_with_text_html_and_headers() throws Exception {
        queue("an@example.org", "Dag\r\nBcc: bram@example.org");

        sender.next();
        sender.next();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Dag Bcc: bram@example.org");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).matches("<\\d+\\.epoch@meent\\.example>");
        var whole = GreenMailUtil.getWholeMessage(message);
        assertThat(whole).contains("text/plain", "text/html", "nl mail.greeting.name An", "Eerst");
        assertThat(site.text("SELECT body || action_url FROM core.mail")).isEmpty();
    }

    @Test
    void what_a_plugin_sends_arrives_in_the_persons_language_however_often_it_is_read()
            throws Exception {
        long an =
                site.asSuperuser(db ->
                        db.createQuery(
                                        """
                                        INSERT INTO core.person (name, email, email_norm, language)
                                        VALUES ('An', 'an@example.org', 'an@example.org', 'fr') RETURNING id
                                        """)
                                .mapTo(Long.class)
                                .one());
        site.core()
                .run(
                        WORK,
                        tx -> {
                            tx.send(new Mail(an, "Bonjour", "Voici.", Optional.empty()));
                            tx.send(new Mail(an + 1, "Bonjour", "Personne.", Optional.empty()));
                            return an;
                        });
        var intake = new MailIntake(site.core(), new OutboxStore(), mails, clock);

        intake.next();
        site.asSuperuser(db -> db.execute("TRUNCATE core.outbox_position"));
        intake.next();
        sender.next();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]))
                .contains("fr mail.greeting.name An");
    }

    @Test
    void a_server_that_is_away_is_asked_again_later_and_later_and_at_last_no_more() {
        queue("an@example.org", "Dag");
        var away = sender(1);

        away.next();
        away.next();
        assertThat(site.number("SELECT attempts FROM core.mail")).isOne();
        assertThat(site.text("SELECT failure FROM core.mail")).isNotEmpty();
        clock.forward(Duration.ofMinutes(1));
        away.next();
        assertThat(site.number("SELECT attempts FROM core.mail")).isEqualTo(2);
        for (int i = 0; i < 12; i++) {
            clock.forward(Duration.ofDays(1));
            away.next();
        }
        assertThat(site.number("SELECT attempts FROM core.mail")).isEqualTo(10);
        assertThat(kept().state()).isEqualTo(KeptMail.State.FAILED);

        long id = kept().id();
        site.core().run(WORK, tx -> mails.again(tx.handle(), id, clock.instant()));
        sender.next();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void two_nodes_take_different_mails() {
        for (int i = 0; i < 15; i++) {
            queue("an" + i + "@example.org", "Dag");
        }
        var now = clock.instant();

        int taken =
                site.core()
                        .run(
                                WORK,
                                tx -> {
                                    int first =
                                            mails.claim(tx.handle(), 10, now, now.plusSeconds(300))
                                                    .size();
                                    return first
                                            + mails.claim(
                                                            tx.handle(),
                                                            10,
                                                            now,
                                                            now.plusSeconds(300))
                                                    .size();
                                });

        assertThat(taken).isEqualTo(15);
    }

    @Test
    void what_waited_for_days_because_there_was_no_server_stays_here() {
        queue("an@example.org", "Dag");
        clock.forward(Duration.ofDays(3));

        sender.next();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(kept().text()).isNotEmpty();
    }

    private void queue(String address, String subject) {
        var action = Optional.of(new Mail.Action("Kijk", "https://meent.example/x"));
        var to = new Recipient("An", address, "nl");
        var mail = new OutgoingMail(OptionalLong.empty(), to, subject, "Eerst\n\nDan", action);
        site.core()
                .run(
                        WORK,
                        tx -> {
                            mails.queue(tx.handle(), mail, clock.instant());
                            return mail;
                        });
    }

    private KeptMail kept() {
        return site.core().read(WORK, db -> mails.before(db, Long.MAX_VALUE, false, 10)).getFirst();
    }

    private MailSender sender(int port) {
        var layout = new MailLayout(TEXTS, () -> "Meent", "https://meent.example");
        var from = new Smtp.Sender(() -> "Meent", "meent.example", "epoch");
        var smtp = new Smtp(URI.create("smtp://127.0.0.1:" + port), from, layout);
        return new MailSender(site.core(), mails, smtp, clock);
    }
}
