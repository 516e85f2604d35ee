package coop.meent.soirees.evening;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// How evenings run, in the database.
public final class CourseStore {
    /// {@return the evening; one of which nothing is settled when nobody did}
    public Course of(Handle db, long event) {
        return find(db, event).orElseGet(() -> Course.none(event));
    }

    /// {@return the evening, with its rounds, in one statement}
    public Optional<Course> find(Handle db, long event) {
        var turns = new ArrayList<Turn>();
        var heads =
                db.createQuery(
                                """
                                SELECT e.event, e.rounds, e.minutes, e.trios, e.never, e.tables,
                                       e.accessible, e.across, e.seed, e.planned_at, e.breaks,
                                       e.most_breaks, e.fewest_breaks, e.earlier, e.beyond,
                                       e.one_house, e.unheard, e.version, t.round, t.starts, t.ends
                                  FROM soirees.evening e
                                  LEFT JOIN soirees.round t ON t.event = e.event
                                 WHERE e.event = :event ORDER BY t.round
                                """)
                        .bind("event", event)
                        .map((row, context) -> {
                            turn(row).ifPresent(turns::add);
                            return head(row);
                        })
                        .list();
        return heads.stream()
                .findFirst()
                .map(it -> new Course(it.event(), it.settings(), it.plan(), turns, it.version()));
    }

    private static Optional<Turn> turn(ResultSet row) throws SQLException {
        int number = row.getInt("round");
        return number == 0
                ? Optional.empty()
                : Optional.of(
                        new Turn(number, Cells.perhaps(row, "starts"), Cells.perhaps(row, "ends")));
    }

    private static Course head(ResultSet row) throws SQLException {
        var hall =
                new Settings.Hall(
                        row.getInt("tables"),
                        Set.of((Integer[]) row.getArray("accessible").getArray()),
                        row.getInt("across"));
        var settings =
                new Settings(
                        row.getInt("rounds"),
                        row.getInt("minutes"),
                        row.getBoolean("trios"),
                        row.getInt("never"),
                        hall);
        var version = row.getLong("version");
        return new Course(row.getLong("event"), settings, planned(row), List.of(), version);
    }

