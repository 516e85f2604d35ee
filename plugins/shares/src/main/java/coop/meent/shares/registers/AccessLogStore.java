package coop.meent.shares.registers;

import coop.meent.shares.registers.AccessLog.Line;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The access log in the database: all SQL of it.
final class AccessLogStore {
    private static final String INSERT =
            """
            INSERT INTO shares.access_log (register_id, at, person, what, holder)
            VALUES (:register, :at, :person, :what, :holder)
            """;

    private static final String LINES =
            """
            SELECT no, at, person, what, holder
              FROM shares.access_log
             WHERE register_id = :register AND no < :before
             ORDER BY no DESC
             LIMIT :limit
            """;

    void insert(Handle db, long register, Line line) {
        db.createUpdate(INSERT)
                .bind("register", register)
                .bind("at", line.at())
                .bind("person", MandateStore.boxed(line.person()))
                .bind("what", line.what().name())
                .bind("holder", MandateStore.boxed(line.holder()))
                .execute();
    }

    List<Line> lines(Handle db, long register, long before, int limit) {
        return db.createQuery(LINES)
                .bind("register", register)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) ->
                        new Line(
                                row.getLong("no"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                MandateStore.number(row, "person"),
                                Seen.valueOf(row.getString("what")),
                                MandateStore.number(row, "holder")))
                .list();
    }
}
