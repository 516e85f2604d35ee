package coop.meent.core.membership.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.OrganisationData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The imports in the database: what each changed, and files that wait for a yes.
final class ImportStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String RUNS =
            """
            SELECT r.id, r.file_name, r.at, r.undone_at,
                   count(c.organisation) FILTER (WHERE c.before IS NULL) AS added,
                   count(c.organisation) FILTER (WHERE c.before IS NOT NULL) AS changed
              FROM core.import_run r
              LEFT JOIN core.import_change c ON c.import_run = r.id
             GROUP BY r.id
             ORDER BY r.id DESC
             LIMIT 50
            """;

    private static final String CHANGES =
            """
            SELECT c.organisation, c.before::text AS before, c.after::text AS after,
                   EXISTS (SELECT FROM core.mandate m WHERE m.organisation = c.organisation)
                   OR EXISTS (SELECT FROM core.membership_period p
                               WHERE p.organisation = c.organisation)
                   OR EXISTS (SELECT FROM core.organisation_logo l
                               WHERE l.organisation = c.organisation) AS used,
                   EXISTS (SELECT FROM core.organisation o
                            WHERE o.id <> c.organisation
                              AND o.country = c.before ->> 'country'
                              AND o.enterprise_number = c.before ->> 'enterpriseNumber'
                              AND o.enterprise_number <> '') AS number_taken
              FROM core.import_change c
             WHERE c.import_run = :run
             ORDER BY c.organisation
            """;

    /// What an import did to an organisation.
    ///
    /// @param before empty when the import made it
    /// @param used whether people, periods or a logo hang on it by now
    /// @param numberTaken whether another has the number of before by now
    record Change(
            long organisation,
            Optional<OrganisationData> before,
            OrganisationData after,
            boolean used,
            boolean numberTaken) {}

    /// A file that waits for a yes.
    record Pending(String fileName, byte[] content) {}

    long insertRun(Handle db, String fileName, Instant at, OptionalLong person) {
        return db.createQuery(
                        """
                        INSERT INTO core.import_run (file_name, at, person)
                        VALUES (:fileName, :at, :person)
                        RETURNING id
                        """)
                .bind("fileName", fileName)
                .bind("at", at)
                .bind("person", person.isPresent() ? person.getAsLong() : null)
                .mapTo(Long.class)
                .one();
    }

    void insertChange(Handle db, long run, List<KnownOrganisation> after, List<String> before) {
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO core.import_change (import_run, organisation, before, after)
                        VALUES (:run, :organisation, nullif(:before, '')::jsonb, :after::jsonb)
                        """);
        for (int i = 0; i < after.size(); i++) {
            batch.bind("run", run)
                    .bind("organisation", after.get(i).id())
                    .bind("before", before.get(i))
                    .bind("after", json(after.get(i).data()))
                    .add();
        }
        if (!after.isEmpty()) {
            batch.execute();
        }
    }

    List<OrganisationImport.Earlier> runs(Handle db) {
        return db.createQuery(RUNS).map((row, _) -> earlier(row)).list();
    }

    /// {@return whether the import was undone, kept still from now on; empty when there is none}
    Optional<Boolean> lockRun(Handle db, long run) {
        return db.createQuery(
                        """
                        SELECT undone_at IS NOT NULL FROM core.import_run
                         WHERE id = :run
                           FOR UPDATE
                        """)
                .bind("run", run)
                .mapTo(Boolean.class)
                .findOne();
    }

    List<Change> changes(Handle db, long run) {
        return db.createQuery(CHANGES).bind("run", run).map((row, _) -> change(row)).list();
    }

    void markUndone(Handle db, long run, Instant at) {
        db.createUpdate("UPDATE core.import_run SET undone_at = :at WHERE id = :run")
                .bind("run", run)
                .bind("at", at)
                .execute();
    }

    void keep(Handle db, String id, Pending file, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO core.import_pending (id, file_name, content, at)
                        VALUES (:id, :fileName, :content, :at)
                        """)
                .bind("id", id)
                .bind("fileName", file.fileName())
                .bind("content", file.content())
                .bind("at", at)
                .execute();
    }

    Optional<Pending> pending(Handle db, String id) {
        return db.createQuery("SELECT file_name, content FROM core.import_pending WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> new Pending(row.getString("file_name"), row.getBytes("content")))
                .findOne();
    }

    int forget(Handle db, String id) {
        return db.createUpdate("DELETE FROM core.import_pending WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    int forgetBefore(Handle db, Instant moment) {
        return db.createUpdate("DELETE FROM core.import_pending WHERE at < :moment")
                .bind("moment", moment)
                .execute();
    }

    static String json(OrganisationData data) {
        try {
            return JSON.writeValueAsString(data.fields());
        } catch (JsonProcessingException strange) {
            throw new IllegalStateException("text fields can be written as JSON", strange);
        }
    }

    private static OrganisationImport.Earlier earlier(ResultSet row) throws SQLException {
        return new OrganisationImport.Earlier(
                row.getLong("id"),
                row.getString("file_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("added"),
                row.getInt("changed"),
                row.getObject("undone_at") != null);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("organisation"),
                Optional.ofNullable(row.getString("before")).map(ImportStore::data),
                data(row.getString("after")),
                row.getBoolean("used"),
                row.getBoolean("number_taken"));
    }

    private static OrganisationData data(@Nullable String json) {
        try {
            return OrganisationData.of(JSON.readValue(json, FIELDS));
        } catch (JsonProcessingException strange) {
            throw new IllegalStateException("an import wrote what cannot be read", strange);
        }
    }
}
