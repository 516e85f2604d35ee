package coop.meent.soirees.registrations;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the registration that it is.
public final class RegistrationRow implements RowMapper<Registration> {
    /// The columns of the table `r` that it reads.
    public static final String COLUMNS =
            """
            r.id, r.event, r.person, r.organisation, r.name, r.email, r.language, r.ticket, r.state,
            r.number, r.cents, r.why, r.badge, r.at
            """;

    @Override
    public Registration map(ResultSet row, StatementContext context) throws SQLException {
        int number = row.getInt("number");
        return new Registration(
                row.getLong("id"),
                row.getLong("event"),
                new Registration.Who(
                        Cells.number(row, "person"),
                        Cells.number(row, "organisation"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language")),
                Cells.number(row, "ticket"),
                Registration.State.valueOf(row.getString("state")),
                number == 0 ? OptionalInt.empty() : OptionalInt.of(number),
                new Registration.Price(row.getLong("cents"), row.getString("why")),
                row.getString("badge"),
                Cells.moment(row, "at"));
    }
}
