package coop.meent.compass.deeds;

import coop.meent.api.Viewer;
import coop.meent.compass.deeds.Action.Plan;
import coop.meent.compass.deeds.Action.State;
import coop.meent.compass.typed.Cells;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The actions in the database.
final class ActionStore {
    private static final String SELECT =
            "SELECT "
                    + ActionRow.COLUMNS
                    + " FROM compass.action a JOIN compass.scan s ON s.id = a.scan WHERE ";

    private static final String SEES =
            "(s.organisation = ANY(:own) OR s.organisation IS NULL AND s.person = :me) ";

    private static final String PIECE =
            """
             AND a.state = :state AND (:mine = false OR a.owner = :me)
            """;

    private static final String INSERT =
            """
            INSERT INTO compass.action (scan, principle, title, about, owner, due, told, made_by, made_at)
            VALUES (:scan, :principle, :title, :about, :owner, :due, :told, :by, :at)
            RETURNING id
            """;

    // another day, or another person, is reminded anew
    private static final String REWRITE =
            """
            UPDATE compass.action
               SET principle = :principle, title = :title, about = :about,
                   told = CASE WHEN due = :due AND owner IS NOT DISTINCT FROM :owner THEN told
                               ELSE :told END,
                   owner = :owner, due = :due, doubtful = false, version = version + 1
             WHERE id = :id
            """;

    /// What part of a list is asked for.
    ///
    /// @param mine only what the viewer sees to
    /// @param after the last of the piece before
    record Filter(State state, boolean mine, Optional<Key> after) {}

    /// Where an action stands in a list.
    record Key(LocalDate due, long id) {}

    long insert(Handle db, int scan, Plan plan, String told, By by) {
        return bound(db.createQuery(INSERT), plan)
                .bind("scan", scan)
                .bind("told", told)
                .bind("by", Cells.boxed(by.person()))
                .bind("at", by.at())
                .mapTo(Long.class)
                .one();
    }

    /// Who made something, and when.
    record By(OptionalLong person, Instant at) {}

    void rewrite(Handle db, long id, Plan plan, String told) {
        bound(db.createUpdate(REWRITE), plan).bind("id", id).bind("told", told).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Plan plan) {
        return statement
                .bind("principle", plan.principle().number())
                .bind("title", plan.title())
                .bind("about", plan.about())
                .bind("owner", Cells.boxed(plan.owner()))
                .bind("due", plan.due());
    }

    Optional<Action> find(Handle db, long id) {
        return db.createQuery(SELECT + "a.id = :id").bind("id", id).map(new ActionRow()).findOne();
    }

    /// {@return the action, which nobody else changes before this transaction ends}
    Optional<Action> lock(Handle db, long id) {
        return db.createQuery(SELECT + "a.id = :id FOR UPDATE OF a")
                .bind("id", id)
                .map(new ActionRow())
                .findOne();
    }

    List<Action> all(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + "a.id = ANY(:ids) ORDER BY a.id")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(new ActionRow())
                .list();
    }

    /// {@return what was planned after a scan, what is nearest first; what was dropped is not}
    List<Action> ofScan(Handle db, int scan) {
        return db.createQuery(
                        SELECT
                                + """
                                a.scan = :scan AND a.state <> 'DROPPED'
                                 ORDER BY a.state DESC, a.due, a.id LIMIT 200
                                """)
                .bind("scan", scan)
                .map(new ActionRow())
                .list();
    }

    /// {@return actions of the viewer's organisations and of their own: open ones nearest first,
    /// others latest first}
    List<Action> list(Handle db, Viewer viewer, Filter filter, int limit) {
        boolean open = filter.state() == State.OPEN;
        var order =
                open
                        ? " AND (:id = 0 OR (a.due, a.id) > (:due, :id)) ORDER BY a.due, a.id"
                        : " AND (:id = 0 OR (a.due, a.id) < (:due, :id))"
                                + " ORDER BY a.due DESC, a.id DESC";
        return db.createQuery(SELECT + SEES + PIECE + order + " LIMIT :limit")
                .bindArray("own", Long.class, List.copyOf(viewer.organisations()))
                .bind("me", viewer.person().orElse(0))
                .bind("state", filter.state())
                .bind("mine", filter.mine())
                .bind("due", filter.after().map(Key::due).orElse(LocalDate.EPOCH))
                .bind("id", filter.after().map(Key::id).orElse(0L))
                .bind("limit", limit)
                .map(new ActionRow())
                .list();
    }

    /// {@return what a person sees to, within these days, whatever became of it}
    List<Action> ownedBetween(Handle db, long person, LocalDate from, LocalDate until) {
        return db.createQuery(
                        SELECT
                                + """
                                a.owner = :person AND a.due BETWEEN :from AND :until
                                 ORDER BY a.due, a.id LIMIT 500
                                """)
                .bind("person", person)
                .bind("from", from)
                .bind("until", until)
                .map(new ActionRow())
                .list();
    }

    /// {@return what waits for a person: near ones, those of which they are to tell what changed,
    /// and those that nobody sees to at an organisation that they lead}
    List<Action> waiting(Handle db, Viewer viewer, Collection<Long> led, Waits waits) {
        return db.createQuery(
                        SELECT
                                + """
                                (a.owner = :me AND a.state = 'OPEN' AND a.due <= :near
                                  OR a.owner = :me AND a.state = 'DONE' AND a.changed = ''
                                     AND a.ended_at <= :ripe
                                  OR a.owner IS NULL AND a.state = 'OPEN'
                                     AND s.organisation = ANY(:led))
                                """
                                + " AND "
                                + SEES
                                + "ORDER BY a.due, a.id LIMIT :limit")
                .bind("me", viewer.person().orElse(0))
                .bindArray("own", Long.class, List.copyOf(viewer.organisations()))
                .bindArray("led", Long.class, List.copyOf(led))
                .bind("near", waits.near())
                .bind("ripe", waits.ripe())
                .bind("limit", waits.limit())
                .map(new ActionRow())
                .list();
    }

    /// From when on things wait.
    ///
    /// @param near the last day that is near
    /// @param ripe what was done before is asked after
    record Waits(LocalDate near, Instant ripe, int limit) {}

    /// Has it done, dropped or open again.
    void turn(Handle db, long id, State state, Optional<Instant> ended) {
        db.createUpdate(
                        """
                        UPDATE compass.action
                           SET state = :state, ended_at = :ended, version = version + 1
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("ended", ended.orElse(null))
                .execute();
    }

    void changed(Handle db, long id, String words) {
        db.createUpdate(
                        "UPDATE compass.action SET changed = :words, version = version + 1"
                                + " WHERE id = :id")
                .bind("id", id)
                .bind("words", words)
                .execute();
    }
}
