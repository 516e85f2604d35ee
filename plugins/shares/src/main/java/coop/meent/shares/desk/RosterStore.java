package coop.meent.shares.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Names of holders and codes of classes, a page of them at once.
final class RosterStore {
    private static final int MOST = 60;
    private static final String PEOPLE =
            """
            SELECT DISTINCT ON (v.holder) v.holder, v.municipality, v.born,
                   concat_ws(' ', nullif(v.given_names, ''), v.name, nullif(v.legal_form, '')) AS name
              FROM shares.holder_version v
             WHERE v.holder = ANY(:holders) AND v.valid_from <= :on
             ORDER BY v.holder, v.valid_from DESC, v.no DESC
            """;
    private static final String FEW =
            """
            SELECT no FROM shares.holder ORDER BY no LIMIT :limit
            """;
    private static final String CLASSES =
            """
            SELECT DISTINCT ON (v.class) v.class, v.code FROM shares.class_version v
             WHERE v.reversed_by IS NULL
             ORDER BY v.class, v.valid_from <= :on DESC, v.valid_from DESC, v.seq DESC
            """;

    List<Lookups.Pick> people(Handle db, Collection<Long> holders, LocalDate on) {
        if (holders.isEmpty()) {
            return List.of();
        }
        return db.createQuery(PEOPLE)
                .bindArray("holders", Long.class, holders)
                .bind("on", on)
                .map(RosterStore::pick)
                .list();
    }

    List<Lookups.Pick> few(Handle db, LocalDate on) {
        var all = db.createQuery(FEW).bind("limit", MOST + 1).mapTo(Long.class).list();
        return all.size() > MOST ? List.of() : people(db, all, on);
    }

    private static Lookups.Pick pick(ResultSet row, StatementContext ignored) throws SQLException {
        return new Lookups.Pick(
                row.getLong("holder"), row.getString("name"), row.getString("municipality"));
    }

    Map<Integer, String> classes(Handle db, LocalDate on) {
        var codes = new LinkedHashMap<Integer, String>();
        db.createQuery(CLASSES)
                .bind("on", on)
                .map((row, _) -> codes.put(row.getInt("class"), row.getString("code")))
                .list();
        return codes;
    }
}
