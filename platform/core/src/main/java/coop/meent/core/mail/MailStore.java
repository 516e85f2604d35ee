package coop.meent.core.mail;

import coop.meent.api.CalendarPart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/// The mail in the database.
public final class MailStore {
    /// How late a mail may leave. What waited longer, e.g. for an SMTP server to be named, would
    /// only confuse.
    private static final Duration LATEST = Duration.ofDays(2);

    private static final String COLUMNS =
            "id, name, address, language, subject, body, action_label, action_url, stop_url, stop_page, calendar,"
                    + " calendar_method, created_at, attempts, sent_at, failure";

    private static final RowMapper<KeptMail> MAIL =
            (row, _) ->
                    new KeptMail(
                            row.getLong("id"),
                            new OutgoingMail.Recipient(
                                    row.getString("name"),
                                    row.getString("address"),
                                    row.getString("language")),
                            row.getString("subject"),
                            row.getString("body"),
                            row.getString("action_label"),
                            row.getString("action_url"),
                            stop(row.getString("stop_url"), row.getString("stop_page")),
                            part(row.getString("calendar_method"), row.getString("calendar")),
                            row.getTimestamp("created_at").toInstant(),
                            row.getInt("attempts"),
                            Optional.ofNullable(row.getTimestamp("sent_at"))
                                    .map(sent -> sent.toInstant()),
                            row.getString("failure"));

    private static final String QUEUE =
            """
            INSERT INTO core.mail (person, name, address, language, subject, body, action_label, action_url,
                                   stop_url, stop_page, created_at, next_attempt_at)
            VALUES (:person, :name, :address, :language, :subject, :body, :label, :url, :stop, :stopPage, :now, :now)
            """;

    private static final String TAKE_IN =
            """
            INSERT INTO core.mail (outbox, person, name, address, language, subject, body, action_label,
                                   action_url, calendar, calendar_method, created_at, next_attempt_at)
            SELECT :outbox, id, name, email, language, :subject, :body, :label, :url, :calendar, :method, :now, :now
              FROM core.person
             WHERE id = :person AND ended_at IS NULL
                ON CONFLICT (outbox) DO NOTHING
            """;

    private static final String TAKE_IN_FOR_GUEST =
            """
            INSERT INTO core.mail (outbox, name, address, language, subject, body, action_label,
                                   action_url, calendar, calendar_method, created_at, next_attempt_at)
            VALUES (:outbox, :name, :address, :language, :subject, :body, :label, :url, :calendar, :method, :now,
                    :now)
                ON CONFLICT (outbox) DO NOTHING
            """;

    private static final String CLAIM =
            """
            UPDATE core.mail
               SET attempts = attempts + 1, next_attempt_at = :lease
             WHERE id IN (SELECT id
                            FROM core.mail
                           WHERE sent_at IS NULL
                             AND attempts < :most
                             AND next_attempt_at BETWEEN :earliest AND :now
                           ORDER BY next_attempt_at
                           LIMIT :limit
                             FOR UPDATE SKIP LOCKED)
            RETURNING
            """;

    /// Keeps a mail in the transaction of what it tells of.
    public void queue(Handle db, OutgoingMail mail, Instant now) {
        queue(db, List.of(mail), now);
    }

    /// Keeps many mails in the transaction of what they tell of, in one go.
    public void queue(Handle db, List<OutgoingMail> mails, Instant now) {
        var batch = db.prepareBatch(QUEUE);
        for (var mail : mails) {
            batch.bind("person", mail.person().isPresent() ? mail.person().getAsLong() : null)
                    .bind("name", mail.to().name())
                    .bind("address", mail.to().address())
                    .bind("language", mail.to().language())
                    .bind("subject", mail.subject())
                    .bind("body", mail.text())
                    .bind("label", mail.action().map(action -> action.label()).orElse(""))
                    .bind("url", mail.action().map(action -> action.url()).orElse(""))
                    .bind("stop", mail.stop().map(OutgoingMail.Stop::url).orElse(""))
                    .bind("stopPage", mail.stop().map(OutgoingMail.Stop::page).orElse(""))
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    /// Keeps a mail that came through the outbox, once, however often it is read.
    void takeIn(Handle db, long outbox, long person, PluginMail mail, Instant now) {
        var update =
                mail.guest()
                        .map(guest -> guest(db, guest))
                        .orElseGet(() -> db.createUpdate(TAKE_IN).bind("person", person));
        update.bind("outbox", outbox)
                .bind("subject", mail.subject())
                .bind("body", mail.text())
                .bind("label", mail.label())
                .bind("url", mail.url())
                .bind("calendar", mail.calendar())
                .bind("method", mail.method())
                .bind("now", now)
                .execute();
    }

    private static Update guest(Handle db, OutgoingMail.Recipient guest) {
        return db.createUpdate(TAKE_IN_FOR_GUEST)
                .bind("name", guest.name())
                .bind("address", guest.address())
                .bind("language", guest.language());
    }

    /// {@return what is due, and nobody else's for the time of the lease}
    List<KeptMail> claim(Handle db, int limit, Instant now, Instant lease) {
        return db.createQuery(CLAIM + COLUMNS)
                .bind("lease", lease)
                .bind("most", KeptMail.MOST_ATTEMPTS)
                .bind("earliest", now.minus(LATEST))
                .bind("now", now)
                .bind("limit", limit)
                .map(MAIL)
                .list();
    }

    /// Remembers that a mail left; its words and its link are not needed any more.
    void sent(Handle db, long id, Instant now) {
        db.createUpdate(
                        """
                        UPDATE core.mail
                           SET sent_at = :now, failure = '', body = '', action_label = '', action_url = '',
                               stop_url = '', stop_page = '', calendar = '', calendar_method = ''
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    void failed(Handle db, long id, String failure, Instant next) {
        db.createUpdate(
                        "UPDATE core.mail SET failure = :failure, next_attempt_at = :next WHERE id = :id")
                .bind("id", id)
                .bind("failure", failure)
                .bind("next", next)
                .execute();
    }

    /// Lets a mail that did not leave start over.
    public boolean again(Handle db, long id, Instant now) {
        return db.createUpdate(
                                """
                                UPDATE core.mail
                                   SET attempts = 0, failure = '', next_attempt_at = :now
                                 WHERE id = :id AND sent_at IS NULL
                                """)
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    public Optional<KeptMail> find(Handle db, long id) {
        return db.createQuery("SELECT " + COLUMNS + " FROM core.mail WHERE id = :id")
                .bind("id", id)
                .map(MAIL)
                .findOne();
    }

    /// {@return mails before that id, newest first}
    ///
    /// @param troubled only those that failed at least once and have not left
    public List<KeptMail> before(Handle db, long id, boolean troubled, int limit) {
        var condition = troubled ? " AND sent_at IS NULL AND attempts > 0" : "";
        return db.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM core.mail WHERE id < :before"
                                + condition
                                + " ORDER BY id DESC LIMIT :limit")
                .bind("before", id)
                .bind("limit", limit)
                .map(MAIL)
                .list();
    }

    private static Optional<OutgoingMail.Stop> stop(String url, String page) {
        return url.isEmpty() ? Optional.empty() : Optional.of(new OutgoingMail.Stop(url, page));
    }

    private static Optional<CalendarPart> part(String method, String text) {
        return method.isEmpty()
                ? Optional.empty()
                : Optional.of(new CalendarPart(CalendarPart.Method.valueOf(method), text));
    }

    int dropOld(Handle db, Instant before) {
        return db.createUpdate("DELETE FROM core.mail WHERE created_at < :before")
                .bind("before", before)
                .execute();
    }
}
