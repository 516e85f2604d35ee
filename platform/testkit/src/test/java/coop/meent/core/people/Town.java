package coop.meent.core.people;

import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.data.CoreDatabase;
import coop.meent.core.mail.KeptMail;
import coop.meent.core.mail.MailStore;
import coop.meent.core.web.Addresses;
import coop.meent.core.web.Secrets;
import coop.meent.core.work.HeavyWork;
import coop.meent.testkit.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Everything that concerns persons, on a real database, with a clock that a test moves.
final class Town implements AutoCloseable {
    static final Browser BROWSER = new Browser("10.0.0.1", "Firefox, Linux", Optional.empty());
    static final String PASSWORD = "vijf groene fietsen";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}$");
    private static final Texts KEYS = (language, key, _) -> language + " " + key;

    final MovableClock clock = MovableClock.at("2026-05-01T12:00");
    final CoreDatabase database = CoreDatabase.open(3);
    final MailStore mails = new MailStore();
    final PeopleServices people;
    private final HeavyWork heavy = new HeavyWork(2, 100);

    Town() {
        var addresses = new Addresses("https://meent.example", new Secrets(new byte[32]), clock);
        this.people =
                PeopleServices.in(
                        new PeopleServices.Surroundings(
                                database.core(),
                                heavy,
                                mails,
                                KEYS,
                                addresses,
                                clock,
                                new Caller(ctx -> ctx.ip(), _ -> true),
                                true,
                                false));
    }

    long person(String email) {
        return people.accounts().create("An Peeters", email, "nl", PASSWORD, false);
    }

    /// Takes everybody away, with all that is theirs.
    void empty() {
        database.asSuperuser(db ->
                db.execute(
                        "TRUNCATE core.person, core.one_time_link, core.mail, core.organisation CASCADE"));
    }

    List<KeptMail> post() {
        return database.core()
                .read(Viewer.system("test"), db -> mails.before(db, Long.MAX_VALUE, false, 100));
    }

    /// {@return the token in the newest mail's link}
    String tokenOfNewestMail() {
        return token(post().getFirst().actionUrl());
    }

    static String token(String url) {
        var found = TOKEN.matcher(url);
        if (!found.find()) {
            throw new AssertionError("no token in " + url);
        }
        return found.group();
    }

    <T> T alone(String sql, Class<T> type) {
        return database.asSuperuser(db -> db.createQuery(sql).mapTo(type).one());
    }

    void does(String sql) {
        database.asSuperuser(db -> db.execute(sql));
    }

    /// {@return who comes in with this session}
    Optional<ViewerStore.Known> cameIn(String token) {
        var store = new ViewerStore();
        var hash = Tokens.hash(token);
        return database.core()
                .read(
                        Viewer.system("test"),
                        db -> store.bySession(db, hash, clock.instant(), LocalDate.now(clock)));
    }

    @Override
    public void close() {
        heavy.close();
        database.close();
    }
}
