package coop.meent.shares.holders;

import coop.meent.shares.holders.Party.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Who acts for a holder, in the database: all SQL of it.
final class PartyStore {
    private static final String INSERT =
            """
            INSERT INTO shares.holder_party (register_id, holder, no, role, other, name, person,
                        email, phone, capacity, part, parts, begins, recorded_at, recorded_by)
            SELECT shares.register_now(), :holder, coalesce(max(p.no), 0) + 1, :role,
                   CAST(:other AS bigint), :name, CAST(:person AS bigint), :email, :phone,
                   :capacity, CAST(:part AS integer), CAST(:parts AS integer),
                   CAST(:begins AS date), CAST(:at AS timestamptz), CAST(:by AS bigint)
              FROM shares.holder_party p
             WHERE p.holder = :holder
            RETURNING no
            """;

    private static final String OF =
            """
            SELECT no, role, other, name, person, email, phone, capacity, part, parts, begins, ends
              FROM shares.holder_party
             WHERE holder = :holder
             ORDER BY no
            """;

    /// {@return the new party's number; the holder is held meanwhile}
    int insert(Handle db, long holder, Party party, Instant at, OptionalLong by) {
        return db.createQuery(INSERT)
                .bind("holder", holder)
                .bind("role", party.role().name())
                .bind("other", Cell.of(party.other()))
                .bind("name", party.name())
                .bind("person", Cell.of(party.person()))
                .bind("email", party.contact().email())
                .bind("phone", party.contact().phone())
                .bind("capacity", party.capacity())
                .bind("part", party.part().map(Part::of))
                .bind("parts", party.part().map(Part::parts))
                .bind("begins", party.begins())
                .bind("at", at)
                .bind("by", Cell.of(by))
                .mapTo(Integer.class)
                .one();
    }

    List<Party> of(Handle db, long holder) {
        return db.createQuery(OF).bind("holder", holder).map((row, _) -> party(row)).list();
    }

    /// {@return whether it held until now}
    boolean end(Handle db, long holder, int no, LocalDate ends, OptionalLong by) {
        return db.createUpdate(
                                """
                                UPDATE shares.holder_party SET ends = :ends, ended_by = :by
                                 WHERE holder = :holder AND no = :no AND ends IS NULL
                                   AND begins <= :ends
                                """)
                        .bind("holder", holder)
                        .bind("no", no)
                        .bind("ends", ends)
                        .bind("by", Cell.of(by))
                        .execute()
                == 1;
    }

    void link(Handle db, long holder, int no, OptionalLong person) {
        db.createUpdate(
                        """
                        UPDATE shares.holder_party SET person = :person
                         WHERE holder = :holder AND no = :no
                        """)
                .bind("holder", holder)
                .bind("no", no)
                .bind("person", Cell.of(person))
                .execute();
    }

    /// {@return the roles of who acts for a holder}
    static String[] acting() {
        return Arrays.stream(PartyRole.values())
                .filter(PartyRole::acts)
                .map(PartyRole::name)
                .toArray(String[]::new);
    }

    private static Party party(ResultSet row) throws SQLException {
        var part = Cell.count(row, "part");
        var parts = Cell.count(row, "parts");
        return new Party(
                row.getInt("no"),
                PartyRole.valueOf(row.getString("role")),
                Cell.number(row, "other"),
                row.getString("name"),
                Cell.number(row, "person"),
                new Contact("nl", row.getString("email"), row.getString("phone")),
                row.getString("capacity"),
                part.isPresent() && parts.isPresent()
                        ? Optional.of(new Part(part.getAsInt(), parts.getAsInt()))
                        : Optional.empty(),
                row.getObject("begins", LocalDate.class),
                Cell.day(row, "ends"));
    }
}
