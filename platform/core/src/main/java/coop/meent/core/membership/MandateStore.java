package coop.meent.core.membership;

import coop.meent.api.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The mandates in the database, with the names of their holders.
public final class MandateStore {
    private static final String OF_ORGANISATION =
            """
            SELECT m.id, m.person, p.name, m.organisation, m.role, m.starts, m.ends
              FROM core.mandate m
              JOIN core.person p ON p.id = m.person
             WHERE m.organisation = :organisation
               AND p.ended_at IS NULL
             ORDER BY p.name, m.starts, m.id
            """;

    private static final String INSERT =
            """
            INSERT INTO core.mandate (person, organisation, role, starts, ends)
            VALUES (:person, :organisation, :role, :starts, :ends)
            RETURNING id
            """;

    /// A mandate with the name of its holder.
    ///
    /// @param starts the first day
    /// @param ends the last day; empty until further notice
    public record Held(
            long id,
            long person,
            String name,
            long organisation,
            Role role,
            LocalDate starts,
            Optional<LocalDate> ends) {
        /// {@return whether it holds on that day}
        public boolean on(LocalDate day) {
            return !day.isBefore(starts) && ends.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /// {@return all mandates at the organisation, also those of before and later, by name}
    public List<Held> of(Handle db, long organisation) {
        return db.createQuery(OF_ORGANISATION)
                .bind("organisation", organisation)
                .map((row, _) -> held(row))
                .list();
    }

    /// {@return the person with this address}
    OptionalLong person(Handle db, String email) {
        return db.createQuery(
                        """
                        SELECT id FROM core.person
                         WHERE email_norm = :email AND ended_at IS NULL
                        """)
                .bind("email", normalised(email))
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static String normalised(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    long insert(Handle db, long organisation, long person, PeriodForm.Dated dates) {
        return db.createQuery(INSERT)
                .bind("person", person)
                .bind("organisation", organisation)
                .bind("role", dates.kind())
                .bind("starts", dates.starts())
                .bind("ends", dates.ends().orElse(null))
                .mapTo(Long.class)
                .one();
    }

    Optional<Held> locked(Handle db, long organisation, long id) {
        return db.createQuery(
                        """
                        SELECT m.id, m.person, '' AS name, m.organisation, m.role, m.starts, m.ends
                          FROM core.mandate m
                         WHERE m.id = :id AND m.organisation = :organisation
                           FOR UPDATE
                        """)
                .bind("id", id)
                .bind("organisation", organisation)
                .map((row, _) -> held(row))
                .findOne();
    }

    void end(Handle db, long id, LocalDate lastDay) {
        db.createUpdate("UPDATE core.mandate SET ends = :ends WHERE id = :id")
                .bind("id", id)
                .bind("ends", lastDay)
                .execute();
    }

    void delete(Handle db, long id) {
        db.createUpdate("DELETE FROM core.mandate WHERE id = :id").bind("id", id).execute();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("name"),
                row.getLong("organisation"),
                Role.valueOf(row.getString("role")),
                row.getObject("starts", LocalDate.class),
                Optional.ofNullable(row.getObject("ends", LocalDate.class)));
    }
}
