package coop.meent.sharing.inventory;

import coop.meent.sharing.inventory.Import.State;
import coop.meent.sharing.inventory.Line.Outcome;
import coop.meent.sharing.inventory.Line.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Sheets that were sent, in the database, and their lines.
final class ImportStore {
    private static final String SELECT =
            """
            SELECT i.id, i.organisation, i.person, i.at, i.file, i.state, i.lines, i.work,
                   c.fresh, c.changed, c.same, c.wrong, c.done
              FROM sharing.import i
              CROSS JOIN LATERAL (
                   SELECT count(*) FILTER (WHERE outcome = 'NEW') AS fresh,
                          count(*) FILTER (WHERE outcome = 'CHANGED') AS changed,
                          count(*) FILTER (WHERE outcome = 'SAME') AS same,
                          count(*) FILTER (WHERE outcome = 'WRONG') AS wrong,
                          count(*) FILTER (WHERE done) AS done
                     FROM sharing.import_line l WHERE l.import = i.id) c
            """;

    /// {@return its id}
    long insert(Handle db, Import it) {
        return db.createQuery(
                        """
                        INSERT INTO sharing.import (organisation, person, at, file, state, lines)
                        VALUES (:organisation, :person, :at, :file, :state, :lines)
                        RETURNING id
                        """)
                .bind("organisation", it.organisation())
                .bind("person", boxed(it.person()))
                .bind("at", it.at())
                .bind("file", it.file())
                .bind("state", it.state().name())
                .bind("lines", it.lines())
                .mapTo(Long.class)
                .one();
    }

    void lay(Handle db, long id, List<Line> lines) {
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO sharing.import_line (import, no, title, inventory, fields,
                               contents, outcome, keys, arguments)
                        VALUES (:import, :no, :title, :inventory, :fields, :contents, :outcome,
                               :keys, :arguments)
                        """);
        for (var line : lines) {
            bind(batch.bind("import", id), line).add();
        }
        batch.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, Line line) {
        var fields = List.copyOf(line.values().keySet());
        var contents = fields.stream().map(line.values()::get).toList();
        return batch.bind("no", line.no())
                .bind("title", line.title())
                .bind("inventory", line.inventory())
                .bindArray("fields", String.class, fields)
                .bindArray("contents", String.class, contents)
                .bind("outcome", line.outcome().name())
                .bindArray("keys", String.class, line.remarks().stream().map(Remark::key).toList())
                .bindArray(
                        "arguments",
                        String.class,
                        line.remarks().stream().map(Remark::joined).toList());
    }

    Optional<Import> find(Handle db, long id) {
        return db.createQuery(SELECT + " WHERE i.id = :id")
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    /// {@return the import, which nobody else changes before this transaction ends}
    Optional<Import> lock(Handle db, long id) {
        return db.createQuery(SELECT + " WHERE i.id = :id FOR UPDATE OF i")
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    List<Import> latest(Handle db, Collection<Long> organisations, int most) {
        return db.createQuery(
                        SELECT
                                + " WHERE i.organisation = ANY(:organisations)"
                                + " ORDER BY i.id DESC LIMIT :most")
                .bindArray("organisations", Long.class, List.copyOf(organisations))
                .bind("most", most)
                .map((row, _) -> row(row))
                .list();
    }

    /// {@return what was sent before a moment and is neither in nor under way}
    List<Import> idle(Handle db, Instant before) {
        return db.createQuery(SELECT + " WHERE i.state = 'READY' AND i.at < :before")
                .bind("before", before)
                .map((row, _) -> row(row))
                .list();
    }

    void change(Handle db, long id, State state, OptionalLong work) {
        db.createUpdate(
                        """
                        UPDATE sharing.import SET state = :state, work = coalesce(:work, work)
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("work", boxed(work))
                .execute();
    }

    /// {@return lines from a number on, in their order}
    List<Line> lines(Handle db, long id, int after, int most) {
        return lines(db, "l.no > :after", id, after, most);
    }

    /// {@return lines that are still to be brought in}
    List<Line> next(Handle db, long id, int most) {
        return lines(
                db, "l.no > :after AND NOT done AND outcome IN ('NEW', 'CHANGED')", id, 0, most);
    }

    private static List<Line> lines(Handle db, String where, long id, int after, int most) {
        return db.createQuery(
                        """
                        SELECT l.no, l.title, l.inventory, l.fields, l.contents, l.outcome, l.keys,
                               l.arguments
                          FROM sharing.import_line l WHERE l.import = :id
                        """
                                + " AND "
                                + where
                                + " ORDER BY l.no LIMIT :most")
                .bind("id", id)
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> line(row))
                .list();
    }

    void done(Handle db, long id, int no) {
        db.createUpdate(
                        "UPDATE sharing.import_line SET done = true WHERE import = :id AND no = :no")
                .bind("id", id)
                .bind("no", no)
                .execute();
    }

    private static Line line(ResultSet row) throws SQLException {
        var fields = texts(row, "fields");
        var contents = texts(row, "contents");
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            values.put(fields[i], contents[i]);
        }
        var keys = texts(row, "keys");
        var arguments = texts(row, "arguments");
        var remarks = new ArrayList<Remark>();
        for (int i = 0; i < keys.length; i++) {
            remarks.add(Remark.read(keys[i], arguments[i]));
        }
        return new Line(
                row.getInt("no"),
                row.getString("title"),
                row.getString("inventory"),
                values,
                List.of(),
                Outcome.valueOf(row.getString("outcome")),
                remarks);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static Import row(ResultSet row) throws SQLException {
        return new Import(
                row.getLong("id"),
                row.getLong("organisation"),
                number(row, "person"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("file"),
                State.valueOf(row.getString("state")),
                row.getInt("lines"),
                row.getInt("fresh"),
                row.getInt("changed"),
                row.getInt("same"),
                row.getInt("wrong"),
                row.getInt("done"),
                number(row, "work"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static @Nullable Long boxed(OptionalLong id) {
        return id.isPresent() ? (Long) id.getAsLong() : null;
    }
}
