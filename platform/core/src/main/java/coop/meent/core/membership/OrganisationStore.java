package coop.meent.core.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The organisations in the database.
public final class OrganisationStore {
    private static final String COLUMNS =
            """
            SELECT o.id, o.name, o.legal_form, o.country, o.enterprise_number, o.sector, o.size,
                   o.founded, o.place, o.website, o.description, o.changed_at,
                   o.hidden, coalesce(l.hash, '') AS logo
              FROM core.organisation o
              LEFT JOIN core.organisation_logo l ON l.organisation = o.id
            """;

    private static final String INSERT =
            """
            INSERT INTO core.organisation
                   (name, name_norm, legal_form, country, enterprise_number, sector, size, founded,
                    place, website, description)
            VALUES (:name, :norm, :legalForm, :country, :enterpriseNumber, :sector, :size, :founded,
                    :place, :website, :description)
            """;

    private static final String UPDATE =
            """
            UPDATE core.organisation
               SET name = :name, name_norm = :norm, legal_form = :legalForm, country = :country,
                   enterprise_number = :enterpriseNumber, sector = :sector, size = :size,
                   founded = :founded, place = :place, website = :website,
                   description = :description, changed_at = now()
             WHERE id = :id
            """;

    /// {@return all of them, by name as a Dutch reader sorts}
    public List<KnownOrganisation> all(Handle db) {
        return db.createQuery(COLUMNS + " ORDER BY o.name, o.id")
                .map((row, _) -> organisation(row))
                .list();
    }

    /// Hands over each of them.
    public void each(Handle db, Consumer<KnownOrganisation> consumer) {
        try (var rows =
                db
                        .createQuery(COLUMNS + " ORDER BY o.id")
                        .setFetchSize(500)
                        .map((row, _) -> organisation(row))
                        .stream()) {
            rows.forEach(consumer);
        }
    }

    /// {@return those of these ids that are there}
    public List<KnownOrganisation> some(Handle db, Collection<Long> ids) {
        return db.createQuery(COLUMNS + " WHERE o.id = ANY(:ids)")
                .bindArray("ids", Long.class, ids.toArray())
                .map((row, _) -> organisation(row))
                .list();
    }

    /// {@return the organisation, kept still until the end of the transaction}
    Optional<KnownOrganisation> locked(Handle db, long id) {
        return db.createQuery(COLUMNS + " WHERE o.id = :id FOR UPDATE OF o")
                .bind("id", id)
                .map((row, _) -> organisation(row))
                .findOne();
    }

    /// One import, change or new organisation at a time.
    public void lock(Handle db) {
        db.createQuery("SELECT pg_advisory_xact_lock(4202510)::text").mapTo(String.class).list();
    }

    /// {@return whether another organisation has this enterprise number already}
    boolean numberTaken(Handle db, OrganisationData data, long except) {
        return db.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM core.organisation
                                        WHERE enterprise_number = :number AND country = :country
                                          AND enterprise_number <> '' AND id <> :except)
                        """)
                .bind("number", data.enterpriseNumber())
                .bind("country", data.country())
                .bind("except", except)
                .mapTo(Boolean.class)
                .one();
    }

    /// {@return the ids of the new rows, in the order of the data}
    public List<Long> insert(Handle db, List<OrganisationData> data) {
        if (data.isEmpty()) {
            return List.of();
        }
        var batch = db.prepareBatch(INSERT);
        data.forEach(each -> bind(batch, each).add());
        return batch.executePreparedBatch("id").mapTo(Long.class).list();
    }

    /// Writes these organisations over what was there; logos stay.
    public void update(Handle db, List<KnownOrganisation> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch(UPDATE);
        changed.forEach(each -> bind(batch.bind("id", each.id()), each.data()).add());
        batch.execute();
    }

    /// Hides the description of an organisation, or shows it again.
    ///
    /// @param reason empty to show it
    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE core.organisation SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    /// Removes organisations that nothing hangs on.
    public void delete(Handle db, Collection<Long> ids) {
        db.createUpdate("DELETE FROM core.organisation WHERE id = ANY(:ids)")
                .bindArray("ids", Long.class, ids.toArray())
                .execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, OrganisationData data) {
        bindAll(batch, data);
        return batch;
    }

    private static void bindAll(SqlStatement<?> statement, OrganisationData data) {
        statement.bind("name", data.name());
        statement.bind("norm", data.norm());
        statement.bind("legalForm", data.legalForm());
        statement.bind("country", data.country());
        statement.bind("enterpriseNumber", data.enterpriseNumber());
        statement.bind("sector", data.sector());
        statement.bind("size", data.size());
        statement.bind("founded", year(data.founded()));
        statement.bind("place", data.place());
        statement.bind("website", data.website());
        statement.bind("description", data.description());
    }

    private static @Nullable Integer year(OptionalInt founded) {
        return founded.isPresent() ? founded.getAsInt() : null;
    }

    private static KnownOrganisation organisation(ResultSet row) throws SQLException {
        int founded = row.getInt("founded");
        var data =
                new OrganisationData(
                        row.getString("name"),
                        row.getString("legal_form"),
                        row.getString("country"),
                        row.getString("enterprise_number"),
                        row.getString("sector"),
                        row.getString("size"),
                        founded == 0 ? OptionalInt.empty() : OptionalInt.of(founded),
                        row.getString("place"),
                        row.getString("website"),
                        row.getString("description"));
        return new KnownOrganisation(
                row.getLong("id"),
                data,
                row.getString("logo"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("hidden"));
    }
}
