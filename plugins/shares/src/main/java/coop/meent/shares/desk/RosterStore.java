package coop.meent.shares.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Classes and rules as they are on a day.
final class RosterStore {
    private static final String CLASSES =
            """
            SELECT DISTINCT ON (v.class) v.class, v.code FROM shares.class_version v
             WHERE v.reversed_by IS NULL
             ORDER BY v.class, v.valid_from <= :on DESC, v.valid_from DESC, v.seq DESC
            """;

    private static final String PRICE =
            """
            SELECT v.price_cents FROM shares.class_version v
             WHERE v.class = :class AND v.valid_from <= :on AND v.reversed_by IS NULL
             ORDER BY v.valid_from DESC, v.seq DESC LIMIT 1
            """;
    private static final String RULES =
            """
            SELECT v.rules::text FROM shares.rule_version v
             WHERE v.valid_from <= :on ORDER BY v.valid_from DESC, v.no DESC LIMIT 1
            """;

    Map<Integer, String> classes(Handle db, LocalDate on) {
        return db
                .createQuery(CLASSES)
                .bind("on", on)
                .map((row, _) -> Map.entry(row.getInt("class"), row.getString("code")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    OptionalLong price(Handle db, int shareClass, LocalDate on) {
        return db.createQuery(PRICE)
                .bind("class", shareClass)
                .bind("on", on)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    String rules(Handle db, LocalDate on) {
        return db.createQuery(RULES).bind("on", on).mapTo(String.class).findOne().orElse("{}");
    }
}
