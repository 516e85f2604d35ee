package coop.meent.soirees;

import coop.meent.core.links.Secret;
import coop.meent.soirees.Party.Part;
import coop.meent.testkit.AccessTable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// What the lines of `access.csv` are about: what stands between braces is looked up, or made anew.
///
/// | word | is |
/// |---|---|
/// | `event`, `event:open` | a soirée in a week, to which Bea and Gust come and at which Stef speaks |
/// | `event:past` | the same, a month ago |
/// | `event:draft`, `event:cancelled` | the same, not told yet, or called off |
/// | `event:members` | the same, for members |
/// | `registration:mine` | Bea's registration for an open soirée |
/// | `registration:past` | the same for one of a month ago |
/// | `registration:other` | Gust's, who has no account |
/// | `secret:place`, `secret:past` | what the link to the own page of an open soirée, or one of a month ago, ends with; for whoever has no place a guess |
/// | `secret:screen` | what the link of the large screen ends with, for the organisers; a guess for the others |
/// | `code` | the code on Bea's badge of tonight; who helps has opened the list before |
/// | `event:tonight` | a soirée that began an hour ago |
/// | `badge` | the code on Bea's badge there |
/// | `secret:door` | what the link of Hilde ends with, who helps at its door; for others a guess |
/// | `question` | a question in the box of an open soirée, of which nobody knows who asked it |
/// | `recording` | a recording of a soirée of a month ago, for who had a place |
/// | `speaker`, `speaker:draft` | Stef as a speaker at an open soirée, or at a draft |
/// | `day` | a day in two weeks |
/// | `host` | De Ploeg |
/// | `no:1` | what stands behind the colon, for any other name |
///
/// A word that begins with one of these and a further colon, such as `{id:event:past}`, is the same
/// under another name.
final class Scene implements AccessTable.Scene<Part>, AutoCloseable {
    private final Party party;
    private final Handle db;

    Scene(Party party) {
        this.party = party;
        this.db = party.site().superuser();
    }

    @Override
    public void close() {
        db.close();
    }

    @Override
    public boolean personal(String word) {
        return word.startsWith("secret:") || word.startsWith("code");
    }

    @Override
    public String value(String word, Part part) {
        var made = made(part);
        var behind = word.substring(word.indexOf(':') + 1);
        return Optional.ofNullable(made.get(word))
                .or(() -> Optional.ofNullable(made.get(behind)))
                .map(it -> it.get().toString())
                .orElse(behind);
    }

    private Map<String, Supplier<Object>> made(Part part) {
        return Map.ofEntries(
                Map.entry("event", this::open),
                Map.entry("event:open", this::open),
                Map.entry("event:past", this::past),
                Map.entry("event:draft", () -> with(open(), "state = 'DRAFT'")),
                Map.entry("event:cancelled", () -> with(open(), "state = 'CANCELLED'")),
                Map.entry("event:members", () -> with(open(), "audience = 'members'")),
                Map.entry("registration:mine", () -> bea(open())),
                Map.entry("registration:past", () -> bea(past())),
                Map.entry("registration:other", () -> guest(open())),
                Map.entry("secret:place", () -> secret(open(), part)),
                Map.entry("secret:past", () -> secret(past(), part)),
                Map.entry("secret:screen", () -> screen(part)),
                Map.entry("secret:none", Scene::guess),
                Map.entry("code", () -> code(part)),
                Map.entry("event:tonight", this::tonight),
                Map.entry("badge", () -> badge(bea(tonight()))),
                Map.entry("secret:door", () -> door(tonight(), part)),
                Map.entry("speaker", () -> speaker(open())),
                Map.entry("question", this::question),
                Map.entry("recording", this::recording),
                Map.entry("speaker:draft", () -> speaker(with(open(), "state = 'DRAFT'"))),
                Map.entry("host", () -> party.hall().host()),
                Map.entry("day", () -> party.hall().evening(14).toString().substring(0, 10)));
    }

    private long open() {
        return peopled(party.hall().evening(7));
    }

    private long past() {
        return peopled(party.hall().evening(-30));
    }

    private long tonight() {
        return peopled(party.site().clock().instant().minus(Duration.ofHours(1)));
    }

