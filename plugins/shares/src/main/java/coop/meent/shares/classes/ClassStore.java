package coop.meent.shares.classes;

import coop.meent.shares.classes.ClassText.Names;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.ClassTerms.Eligible;
import coop.meent.shares.ledger.ClassTerms.Instrument;
import coop.meent.shares.ledger.ClassTerms.TransferLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The classes of shares in the database, by date: all SQL of them.
final class ClassStore {
    private static final String VERSIONS =
            """
            SELECT class, valid_from, seq, code, instrument, price_cents, minimum, maximum, holders,
                   votes, profit, liquidation, transfer
              FROM shares.class_version
             WHERE reversed_by IS NULL
             ORDER BY class, valid_from, seq
            """;

    private static final String TEXT =
            """
            INSERT INTO shares.class_text (register_id, class, no, valid_from, name_nl, name_fr,
                        name_en, transfer_text, rights_text, source, recorded_at, recorded_by)
            SELECT shares.register_now(), :class, coalesce(max(no), 0) + 1, CAST(:from AS date),
                   :nl, :fr, :en, :transfer, :rights, :source, CAST(:at AS timestamptz),
                   CAST(:by AS bigint)
              FROM shares.class_text
             WHERE class = :class
            RETURNING no
            """;

    private static final String TEXTS =
            """
            SELECT class, no, valid_from, name_nl, name_fr, name_en, transfer_text, rights_text,
                   source, recorded_at, recorded_by
              FROM shares.class_text
             ORDER BY class, valid_from, no
            """;

    /// {@return the next number of a class, from now on that of a class which is prepared}
    int prepare(Handle db, Instant at) {
        db.createQuery("SELECT register_id FROM shares.head FOR UPDATE").mapTo(Long.class).one();
        return db.createQuery(
                        """
                        INSERT INTO shares.share_class (register_id, no, opened_at)
                        SELECT shares.register_now(), coalesce(max(no), 0) + 1,
                               CAST(:at AS timestamptz)
                          FROM shares.share_class
                        RETURNING no
                        """)
                .bind("at", at)
                .mapTo(Integer.class)
                .one();
    }

    List<ClassVersion> versions(Handle db) {
        return db.createQuery(VERSIONS).map((row, _) -> version(row)).list();
    }

    int insert(Handle db, ClassText text) {
        return db.createQuery(TEXT)
                .bind("class", text.shareClass())
                .bind("from", text.from())
                .bind("nl", text.names().nl())
                .bind("fr", text.names().fr())
                .bind("en", text.names().en())
                .bind("transfer", text.transfer())
                .bind("rights", text.rights())
                .bind("source", text.source())
                .bind("at", text.recordedAt())
                .bind("by", RuleStore.boxed(text.recordedBy()))
                .mapTo(Integer.class)
                .one();
    }

    List<ClassText> texts(Handle db) {
        return db.createQuery(TEXTS).map((row, _) -> text(row)).list();
    }

    private static ClassVersion version(ResultSet row) throws SQLException {
        return new ClassVersion(
                row.getInt("class"),
                row.getObject("valid_from", LocalDate.class),
                row.getLong("seq"),
                new ClassTerms(
                        row.getString("code"),
                        Instrument.valueOf(row.getString("instrument")),
                        row.getLong("price_cents"),
                        row.getLong("minimum"),
                        RuleStore.number(row, "maximum"),
                        eligible((String[]) row.getArray("holders").getArray()),
                        row.getLong("votes"),
                        row.getBoolean("profit"),
                        row.getBoolean("liquidation"),
                        TransferLimit.valueOf(row.getString("transfer"))));
    }

    private static Set<Eligible> eligible(String[] names) {
        return Arrays.stream(names).map(Eligible::valueOf).collect(Collectors.toSet());
    }

    private static ClassText text(ResultSet row) throws SQLException {
        return new ClassText(
                row.getInt("class"),
                row.getInt("no"),
                row.getObject("valid_from", LocalDate.class),
                new Names(
                        row.getString("name_nl"),
                        row.getString("name_fr"),
                        row.getString("name_en")),
                row.getString("transfer_text"),
                row.getString("rights_text"),
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                RuleStore.number(row, "recorded_by"));
    }
}
