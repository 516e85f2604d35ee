package coop.meent.sharing.things;

import coop.meent.sharing.nearness.Spot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// The lists of things in the database.
final class ThingListStore {
    /// Where counting stops: nobody needs to know more, and a large list must not count itself.
    static final int ENOUGH = 1000;

    private static final String METRES =
            """
            round(2 * 6371000 * asin(least(1, sqrt(
                power(sin(radians(t.latitude - :north) / 2), 2)
                + cos(radians(:north)) * cos(radians(t.latitude))
                * power(sin(radians(t.longitude - :east) / 2), 2)))))::bigint
            """;

    private static final String PHOTO =
            """
            LEFT JOIN LATERAL (
                SELECT f.file, f.path, f.alt FROM sharing.photo f
                 WHERE f.thing = t.id ORDER BY f.position, f.file LIMIT 1) p ON true
            """;

    private static final String OPEN =
            """
            t.state = 'OPEN' AND t.hidden = ''
            AND (t.audience = ANY(:terms) OR t.organisation = ANY(:own) OR :team)
            """;

    // a degree north is 111 km; one east is more than half of that where we are
    private static final double METRES_A_DEGREE = 110_000;
    private static final double SLACK = 0.02;

    /// {@return things that may be seen: the nearest first where it is said from where, else the
    /// newest}
    List<Listed> visible(
            Handle db,
            Map<String, Object> eyes,
            Narrowing narrowing,
            Optional<ListKey> after,
            int limit) {
        boolean near = narrowing.near().isPresent();
        var inner =
                "SELECT "
                        + ThingRow.COLUMNS
                        + ", "
                        + (near ? METRES : "NULL::bigint")
                        + " AS metres FROM sharing.thing t WHERE "
                        + where(narrowing);
        var from = after.isEmpty() ? "" : near ? "(t.metres, t.id) > (:metres, :id)" : "t.id < :id";
        var query =
                db.createQuery(
                        "SELECT t.*, p.file, p.path, p.alt FROM ("
                                + inner
                                + ") t "
                                + PHOTO
                                + conditions(from, narrowing)
                                + (near ? " ORDER BY t.metres, t.id" : " ORDER BY t.id DESC")
                                + " LIMIT :limit");
        after.ifPresent(key -> bind(query, key));
        return bound(query, eyes, narrowing).bind("limit", limit).map(new Row()).list();
    }

    private static void bind(Query query, ListKey key) {
        query.bind("id", key.id());
        key.metres().ifPresent(metres -> query.bind("metres", metres));
    }

    private static String conditions(String from, Narrowing narrowing) {
        var all = new ArrayList<String>();
        if (!from.isEmpty()) {
            all.add(from);
        }
        if (narrowing.near().isPresent() && narrowing.within().isPresent()) {
            all.add("t.metres <= :within");
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    /// {@return how many may be seen; one more than [#ENOUGH] stands for any more}
    int count(Handle db, Map<String, Object> eyes, Narrowing narrowing) {
        var far =
                narrowing.near().isPresent() && narrowing.within().isPresent()
                        ? " AND " + METRES + " <= :within"
                        : "";
        var query =
                db.createQuery(
                        "SELECT count(*) FROM (SELECT 1 FROM sharing.thing t WHERE "
                                + where(narrowing)
                                + far
                                + " LIMIT :enough) AS found");
        return bound(query, eyes, narrowing).bind("enough", ENOUGH + 1).mapTo(Integer.class).one();
    }

    private static String where(Narrowing narrowing) {
        var all = new ArrayList<>(List.of(OPEN));
        narrowing.ids().ifPresent(_ -> all.add("t.id = ANY(:ids)"));
        narrowing.kind().ifPresent(_ -> all.add("t.kind = :kind"));
        narrowing.category().ifPresent(_ -> all.add("t.category = :category"));
        narrowing.organisation().ifPresent(_ -> all.add("t.organisation = :organisation"));
        narrowing.near().ifPresent(_ -> all.add("t.latitude IS NOT NULL"));
        if (narrowing.near().isPresent() && narrowing.within().isPresent()) {
            all.add("t.latitude BETWEEN :north - :box AND :north + :box");
            all.add("t.longitude BETWEEN :east - :box * 2 AND :east + :box * 2");
        }
        return String.join(" AND ", all);
    }

    private static Query bound(Query query, Map<String, Object> eyes, Narrowing narrowing) {
        query.bindMap(eyes);
        narrowing.ids().ifPresent(it -> query.bindArray("ids", Long.class, it));
        narrowing.kind().ifPresent(it -> query.bind("kind", it.name()));
        narrowing.category().ifPresent(it -> query.bind("category", it.name()));
        narrowing.organisation().ifPresent(it -> query.bind("organisation", it));
        narrowing.near().ifPresent(it -> bind(query, it, narrowing.within()));
        return query;
    }

    private static void bind(Query query, Spot spot, Optional<Long> within) {
        query.bind("north", spot.latitude()).bind("east", spot.longitude());
        within.ifPresent(it -> query.bind("within", it).bind("box", it / METRES_A_DEGREE + SLACK));
    }

    /// {@return all things of the organisations, newest first, archived ones last}
    ///
    /// @param before only those with a smaller id
    List<Listed> of(Handle db, Collection<Long> organisations, Optional<Long> before, int limit) {
        return db.createQuery(
                        "SELECT "
                                + ThingRow.COLUMNS
                                + ", NULL::bigint AS metres, p.file, p.path, p.alt"
                                + " FROM sharing.thing t "
                                + PHOTO
                                + """
                                 WHERE t.organisation = ANY(:organisations) AND t.id < :before
                                 ORDER BY t.id DESC
                                 LIMIT :limit
                                """)
                .bindArray("organisations", Long.class, List.copyOf(organisations))
                .bind("before", before.orElse(Long.MAX_VALUE))
                .bind("limit", limit)
                .map(new Row())
                .list();
    }

    /// {@return whether one of the organisations lends anything}
    boolean anyLent(Handle db, Collection<Long> organisations) {
        return db.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM sharing.thing
                                        WHERE organisation = ANY(:organisations)
                                          AND state <> 'ARCHIVED')
                        """)
                .bindArray("organisations", Long.class, List.copyOf(organisations))
                .mapTo(Boolean.class)
                .one();
    }

    private static final class Row implements RowMapper<Listed> {
        private final ThingRow things = new ThingRow();

        @Override
        public Listed map(ResultSet row, StatementContext context) throws SQLException {
            var thing = things.map(row, context);
            long metres = row.getLong("metres");
            boolean near = !row.wasNull();
            var file = Optional.ofNullable(row.getString("file"));
            var path = row.getString("path");
            var alt = row.getString("alt");
            return new Listed(
                    thing,
                    file.map(it -> new Photo(thing.id(), it, 1, path, alt)),
                    near ? OptionalLong.of(metres) : OptionalLong.empty());
        }
    }
}
