package coop.meent.shares.book;

import org.jdbi.v3.core.Handle;

/// What the statutes say, in the database.
final class StatedStore {
    /// What a query builds of them, within `json_build_object`.
    static final String PARTS =
            """
            'classes', (SELECT json_agg(json_build_array(class, valid_from, code, instrument,
                                   price_cents, minimum, maximum, holders, votes, profit,
                                   liquidation, transfer) ORDER BY valid_from, seq)
                          FROM shares.class_version
                         WHERE register_id = (SELECT shares.register_now()) AND reversed_by IS NULL),
            'rules', (SELECT json_agg(json_build_array(valid_from, rules) ORDER BY valid_from, no)
                        FROM shares.rule_version
                       WHERE register_id = (SELECT shares.register_now()))
            """;

    private StatedStore() {}

    static Stated find(Handle db) {
        var sql = "SELECT json_build_object(" + PARTS + ")::text";
        return Stated.of(Json.tree(db.createQuery(sql).mapTo(String.class).one()));
    }
}
