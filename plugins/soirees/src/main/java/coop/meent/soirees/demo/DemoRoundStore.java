package coop.meent.soirees.demo;

import coop.meent.soirees.matching.Plan;
import coop.meent.soirees.matching.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Writes how an evening of the past went.
final class DemoRoundStore {
    /// Somebody with a place.
    ///
    /// @param organisation 0 for none
    record Placed(long registration, long organisation) {}

    List<Placed> placed(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT id, coalesce(organisation, 0) AS organisation
                          FROM soirees.registration
                         WHERE event = :event AND state = 'PLACED' ORDER BY id
                        """)
                .bind("event", event)
                .map((row, _) -> new Placed(row.getLong("id"), row.getLong("organisation")))
                .list();
    }

    void evening(Handle db, long event, int rounds, Plan plan, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.evening (event, rounds, minutes, trios, never, tables,
                               accessible, across, seed, planned_at, breaks, most_breaks,
                               fewest_breaks, earlier, beyond, one_house)
                        VALUES (:event, :rounds, 8, false, 0, 0, '{}', 4, :seed, :at, :breaks, :most,
                                :fewest, :earlier, :beyond, :house)
                        """)
                .bind("event", event)
                .bind("rounds", rounds)
                .bind("seed", plan.seed())
                .bind("at", at)
                .bind("breaks", plan.gaveWay().breaks())
                .bind("most", plan.gaveWay().most())
                .bind("fewest", plan.gaveWay().fewest())
                .bind("earlier", plan.gaveWay().earlier())
                .bind("beyond", plan.gaveWay().rounds())
                .bind("house", plan.gaveWay().oneHouse())
                .execute();
    }

    void round(Handle db, long event, int round, Instant starts, Instant ends) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.round (event, round, starts, ends)
                        VALUES (:event, :round, :starts, :ends)
                        """)
                .bind("event", event)
                .bind("round", round)
                .bind("starts", starts)
                .bind("ends", ends)
                .execute();
    }

    void seat(Handle db, long event, int round, Table table, long registration) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.seat (event, round, table_no, registration)
                        VALUES (:event, :round, :table, :registration)
                        """)
                .bind("event", event)
                .bind("round", round)
                .bind("table", table.number())
                .bind("registration", registration)
                .execute();
    }

    /// Notes that all with a place came.
    void came(Handle db, long event, Instant starts) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.presence (registration, state, arrived_at)
                        SELECT id, 'HERE', :at FROM soirees.registration
                         WHERE event = :event AND state = 'PLACED'
                        """)
                .bind("event", event)
                .bind("at", starts.minus(Duration.ofMinutes(10)))
                .execute();
    }
}
