package coop.meent.shares.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Certificates for everybody at once, in the database. The handle must see the register already.
final class BatchStore {
    /// A batch.
    ///
    /// @param seq the state of the register that it shows
    /// @param day the register at the end of this day
    /// @param made the day that the papers bear
    /// @param work the long work that makes them
    /// @param files how many there are
    record Batch(
            int no,
            long seq,
            LocalDate day,
            LocalDate made,
            Instant asked,
            long work,
            boolean done,
            long files) {}

    /// A certificate in a batch.
    record Pdf(long holder, byte[] bytes) {}

    int add(Handle db, State state, Instant at) {
        return db.createQuery(
                        """
                        INSERT INTO shares.paper_batch (register_id, no, seq, day, made_on, asked_at)
                        SELECT shares.register_now(), coalesce(max(no), 0) + 1, :seq, :day, :made, :at
                          FROM shares.paper_batch
                        RETURNING no
                        """)
                .bind("seq", state.seq())
                .bind("day", state.day())
                .bind("made", state.made())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one();
    }

    void begun(Handle db, int no, long work) {
        db.createUpdate("UPDATE shares.paper_batch SET work = :work WHERE no = :no")
                .bind("work", work)
                .bind("no", no)
                .execute();
    }

    void done(Handle db, int no, Instant at) {
        db.createUpdate("UPDATE shares.paper_batch SET done_at = :at WHERE no = :no")
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("no", no)
                .execute();
    }

    void add(Handle db, int batch, List<Pdf> files) {
        var rows =
                db.prepareBatch(
                        """
                        INSERT INTO shares.paper_file (register_id, batch, holder, pdf)
                        VALUES (shares.register_now(), :batch, :holder, :pdf)
                        """);
        files.forEach(it ->
                rows.bind("batch", batch)
                        .bind("holder", it.holder())
                        .bind("pdf", it.bytes())
                        .add());
        rows.execute();
    }

    Optional<Batch> find(Handle db, int no) {
        return db.createQuery(
                        """
                        SELECT b.*, (SELECT count(*) FROM shares.paper_file f
                                      WHERE f.register_id = b.register_id AND f.batch = b.no) AS files
                          FROM shares.paper_batch b
                         WHERE b.no = :no
                        """)
                .bind("no", no)
                .map((row, _) -> batch(row))
                .findOne();
    }

    /// {@return the batches that are still there, the newest first}
    List<Batch> all(Handle db) {
        return db.createQuery(
                        """
                        SELECT b.*, (SELECT count(*) FROM shares.paper_file f
                                      WHERE f.register_id = b.register_id AND f.batch = b.no) AS files
                          FROM shares.paper_batch b
                         ORDER BY b.no DESC
                        """)
                .map((row, _) -> batch(row))
                .list();
    }

    /// {@return files of a batch by holder, a piece of them}
    List<Pdf> files(Handle db, int batch, long after, int limit) {
        return db.createQuery(
                        """
                        SELECT holder, pdf FROM shares.paper_file
                         WHERE batch = :batch AND holder > :after
                         ORDER BY holder LIMIT :limit
                        """)
                .bind("batch", batch)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> new Pdf(row.getLong("holder"), row.getBytes("pdf")))
                .list();
    }

    /// {@return how many batches of long ago went}
    int forget(Handle db, Instant before) {
        return db.createUpdate("DELETE FROM shares.paper_batch WHERE asked_at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getInt("no"),
                row.getLong("seq"),
                row.getObject("day", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getLong("work"),
                row.getObject("done_at") != null,
                row.getLong("files"));
    }
}
