package coop.meent.core.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The membership periods in the database.
final class PeriodStore {
    private static final String INSERT =
            """
            INSERT INTO core.membership_period (organisation, category, starts, ends)
            VALUES (:organisation, :category, :starts, :ends)
            RETURNING id
            """;

    List<Period> all(Handle db) {
        return db.createQuery(
                        """
                        SELECT id, organisation, category, starts, ends
                          FROM core.membership_period
                         ORDER BY organisation, starts
                        """)
                .map((row, _) -> period(row))
                .list();
    }

    Optional<Period> locked(Handle db, long organisation, long id) {
        return db.createQuery(
                        """
                        SELECT id, organisation, category, starts, ends
                          FROM core.membership_period
                         WHERE id = :id AND organisation = :organisation
                           FOR UPDATE
                        """)
                .bind("id", id)
                .bind("organisation", organisation)
                .map((row, _) -> period(row))
                .findOne();
    }

    boolean meetsAnother(Handle db, long organisation, PeriodForm.Dated dates) {
        return db.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM core.membership_period
                                        WHERE organisation = :organisation
                                          AND daterange(starts, ends, '[]')
                                              && daterange(:starts, :ends, '[]'))
                        """)
                .bind("organisation", organisation)
                .bind("starts", dates.starts())
                .bind("ends", dates.ends().orElse(null))
                .mapTo(Boolean.class)
                .one();
    }

    long insert(Handle db, long organisation, PeriodForm.Dated dates) {
        return db.createQuery(INSERT)
                .bind("organisation", organisation)
                .bind("category", dates.kind())
                .bind("starts", dates.starts())
                .bind("ends", dates.ends().orElse(null))
                .mapTo(Long.class)
                .one();
    }

    void end(Handle db, long id, LocalDate lastDay) {
        db.createUpdate("UPDATE core.membership_period SET ends = :ends WHERE id = :id")
                .bind("id", id)
                .bind("ends", lastDay)
                .execute();
    }

    void delete(Handle db, long id) {
        db.createUpdate("DELETE FROM core.membership_period WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getString("category"),
                row.getObject("starts", LocalDate.class),
                Optional.ofNullable(row.getObject("ends", LocalDate.class)));
    }
}
