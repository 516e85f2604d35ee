package coop.meent.soirees;

import coop.meent.core.links.Secret;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Evenings in the database of a test, made without the pages that make one: An Peeters organises
/// for De Ploeg, a member.
public final class Hall {
    /// Who organises, as editor of the host.
    public static final String ORGANISER = "An Peeters";

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Site site;
    private final long host;

    private Hall(Site site) {
        this.site = site;
        this.host = site.organisation("De Ploeg", true);
        site.mandate(ORGANISER, host, "EDITOR");
    }

    public static Hall in(Site site) {
        return new Hall(site);
    }

    public Site site() {
        return site;
    }

    public long host() {
        return host;
    }

    public Caller organiser() {
        return site.as(ORGANISER);
    }

    /// {@return a soirée for everybody, in a week, from seven to ten in the evening}
    public long soiree(int capacity) {
        return event("SOIREE", capacity, evening(7));
    }

    /// {@return seven in the evening, so many days from now}
    public Instant evening(int days) {
        var day = site.clock().instant().atZone(ZONE).plus(days, ChronoUnit.DAYS);
        return day.toLocalDate().atTime(19, 0).atZone(ZONE).toInstant();
    }

    /// Lets the organiser change a word of it, so that search and calendars hear of it.
    public void tell(long event) {
        var day = LocalDate.ofInstant(evening(7), ZONE);
        organiser()
                .post(
                        "/soirees/events/" + event + "/edit",
                        "kind=soiree",
                        "title=Soiree in Leuven",
                        "body=Kom praten.",
                        "language=nl",
                        "starts-date=" + day,
                        "starts-time=19:00",
                        "ends-date=" + day,
                        "ends-time=22:00",
                        "place=De Hoorn",
                        "address=Sluisstraat 79, Leuven",
                        "capacity=10",
                        "hold=48",
                        "audience=public",
                        "guests=true")
                .expect(303);
    }

    /// {@return an event of three hours, for everybody, guests too}
    public long event(String kind, int capacity, Instant starts) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            INSERT INTO soirees.event (kind, host, language, title, body, starts,
                                   ends, zone, place, address, online, capacity, audience, guests,
                                   state, created_at, changed_at)
                            VALUES (:kind, :host, 'nl', 'Soiree in Leuven', 'Kom **praten**.',
                                    :starts, :ends, 'Europe/Brussels', 'De Hoorn',
                                    'Sluisstraat 79, Leuven', '', :capacity, 'public', true,
                                    'PUBLISHED', :now, :now)
                            RETURNING id
                            """)
                    .bind("kind", kind)
                    .bind("host", host)
                    .bind("starts", starts)
                    .bind("ends", starts.plus(Duration.ofHours(3)))
                    .bind("capacity", capacity)
                    .bind("now", site.clock().instant())
                    .mapTo(Long.class)
                    .one();
        }
    }

    /// {@return the registration of a person who has a place, for no organisation}
    public long placed(long event, String name) {
        return placed(event, name, 0);
    }

    /// {@return the registration of a person who has a place}
    ///
    /// @param organisation for which they come; 0 for none
    public long placed(long event, String name, long organisation) {
        site.as(name);
        return insert(event, person(name), organisation, name, "");
    }

    /// {@return the registration of somebody without an account who has a place}
    public long guest(long event, String name, String email) {
        return insert(event, 0, 0, name, email);
    }

    /// {@return the path of a link to the own page of a registration; those before go on working}
    public String link(long registration) {
        var secret = Secret.fresh(new SecureRandom());
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO core.link (owner, purpose, subject, secret_hash, claims,
                                   starts_at, expires_at)
                            SELECT 'soirees', 'place', 'registration:' || r.id, :hash,
                                   jsonb_build_object('registration', r.id::text), :now,
                                   e.ends + interval '90 days'
                              FROM soirees.registration r JOIN soirees.event e ON e.id = r.event
                             WHERE r.id = :registration
                            """)
                    .bind("hash", Secret.hash(secret))
                    .bind("now", site.clock().instant())
                    .bind("registration", registration)
                    .execute();
        }
        return "/soirees/place/" + secret;
    }

    public long person(String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE email = :email")
                    .bind("email", Site.email(name))
                    .mapTo(Long.class)
                    .one();
        }
    }

    private long insert(long event, long person, long organisation, String name, String email) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            INSERT INTO soirees.registration (event, person, organisation, name,
                                   email, language, state, badge, at, changed_at)
                            VALUES (:event, nullif(:person, 0), nullif(:organisation, 0), :name,
                                    :email, 'nl', 'PLACED', :badge, :now, :now)
                            RETURNING id
                            """)
                    .bind("event", event)
                    .bind("person", person)
                    .bind("organisation", organisation)
                    .bind("name", name)
                    .bind("email", email)
                    .bind("badge", UUID.randomUUID().toString())
                    .bind("now", site.clock().instant())
                    .mapTo(Long.class)
                    .one();
        }
    }
}
