package coop.meent.core.profile;

import coop.meent.api.Role;
import coop.meent.core.profile.PersonCard.Tie;
import coop.meent.core.profile.Profile.Contact;
import coop.meent.core.profile.Profile.SeenBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The profiles in the database, and the persons around them. An ended account is never found here.
final class ProfileStore {
    static final String CARD =
            """
            SELECT p.id, p.name, p.email, p.language, f.about, f.looks_for, f.offers, f.spoken,
                   f.seen_by, f.contact, f.findable, f.welcome, f.step,
                   ARRAY(SELECT DISTINCT m.organisation || ':' || m.role
                           FROM core.mandate m
                          WHERE m.person = p.id AND m.starts <= :today
                            AND (m.ends IS NULL OR m.ends >= :today)
                          ORDER BY 1) AS ties
              FROM core.person p
              LEFT JOIN core.profile f ON f.person = p.id
             WHERE p.ended_at IS NULL
            """;

    private static final String SAVE =
            """
            INSERT INTO core.profile (person, about, looks_for, offers, spoken, seen_by, contact,
                                      findable, welcome, step, changed_at)
            VALUES (:person, :about, :looksFor, :offers, :spoken, :seenBy, :contact,
                    :findable, :welcome, :step, :now)
                ON CONFLICT (person) DO UPDATE
               SET about = :about, looks_for = :looksFor, offers = :offers, spoken = :spoken,
                   seen_by = :seenBy, contact = :contact, findable = :findable,
                   welcome = :welcome, step = :step, changed_at = :now
            """;

    /// What the search may know of somebody: as long as a mandate lasts.
    record Findable(PersonCard card, Instant changedAt, Optional<LocalDate> until) {}

    private static final String FINDABLE =
            """
            SELECT found.*, f.changed_at,
                   (SELECT CASE WHEN bool_or(m.ends IS NULL) THEN NULL ELSE max(m.ends) END
                      FROM core.mandate m
                     WHERE m.person = found.id AND m.starts <= :today
                       AND (m.ends IS NULL OR m.ends >= :today)) AS until
              FROM (%s) found
              JOIN core.profile f ON f.person = found.id
             WHERE f.findable AND f.seen_by = 'MEMBERS' AND cardinality(found.ties) > 0
            """
                    .formatted(CARD);

    Optional<PersonCard> card(Handle db, long person, LocalDate today) {
        return db.createQuery(CARD + "AND p.id = :person")
                .bind("person", person)
                .bind("today", today)
                .map((row, _) -> card(row))
                .findOne();
    }

    void save(Handle db, long person, Profile profile, Instant now) {
        db.createUpdate(SAVE)
                .bind("person", person)
                .bind("about", profile.about())
                .bind("looksFor", profile.looksFor())
                .bindArray("offers", String.class, profile.offers())
                .bindArray("spoken", String.class, profile.spoken())
                .bind("seenBy", profile.seenBy().name())
                .bind("contact", profile.contact().name())
                .bind("findable", profile.findable())
                .bind("welcome", profile.welcome().state().name())
                .bind("step", profile.welcome().step())
                .bind("now", now)
                .execute();
    }

    List<Findable> findable(Handle db, Collection<Long> ids, LocalDate today) {
        return findable(
                db.createQuery(FINDABLE + " AND found.id = ANY(:ids)")
                        .bindArray("ids", Long.class, List.copyOf(ids)),
                today);
    }

    void eachFindable(Handle db, LocalDate today, Consumer<Findable> each) {
        try (var rows =
                db
                        .createQuery(FINDABLE)
                        .bind("today", today)
                        .setFetchSize(500)
                        .map((row, _) -> found(row))
                        .stream()) {
            rows.forEach(each);
        }
    }

    private static List<Findable> findable(Query query, LocalDate today) {
        return query.bind("today", today).map((row, _) -> found(row)).list();
    }

    private static Findable found(ResultSet row) throws SQLException {
        return new Findable(
                card(row),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }

    static PersonCard card(ResultSet row) throws SQLException {
        return new PersonCard(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getString("seen_by") == null ? Profile.NONE : profile(row),
                texts(row, "ties").stream().map(ProfileStore::tie).toList());
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("about"),
                row.getString("looks_for"),
                texts(row, "offers"),
                texts(row, "spoken"),
                SeenBy.valueOf(row.getString("seen_by")),
                Contact.valueOf(row.getString("contact")),
                row.getBoolean("findable"),
                new Welcome(Welcome.State.valueOf(row.getString("welcome")), row.getInt("step")));
    }

    private static Tie tie(String text) {
        int colon = text.indexOf(':');
        return new Tie(
                Long.parseLong(text.substring(0, colon)), Role.valueOf(text.substring(colon + 1)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