    // everybody at once, since there are hundreds of them
    private long peopled(Instant starts) {
        return db.createQuery(
                        """
                        WITH e AS (
                            INSERT INTO soirees.event (kind, host, language, title, body, starts,
                                   ends, zone, place, address, online, capacity, audience, guests,
                                   state, created_at, changed_at)
                            VALUES ('SOIREE', :host, 'nl', 'Soiree in Leuven', 'Kom.', :starts,
                                    :starts::timestamptz + interval '3 hours', 'Europe/Brussels', 'De Hoorn',
                                    '', '', 10, 'public', true, 'PUBLISHED', :now, :now)
                            RETURNING id
                        ), r AS (
                            INSERT INTO soirees.registration (event, person, name, email, language,
                                   state, badge, at, changed_at)
                            SELECT e.id, it.person, it.name, it.email, 'nl', 'PLACED',
                                   gen_random_uuid()::text, :now, :now
                              FROM e, (VALUES (:bea::bigint, 'Bea Bos', ''),
                                              (NULL, 'Gust Geys', 'gust@example.org'))
                                      it (person, name, email)
                        ), s AS (
                            INSERT INTO soirees.speaker (host, person, name)
                            VALUES (:host, :stef, 'Stef Smets') RETURNING id
                        ), p AS (
                            INSERT INTO soirees.speaks (event, speaker) SELECT e.id, s.id FROM e, s
                        )
                        SELECT id FROM e
                        """)
                .bind("host", party.hall().host())
                .bind("starts", starts)
                .bind("now", party.site().clock().instant())
                .bind("bea", party.person(Party.BEA))
                .bind("stef", party.person(Party.STEF))
                .mapTo(Long.class)
                .one();
    }

    private long with(long event, String change) {
        db.execute("UPDATE soirees.event SET %s WHERE id = %d".formatted(change, event));
        return event;
    }

    private long bea(long event) {
        return one(
                "SELECT id FROM soirees.registration WHERE person IS NOT NULL AND event = ", event);
    }

    private String badge(long registration) {
        return db.select("SELECT badge FROM soirees.registration WHERE id = ?", registration)
                .mapTo(String.class)
                .one();
    }

    private String door(long event, Part part) {
        if (part != Part.HELPER) {
            return Secret.fresh(new SecureRandom());
        }
        var path = "/soirees/events/" + event + "/door";
        party.hall().organiser().post(path + "/link");
        var url = party.hall().organiser().get(path).html().select("#helper-link").val();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private long guest(long event) {
        return one("SELECT id FROM soirees.registration WHERE email <> '' AND event = ", event);
    }

    private long speaker(long event) {
        return one("SELECT speaker FROM soirees.speaks WHERE event = ", event);
    }

    private long question() {
        return one(
                """
                INSERT INTO soirees.question (event, body, language, at)
                SELECT e.id, 'Waarom?', 'nl', e.created_at FROM soirees.event e
                 WHERE e.id = %d RETURNING id
                """
                        .formatted(open()));
    }

    private long recording() {
        return one(
                """
                INSERT INTO soirees.recording (event, title, language, link, audience, captions, at)
                SELECT e.id, 'Opname', 'nl', 'https://video.example.org/a', 'attendees',
                       E'WEBVTT\n\n00:01.000 --> 00:02.000\nDag', e.created_at
                  FROM soirees.event e WHERE e.id = %d RETURNING id
                """
                        .formatted(past()));
    }

    private long one(String sql) {
        return db.createQuery(sql).mapTo(Long.class).one();
    }

    private long one(String sql, long event) {
        return db.select(sql + event).mapTo(Long.class).one();
    }

    private String secret(long event, Part part) {
        return switch (part) {
            case PARTICIPANT -> link(bea(event));
            case GUEST -> link(guest(event));
            case VISITOR, MEMBER, ORGANISER, HELPER, OTHER_EVENING, SPEAKER, TEAM -> guess();
        };
    }

    private static String guess() {
        return Secret.fresh(new SecureRandom());
    }

    private String screen(Part part) {
        return switch (part) {
            case ORGANISER, TEAM -> {
                long event = tonight();
                yield pass("screen", "screen:" + event, event);
            }
            case VISITOR, MEMBER, HELPER, PARTICIPANT, GUEST, OTHER_EVENING, SPEAKER -> guess();
        };
    }

    private String pass(String purpose, String subject, long event) {
        var secret = guess();
        db.createUpdate(
                        """
                        INSERT INTO core.link (owner, purpose, subject, secret_hash, claims,
                               starts_at, expires_at)
                        VALUES ('soirees', :purpose, :subject, :hash,
                                jsonb_build_object('event', :event::text), :now, :until)
                        """)
                .bind("purpose", purpose)
                .bind("subject", subject)
                .bind("hash", Secret.hash(secret))
                .bind("event", Long.toString(event))
                .bind("now", party.site().clock().instant())
                .bind("until", party.hall().evening(1))
                .execute();
        return secret;
    }

    private String code(Part part) {
        long event = tonight();
        if (part == Part.HELPER) {
            party.as(part).get("/soirees/door/" + door(event, part)).expect(200);
        }
        return db.select("SELECT badge FROM soirees.registration WHERE id = " + bea(event))
                .mapTo(String.class)
                .one();
    }

    private String link(long registration) {
        var path = party.hall().link(registration);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
