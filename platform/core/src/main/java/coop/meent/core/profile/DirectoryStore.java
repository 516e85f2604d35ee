package coop.meent.core.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Lists of people, as far as somebody may see them.
final class DirectoryStore {
    private static final String VISIBLE =
            """
               AND EXISTS (SELECT FROM core.mandate m
                            WHERE m.person = p.id AND m.starts <= :today
                              AND (m.ends IS NULL OR m.ends >= :today)
                              AND (f.seen_by = 'MEMBERS' OR p.id = :self OR m.organisation = ANY(:mine)))
            """;

    private static final String ASKED =
            """
               AND (:tag = '' OR f.offers @> ARRAY[:tag]::text[])
               AND (:organisation = 0
                    OR EXISTS (SELECT FROM core.mandate m
                                WHERE m.person = p.id AND m.organisation = :organisation
                                  AND m.starts <= :today AND (m.ends IS NULL OR m.ends >= :today)))
               AND (:q = ''
                    OR position(:q IN lower(concat_ws(' ', p.name, array_to_string(f.offers, ' '),
                                                      f.about, f.looks_for))) > 0)
               AND (:after = 0
                    OR (p.name, p.id) > (SELECT name, id FROM core.person WHERE id = :after))
             ORDER BY p.name, p.id
             LIMIT :limit
            """;

    private static final String TAGS =
            """
            SELECT tag
              FROM core.person p
              JOIN core.profile f ON f.person = p.id, unnest(f.offers) AS tag
             WHERE p.ended_at IS NULL
            """
                    + VISIBLE
                    + " GROUP BY tag ORDER BY count(*) DESC, tag LIMIT 40";

    /// For whom a list is made.
    record Eyes(long self, Set<Long> organisations, LocalDate today) {}

    List<PersonCard> list(Handle db, Eyes eyes, PeopleQuery asked, int limit) {
        return seen(db.createQuery(ProfileStore.CARD + VISIBLE + ASKED), eyes)
                .bind("tag", asked.tag())
                .bind("organisation", asked.organisation())
                .bind("q", asked.q().toLowerCase(Locale.ROOT))
                .bind("after", asked.after())
                .bind("limit", limit)
                .map((row, _) -> ProfileStore.card(row))
                .list();
    }

    /// {@return the tags that most people have}
    List<String> tags(Handle db, Eyes eyes) {
        return seen(db.createQuery(TAGS), eyes).mapTo(String.class).list();
    }

    private static <S extends SqlStatement<S>> S seen(S statement, Eyes eyes) {
        return statement
                .bind("self", eyes.self())
                .bindArray("mine", Long.class, List.copyOf(eyes.organisations()))
                .bind("today", eyes.today());
    }
}
