package coop.meent.shares.holders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The versions of holders in the database, and the words by which they are found: all SQL of them.
final class VersionStore {
    /// What [#identity] reads.
    static final String COLUMNS =
            """
            v.name, v.given_names, v.born, v.legal_form, v.identification, v.street, v.postcode,
            v.municipality, v.country
            """;

    private static final String INSERT =
            """
            INSERT INTO shares.holder_version (register_id, holder, no, valid_from, name,
                        given_names, born, legal_form, identification, street, postcode,
                        municipality, country, reason, recorded_at, recorded_by)
            VALUES (shares.register_now(), :holder, :no, :from, :name, :given, :born, :form,
                    :identification, :street, :postcode, :municipality, :country, :reason, :at, :by)
            """;

    private static final String OF =
            "SELECT v.no, v.valid_from, v.reason, v.recorded_at, v.recorded_by, "
                    + COLUMNS
                    + """
                      FROM shares.holder_version v
                     WHERE v.holder = :holder
                     ORDER BY v.valid_from DESC, v.no DESC
                    """;

    private static final String ON =
            "SELECT h.no, h.kind, "
                    + COLUMNS
                    + """
                      FROM shares.holder h
                     CROSS JOIN LATERAL (
                           SELECT *
                             FROM shares.holder_version it
                            WHERE it.register_id = h.register_id AND it.holder = h.no
                              AND it.valid_from <= :day
                            ORDER BY it.valid_from DESC, it.no DESC
                            LIMIT 1) v
                     WHERE h.no = ANY (:numbers)
                    """;

    /// A version of a holder, on its way to the database.
    record Row(long holder, Version version) {}

    void insert(Handle db, List<Row> rows) {
        var batch = db.prepareBatch(INSERT);
        rows.forEach(row -> add(batch, row));
        batch.execute();
        words(db, rows);
    }

    private static void add(PreparedBatch batch, Row row) {
        var version = row.version();
        var identity = version.identity();
        var address = identity.address();
        batch.bind("holder", row.holder())
                .bind("no", version.no())
                .bind("from", version.from())
                .bind("name", identity.name())
                .bind("given", identity.givenNames())
                .bind("born", identity.born())
                .bind("form", identity.legalForm())
                .bind("identification", identity.identification())
                .bind("street", address.street())
                .bind("postcode", address.postcode())
                .bind("municipality", address.municipality())
                .bind("country", address.country())
                .bind("reason", version.reason())
                .bind("at", version.recordedAt())
                .bind("by", Cell.of(version.recordedBy()))
                .add();
    }

    private static void words(Handle db, List<Row> rows) {
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO shares.holder_word (register_id, word, holder)
                        VALUES (shares.register_now(), :word, :holder)
                        ON CONFLICT DO NOTHING
                        """);
        for (var row : rows) {
            for (var word : FoldedName.words(row.version().identity().fullName())) {
                batch.bind("word", word).bind("holder", row.holder()).add();
            }
        }
        batch.execute();
    }

    /// {@return all versions, the one that holds now first}
    List<Version> of(Handle db, long holder) {
        return db.createQuery(OF).bind("holder", holder).map((row, _) -> version(row)).list();
    }

    /// {@return who the holders were on a day, by number}
    Map<Long, Named> on(Handle db, Collection<Long> numbers, LocalDate day) {
        return db
                .createQuery(ON)
                .bindArray("numbers", Long.class, numbers.toArray())
                .bind("day", day)
                .map((row, _) ->
                        new Named(
                                row.getLong("no"),
                                Kind.valueOf(row.getString("kind")),
                                identity(row)))
                .stream()
                .collect(Collectors.toMap(Named::no, it -> it));
    }

    static Identity identity(ResultSet row) throws SQLException {
        return Identity.of(row, Cell.day(row, "born"));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("no"),
                row.getObject("valid_from", LocalDate.class),
                identity(row),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Cell.number(row, "recorded_by"));
    }
}