    private static Optional<Planned> planned(ResultSet row) throws SQLException {
        var at = Cells.perhaps(row, "planned_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Planned(
                        row.getLong("seed"),
                        at.get(),
                        row.getInt("breaks"),
                        row.getInt("most_breaks"),
                        row.getInt("fewest_breaks"),
                        row.getInt("earlier"),
                        row.getInt("beyond"),
                        row.getBoolean("one_house"),
                        List.of((Long[]) row.getArray("unheard").getArray())));
    }

    /// Keeps settings and a plan, in the place of those of before.
    void put(Handle db, long event, Settings settings, Planned plan) {
        var statement =
                db.createUpdate(
                        """
                        INSERT INTO soirees.evening (event, rounds, minutes, trios, never, tables,
                               accessible, across, seed, planned_at, breaks, most_breaks,
                               fewest_breaks, earlier, beyond, one_house, unheard)
                        VALUES (:event, :rounds, :minutes, :trios, :never, :tables, :accessible,
                                :across, :seed, :at, :breaks, :most, :fewest, :earlier, :beyond,
                                :oneHouse, :unheard)
                        ON CONFLICT (event) DO UPDATE
                           SET rounds = :rounds, minutes = :minutes, trios = :trios, never = :never,
                               tables = :tables, accessible = :accessible, across = :across,
                               seed = :seed, planned_at = :at, breaks = :breaks,
                               most_breaks = :most, fewest_breaks = :fewest, earlier = :earlier,
                               beyond = :beyond, one_house = :oneHouse, unheard = :unheard
                        """);
        given(statement.bind("event", event), plan)
                .bind("rounds", settings.rounds())
                .bind("minutes", settings.minutes())
                .bind("trios", settings.trios())
                .bind("never", settings.never())
                .bind("tables", settings.hall().tables())
                .bindArray("accessible", Integer.class, settings.hall().accessible())
                .bind("across", settings.hall().across())
                .bind("seed", plan.seed())
                .bind("at", plan.at())
                .execute();
    }

    /// Keeps what gave way after a plan was mended.
    void mended(Handle db, long event, Planned plan) {
        var statement =
                db.createUpdate(
                        """
                        UPDATE soirees.evening
                           SET breaks = :breaks, most_breaks = :most, fewest_breaks = :fewest,
                               earlier = :earlier, beyond = :beyond, one_house = :oneHouse,
                               unheard = :unheard
                         WHERE event = :event
                        """);
        given(statement.bind("event", event), plan).execute();
    }

    private static <T extends SqlStatement<T>> T given(T statement, Planned it) {
        return statement
                .bind("breaks", it.breaks())
                .bind("most", it.most())
                .bind("fewest", it.fewest())
                .bind("earlier", it.earlier())
                .bind("beyond", it.beyond())
                .bind("oneHouse", it.oneHouse())
                .bindArray("unheard", Long.class, it.unheard());
    }

    /// Puts rounds that did not start in the place of those of before.
    void rounds(Handle db, long event, int count) {
        db.createUpdate("DELETE FROM soirees.round WHERE event = :event")
                .bind("event", event)
                .execute();
        db.createUpdate(
                        """
                        INSERT INTO soirees.round (event, round)
                        SELECT :event, generate_series(1, :count)
                        """)
                .bind("event", event)
                .bind("count", count)
                .execute();
    }

    void start(Handle db, long event, int round, Instant starts, Instant ends) {
        db.createUpdate(
                        """
                        UPDATE soirees.round SET starts = :starts, ends = :ends
                         WHERE event = :event AND round = :round
                        """)
                .bind("event", event)
                .bind("round", round)
                .bind("starts", starts)
                .bind("ends", ends)
                .execute();
    }

    void end(Handle db, long event, int round, Instant ends) {
        db.createUpdate(
                        """
                        UPDATE soirees.round SET ends = greatest(starts, :ends)
                         WHERE event = :event AND round = :round AND starts IS NOT NULL
                        """)
                .bind("event", event)
                .bind("round", round)
                .bind("ends", ends)
                .execute();
    }

    /// Takes a start back.
    void unstart(Handle db, long event, int round) {
        db.createUpdate(
                        """
                        UPDATE soirees.round SET starts = NULL, ends = NULL
                         WHERE event = :event AND round = :round
                        """)
                .bind("event", event)
                .bind("round", round)
                .execute();
    }

    /// {@return the version after this change}
    OptionalLong touch(Handle db, long event) {
        return db.createQuery(
                        """
                        UPDATE soirees.evening SET version = version + 1
                         WHERE event = :event RETURNING version
                        """)
                .bind("event", event)
                .map((row, _) -> OptionalLong.of(row.getLong("version")))
                .findOne()
                .orElse(OptionalLong.empty());
    }

    /// Settles an evening as usual where nobody did yet.
    void begin(Handle db, long event) {
        var usual = Settings.usual();
        db.createUpdate(
                        """
                        INSERT INTO soirees.evening (event, rounds, minutes, trios, never, tables,
                               accessible, across)
                        VALUES (:event, :rounds, :minutes, :trios, :never, 0, '{}', 0)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("event", event)
                .bind("rounds", usual.rounds())
                .bind("minutes", usual.minutes())
                .bind("trios", usual.trios())
                .bind("never", usual.never())
                .execute();
    }

    /// {@return the sealed link to the large screen; empty while there is none}
    String screen(Handle db, long event) {
        return db.createQuery("SELECT e.screen FROM soirees.evening e WHERE e.event = :event")
                .bind("event", event)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    void screen(Handle db, long event, String sealed) {
        db.createUpdate("UPDATE soirees.evening SET screen = :sealed WHERE event = :event")
                .bind("sealed", sealed)
                .bind("event", event)
                .execute();
    }
}
