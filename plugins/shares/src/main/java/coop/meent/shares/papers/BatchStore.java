package coop.meent.shares.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/// Papers that are made many at once, in the database: certificates for everybody, and the parts of
/// a long extract. The handle must see the register already.
final class BatchStore {
    /// What is made.
    enum Kind {
        CERTIFICATES("certificaten", "certificaat-%06d.pdf"),
        EXTRACT("uittreksel", "uittreksel-deel-%04d.pdf");

        private final String name;
        private final String file;

        Kind(String name, String file) {
            this.name = name;
            this.file = file;
        }

        /// {@return the kind of long work that makes them}
        String work() {
            return name().toLowerCase(Locale.ROOT);
        }

        String zip(int batch) {
            return name + "-" + batch + ".zip";
        }

        String file(long no) {
            return file.formatted(no);
        }
    }

    /// What is asked.
    ///
    /// @param only of this class; empty for all
    /// @param language of an extract; empty for that of each holder
    record Wanted(Kind kind, OptionalInt only, String language) {}

    /// A batch.
    ///
    /// @param seq the state of the register that it shows
    /// @param day the register at the end of this day
    /// @param made the day that the papers bear
    /// @param work the long work that makes them
    /// @param files how many there are
    record Batch(
            int no,
            Wanted wanted,
            long seq,
            LocalDate day,
            LocalDate made,
            Instant asked,
            long work,
            boolean done,
            long files) {
        boolean shows(State state) {
            return seq == state.seq() && day.equals(state.day()) && made.equals(state.made());
        }
    }

    /// A paper in a batch.
    ///
    /// @param no number of the holder, or of the part
    record Pdf(long no, byte[] bytes) {}

    int add(Handle db, Wanted wanted, State state, Instant at) {
        return db.createQuery(
                        """
                        INSERT INTO shares.paper_batch (register_id, no, seq, day, made_on, asked_at,
                                    kind, class, language)
                        SELECT shares.register_now(), coalesce(max(no), 0) + 1, :seq, :day, :made, :at,
                               :kind, CAST(:class AS integer), :language
                          FROM shares.paper_batch
                        RETURNING no
                        """)
                .bind("seq", state.seq())
                .bind("day", state.day())
                .bind("made", state.made())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("kind", wanted.kind().name())
                .bind("class", RollStore.of(wanted.only()))
                .bind("language", wanted.language())
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
                        INSERT INTO shares.paper_file (register_id, batch, no, pdf)
                        VALUES (shares.register_now(), :batch, :no, :pdf)
                        """);
        files.forEach(
                it -> rows.bind("batch", batch).bind("no", it.no()).bind("pdf", it.bytes()).add());
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

    /// {@return files of a batch by number, a piece of them}
    List<Pdf> files(Handle db, int batch, long after, int limit) {
        return db.createQuery(
                        """
                        SELECT no, pdf FROM shares.paper_file
                         WHERE batch = :batch AND no > :after
                         ORDER BY no LIMIT :limit
                        """)
                .bind("batch", batch)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> new Pdf(row.getLong("no"), row.getBytes("pdf")))
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
                wanted(row),
                row.getLong("seq"),
                row.getObject("day", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getLong("work"),
                row.getObject("done_at") != null,
                row.getLong("files"));
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        var only = row.getObject("class", Integer.class);
        return new Wanted(
                Kind.valueOf(row.getString("kind")),
                only == null ? OptionalInt.empty() : OptionalInt.of(only),
                row.getString("language"));
    }
}
