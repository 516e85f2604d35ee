package coop.meent.compass.network;

import coop.meent.compass.network.Edition.Head;
import coop.meent.compass.network.Edition.Shown;
import coop.meent.compass.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Reads releases as they are kept. Who stands in a view is never read here.
final class EditionStore {
    private static final String SELECT =
            "SELECT r.id, r.year, r.quarter, r.at, r.organisations FROM compass.release r ";

    private static final String VIEW =
            """
            SELECT r.id, r.year, r.quarter, r.at, r.organisations,
                   v.id AS view, v.code, v.figures::text AS figures, v.waiting
              FROM compass.view v JOIN compass.release r ON r.id = v.release
             WHERE v.id = :id
            """;

    private static final String COUNTS =
            """
            WITH ready AS (
                SELECT c.organisation, s.id
                  FROM compass.consent c JOIN compass.scan s ON s.organisation = c.organisation
                 WHERE s.state = 'CLOSED' AND s.set_id = :set
                   AND (SELECT count(*) FROM compass.standing t WHERE t.scan = s.id) = 7),
            last AS (
                SELECT unnest(scans) AS scan FROM compass.view
                 WHERE code = 'all' AND release = (SELECT max(id) FROM compass.release)),
            standing AS (
                SELECT DISTINCT organisation FROM ready WHERE id IN (SELECT scan FROM last))
            SELECT (SELECT count(*) FROM compass.consent) AS consenting,
                   (SELECT count(DISTINCT organisation) FROM ready) AS ready,
                   (SELECT count(*) FROM standing) AS standing
            """;

    private final FigureText figures = new FigureText();

    /// A line of the list.
    ///
    /// @param organisations how many took part
    record Line(Head head, int organisations) {}

    /// A view of a release.
    record One(Head head, Shown shown) {}

    /// How many there are at this moment.
    ///
    /// @param consenting organisations
    /// @param ready of those, with a complete scan
    /// @param standing of those, in the newest release
    record Counts(int consenting, int ready, int standing) {
        /// {@return how many are not in the newest release yet}
        public int waiting() {
            return ready - standing;
        }
    }

    Optional<Line> newest(Handle db) {
        return db.createQuery(SELECT + "ORDER BY r.id DESC LIMIT 1")
                .map(EditionStore::line)
                .findOne();
    }

    Optional<Line> find(Handle db, long id) {
        return db.createQuery(SELECT + "WHERE r.id = :id")
                .bind("id", id)
                .map(EditionStore::line)
                .findOne();
    }

    /// {@return a view with its release}
    Optional<One> view(Handle db, long id) {
        return db.createQuery(VIEW)
                .bind("id", id)
                .map((row, context) -> new One(line(row, context).head(), shown(row, "view")))
                .findOne();
    }

    /// {@return the newest first}
    ///
    /// @param before an id
    List<Line> list(Handle db, long before, int limit) {
        return db.createQuery(SELECT + "WHERE r.id < :before ORDER BY r.id DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit)
                .map(EditionStore::line)
                .list();
    }

    /// {@return the releases with their views, and with what was refused}
    List<Edition> whole(Handle db, List<Line> lines) {
        var refused = refused(db, lines.stream().map(it -> it.head().id()).toList());
        return shown(db, lines).stream()
                .map(it -> it.with(refused.getOrDefault(it.head().id(), List.of())))
                .toList();
    }

    /// {@return the releases with their views alone}
    List<Edition> shown(Handle db, List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var views = views(db, lines.stream().map(it -> it.head().id()).toList());
        return lines.stream()
                .map(it ->
                        new Edition(
                                it.head(),
                                it.organisations(),
                                views.getOrDefault(it.head().id(), List.of()),
                                List.of()))
                .toList();
    }

    Counts counts(Handle db) {
        return db.createQuery(COUNTS)
                .bind("set", MakingStore.SET)
                .map((row, _) ->
                        new Counts(
                                row.getInt("consenting"),
                                row.getInt("ready"),
                                row.getInt("standing")))
                .one();
    }

    private Map<Long, List<Shown>> views(Handle db, List<Long> releases) {
        return db
                .createQuery(
                        """
                        SELECT release, id, code, figures::text AS figures, waiting
                          FROM compass.view WHERE release IN (<ids>) ORDER BY release, position
                        """)
                .bindList("ids", releases)
                .map((row, _) -> Map.entry(row.getLong("release"), shown(row, "id")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map<Long, List<String>> refused(Handle db, List<Long> releases) {
        if (releases.isEmpty()) {
            return Map.of();
        }
        return db
                .createQuery(
                        """
                        SELECT release, code FROM compass.refusal
                         WHERE release IN (<ids>) ORDER BY release, position
                        """)
                .bindList("ids", releases)
                .map((row, _) -> Map.entry(row.getLong("release"), row.getString("code")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Shown shown(ResultSet row, String id) throws SQLException {
        return new Shown(
                row.getLong(id),
                row.getString("code"),
                figures.read(row.getString("figures")),
                row.getInt("waiting"));
    }

    private static Line line(ResultSet row, StatementContext context) throws SQLException {
        var quarter = new Quarter(row.getInt("year"), row.getInt("quarter"));
        return new Line(
                new Head(row.getLong("id"), quarter, Cells.moment(row, "at")),
                row.getInt("organisations"));
    }
}
