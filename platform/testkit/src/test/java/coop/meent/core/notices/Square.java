package coop.meent.core.notices;

import static coop.meent.core.data.CoreDatabase.WORK;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.CoreDatabase;
import coop.meent.core.mail.MailLayout;
import coop.meent.core.mail.MailSender;
import coop.meent.core.mail.MailStore;
import coop.meent.core.mail.Smtp;
import coop.meent.core.membership.PlatformTexts;
import coop.meent.core.people.Caller;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.people.Viewers;
import coop.meent.core.text.MessageBundle;
import coop.meent.core.text.Messages;
import coop.meent.core.text.Resources;
import coop.meent.core.web.Addresses;
import coop.meent.core.web.Secrets;
import coop.meent.core.work.HeavyWork;
import coop.meent.testkit.MovableClock;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Notices on a real database and a real mail server, with a kind for each channel and a clock that
/// a test moves.
final class Square implements AutoCloseable {
    static final String BASE = "https://meent.example";

    final MovableClock clock = MovableClock.at("2026-05-01T12:00");
    final CoreDatabase database = CoreDatabase.open(4);
    final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HeavyWork heavy = new HeavyWork(2, 10);
    private final MailStore mails = new MailStore();
    private final Addresses addresses = new Addresses(BASE, new Secrets(new byte[32]), clock);
    private final PlatformTexts texts = new PlatformTexts();
    private final Messages words =
            new Messages(
                    List.of(
                            MessageBundle.load(
                                    "core", Resources.of(Square.class.getClassLoader()))),
                    true);
    private final Viewers viewers;
    private final MailSender sender;
    Notices notices;

    Square() {
        server.start();
        var layout = new MailLayout(texts, () -> "Meent", BASE);
        var from = new Smtp.Sender(() -> "Meent", "meent.example", "epoch");
        var url = URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort());
        this.sender = new MailSender(database.core(), mails, new Smtp(url, from, layout), clock);
        this.viewers =
                PeopleServices.in(
                                new PeopleServices.Surroundings(
                                        database.core(),
                                        heavy,
                                        mails,
                                        texts,
                                        addresses,
                                        clock,
                                        new Caller(ctx -> ctx.ip(), _ -> true),
                                        true,
                                        false))
                        .viewers();
        this.notices = through(database.core());
    }

    /// {@return the notices, going through another door, e.g. one that breaks}
    Notices through(Transactions core) {
        var built =
                Notices.in(
                        new Notices.Surroundings(
                                core, viewers, mails, words, texts, addresses, clock));
        built.kinds()
                .register(
                        "core",
                        words,
                        Stream.of(Channel.values()).map(channel -> kind(channel)).toList());
        return built;
    }

    static String kindOf(Channel channel) {
        return "core." + channel.name().toLowerCase(java.util.Locale.ROOT);
    }

    private NoticeKind kind(Channel channel) {
        return new NoticeKind(
                kindOf(channel),
                "notices.colleague.label",
                "notices.colleague.explanation",
                channel,
                NoticeKind.Sight.each((_, subject) -> !hidden.contains(subject)));
    }

    void empty() throws Exception {
        database.empty();
        database.asSuperuser(db ->
                db.execute(
                        "TRUNCATE core.person, core.mail, core.notice_event, core.organisation CASCADE"));
        server.purgeEmailFromAllMailboxes();
        hidden.clear();
        notices = through(database.core());
        clock.set("2026-05-01T12:00");
    }

    Viewer person(String name, String language) {
        long id =
                database.asSuperuser(db ->
                        db.createQuery(
                                        """
                                        INSERT INTO core.person (name, email, email_norm, language)
                                        VALUES (:name, :email, :email, :language) RETURNING id
                                        """)
                                .bind("name", name)
                                .bind(
                                        "email",
                                        name.toLowerCase(java.util.Locale.ROOT) + "@example.org")
                                .bind("language", language)
                                .mapTo(Long.class)
                                .one());
        return viewer(id);
    }

    /// {@return the person as they are now}
    Viewer viewer(long id) {
        return java.util.Objects.requireNonNull(viewers.of(Set.of(id)).get(id));
    }

    static long id(Viewer viewer) {
        return viewer.person().orElseThrow();
    }

    /// {@return a notice that `who` did something at `where`}
    static Notice happened(Channel channel, String subject, String who, Viewer... to) {
        var ids = new HashSet<Long>();
        Stream.of(to).forEach(it -> ids.add(id(it)));
        var notice =
                Notice.of(kindOf(channel), "thing:" + subject, "/things/" + subject)
                        .saying("notices.colleague", who, "Windhoek");
        return to.length == 0 ? notice : notice.to(ids);
    }

    void tell(Notice... all) {
        database.core()
                .run(
                        WORK,
                        tx -> {
                            Stream.of(all).forEach(tx::notify);
                            return true;
                        });
        settle();
    }

    /// Does what the readers do.
    void settle() {
        try {
            boolean more = true;
            while (more) {
                more = notices.intake().next();
            }
            deliver();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    void deliver() throws Exception {
        boolean more = true;
        while (more) {
            more = notices.mailer().next();
        }
        more = true;
        while (more) {
            more = sender.next();
        }
    }

    List<MimeMessage> post() {
        return List.of(server.getReceivedMessages());
    }

    List<String> subjects() {
        return post().stream().map(Square::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() {
        server.stop();
        heavy.close();
        database.close();
    }
}
