package coop.meent.compass.network;

import coop.meent.api.Principle;
import coop.meent.compass.releases.Candidate;
import coop.meent.compass.releases.Release;
import coop.meent.compass.releases.Traits;
import coop.meent.compass.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What a release is made of, and how it is kept.
final class MakingStore {
    /// The set of questions of the network: other sets ask something else.
    static final String SET = "ica";

    private static final String CANDIDATES =
            """
            SELECT s.id, s.organisation, s.sector, s.size, s.founded,
                   array_agg(t.tenths ORDER BY t.principle) AS tenths
              FROM compass.consent c
              JOIN compass.scan s ON s.organisation = c.organisation
              JOIN compass.standing t ON t.scan = s.id
             WHERE s.state = 'CLOSED' AND s.set_id = :set
             GROUP BY s.id
            HAVING count(*) = 7
             ORDER BY s.id
            """;

    private static final String INSERT_VIEW =
            """
            INSERT INTO compass.view (release, position, code, scans, figures, waiting)
            VALUES (:release, :position, :code, :scans, CAST(:figures AS jsonb), :waiting)
            """;

    private final FigureText figures = new FigureText();

    /// A release that is written down.
    ///
    /// @param organisations how many took part
    /// @param person who made it
    record Entry(Quarter quarter, int organisations, OptionalLong person, Instant at) {}

    /// Lets nobody withdraw, erase or close while a release is made: what it reads stays so until
    /// it is kept.
    void lock(Handle db) {
        new ConsentStore().lock(db);
        db.execute("LOCK TABLE compass.standing IN SHARE MODE");
    }

    Optional<Long> of(Handle db, Quarter quarter) {
        return db.createQuery(
                        "SELECT id FROM compass.release WHERE year = :year AND quarter = :number")
                .bind("year", quarter.year())
                .bind("number", quarter.number())
                .mapTo(Long.class)
                .findOne();
    }

    /// {@return the complete scans of all organisations that consent, the older ones too}
    List<Candidate> candidates(Handle db) {
        return db.createQuery(CANDIDATES).bind("set", SET).map(MakingStore::candidate).list();
    }

    /// {@return the scans of every view that ever came out}
    List<BitSet> released(Handle db) {
        return db.createQuery("SELECT scans FROM compass.view ORDER BY id")
                .map((row, _) -> bits((Integer[]) row.getArray("scans").getArray()))
                .list();
    }

    /// {@return its id}
    long insert(Handle db, Entry entry, Release release) {
        long id = insert(db, entry);
        var views = db.prepareBatch(INSERT_VIEW);
        for (int i = 0; i < release.shown().size(); i++) {
            var shown = release.shown().get(i);
            views.bind("release", id)
                    .bind("position", i)
                    .bind("code", shown.view().code())
                    .bindArray("scans", Integer.class, shown.scans().stream().boxed().toList())
                    .bind("figures", figures.write(shown.figures()))
                    .bind("waiting", shown.waiting())
                    .add();
        }
        views.execute();
        refuse(db, id, release);
        return id;
    }

    private static long insert(Handle db, Entry entry) {
        return db.createQuery(
                        """
                        INSERT INTO compass.release (year, quarter, person, at, organisations)
                        VALUES (:year, :number, :person, :at, :organisations)
                        RETURNING id
                        """)
                .bind("year", entry.quarter().year())
                .bind("number", entry.quarter().number())
                .bind("person", Cells.boxed(entry.person()))
                .bind("at", entry.at())
                .bind("organisations", entry.organisations())
                .mapTo(Long.class)
                .one();
    }

    private static void refuse(Handle db, long id, Release release) {
        if (release.refused().isEmpty()) {
            return;
        }
        var refusals =
                db.prepareBatch(
                        "INSERT INTO compass.refusal (release, position, code)"
                                + " VALUES (:release, :position, :code)");
        for (int i = 0; i < release.refused().size(); i++) {
            refusals.bind("release", id)
                    .bind("position", i)
                    .bind("code", release.refused().get(i).code())
                    .add();
        }
        refusals.execute();
    }

    private static Candidate candidate(ResultSet row, StatementContext context)
            throws SQLException {
        int founded = row.getInt("founded");
        var traits =
                new Traits(
                        row.getString("sector"),
                        row.getString("size"),
                        Age.code(founded == 0 ? OptionalInt.empty() : OptionalInt.of(founded)));
        var tenths = new EnumMap<Principle, Integer>(Principle.class);
        var row7 = (Integer[]) row.getArray("tenths").getArray();
        for (var principle : Principle.values()) {
            tenths.put(principle, Objects.requireNonNull(row7[principle.number() - 1]));
        }
        return new Candidate(row.getInt("id"), row.getLong("organisation"), traits, tenths);
    }

    private static BitSet bits(Integer[] scans) {
        var bits = new BitSet();
        for (int scan : scans) {
            bits.set(scan);
        }
        return bits;
    }
}
