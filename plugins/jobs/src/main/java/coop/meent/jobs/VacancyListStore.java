package coop.meent.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The lists of vacancies in the database.
final class VacancyListStore {
    /// Where counting stops: nobody needs to know more, and a large board must not count itself.
    static final int ENOUGH = 1000;

    private static final String SELECT =
            "SELECT " + VacancyStore.COLUMNS + " FROM jobs.vacancy WHERE ";

    private static final String VISIBLE =
            """
            stage = 'PUBLISHED' AND hidden = '' AND closes_on >= :today
            AND (visibility = 'PUBLIC' OR :members OR organisation = ANY(:own))
            """;

    private static final String FEED =
            SELECT
                    + """
                    stage = 'PUBLISHED' AND hidden = '' AND visibility = 'PUBLIC' AND closes_on >= :today
                    ORDER BY published_on DESC, id DESC
                    LIMIT :limit
                    """;

    /// {@return open vacancies that may be seen, the first to close first}
    List<Vacancy> visible(
            Handle db, Sight sight, Narrowing narrowing, Optional<ListKey> after, int limit) {
        var from = after.isPresent() ? " AND (closes_on, id) > (:closesOn, :after)" : "";
        var order = " ORDER BY closes_on, id LIMIT :limit";
        var query = narrowed(db, SELECT, sight, narrowing, from + order).bind("limit", limit);
        after.ifPresent(key -> query.bind("closesOn", key.closesOn()).bind("after", key.id()));
        return query.map(new VacancyRow()).list();
    }

    /// {@return how many open vacancies may be seen; one more than [#ENOUGH] stands for any more}
    int count(Handle db, Sight sight, Narrowing narrowing) {
        var query =
                narrowed(
                        db,
                        "SELECT count(*) FROM (SELECT 1 FROM jobs.vacancy WHERE ",
                        sight,
                        narrowing,
                        " LIMIT :enough) AS found");
        return query.bind("enough", ENOUGH + 1).mapTo(Integer.class).one();
    }

    /// {@return public vacancies, newest first}
    List<Vacancy> newest(Handle db, Sight sight, int limit) {
        return db.createQuery(FEED)
                .bind("today", sight.today())
                .bind("limit", limit)
                .map(new VacancyRow())
                .list();
    }

    /// {@return all vacancies of the organisations, newest first}
    ///
    /// @param before only those with a smaller id
    List<Vacancy> of(Handle db, Collection<Long> organisations, long before, int limit) {
        return db.createQuery(
                        SELECT
                                + """
                                organisation = ANY(:organisations) AND id < :before
                                ORDER BY id DESC
                                LIMIT :limit
                                """)
                .bindArray("organisations", Long.class, List.copyOf(organisations))
                .bind("before", before)
                .bind("limit", limit)
                .map(new VacancyRow())
                .list();
    }

    /// {@return what waits for the team, longest first}
    List<Vacancy> waiting(Handle db, int limit) {
        return db.createQuery(SELECT + "stage = 'WAITING' ORDER BY changed_at, id LIMIT :limit")
                .bind("limit", limit)
                .map(new VacancyRow())
                .list();
    }

    /// {@return whether one of the organisations has an open vacancy}
    boolean anyOpen(Handle db, Collection<Long> organisations, LocalDate today) {
        return db.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM jobs.vacancy
                                        WHERE organisation = ANY(:organisations)
                                          AND stage = 'PUBLISHED' AND closes_on >= :today)
                        """)
                .bindArray("organisations", Long.class, List.copyOf(organisations))
                .bind("today", today)
                .mapTo(Boolean.class)
                .one();
    }

    private static Query narrowed(
            Handle db, String select, Sight sight, Narrowing narrowing, String rest) {
        var conditions = new ArrayList<>(List.of(VISIBLE));
        narrowing.ids().ifPresent(_ -> conditions.add("id = ANY(:ids)"));
        narrowing.organisations().ifPresent(_ -> conditions.add("organisation = ANY(:among)"));
        if (!narrowing.employments().isEmpty()) {
            conditions.add("employment = ANY(:employments)");
        }
        if (!narrowing.place().isEmpty()) {
            conditions.add(
                    "lower(place) COLLATE \"C\" >= lower(:place)"
                            + " AND lower(place) COLLATE \"C\" < lower(:place) || chr(1114111)");
        }
        if (narrowing.remote()) {
            conditions.add("remote");
        }
        var query = db.createQuery(select + String.join(" AND ", conditions) + rest);
        bind(query, sight, narrowing);
        return query;
    }

    private static void bind(Query query, Sight sight, Narrowing narrowing) {
        query.bind("today", sight.today())
                .bind("members", sight.ofMembers())
                .bindArray("own", Long.class, List.copyOf(sight.own()));
        narrowing.ids().ifPresent(ids -> query.bindArray("ids", Long.class, ids));
        narrowing.organisations().ifPresent(ids -> query.bindArray("among", Long.class, ids));
        if (!narrowing.employments().isEmpty()) {
            var names = narrowing.employments().stream().map(Employment::name).toList();
            query.bindArray("employments", String.class, names);
        }
        if (!narrowing.place().isEmpty()) {
            query.bind("place", narrowing.place());
        }
    }
}
