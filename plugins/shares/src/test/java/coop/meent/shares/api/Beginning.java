package coop.meent.shares.api;

import coop.meent.shares.Coop;
import coop.meent.testkit.Answer;
import java.util.List;

/// The first entries of a register, as the examples of the API take them for granted.
final class Beginning {
    static final String CLASS_A = rights(1, "A", 25_000);

    private Beginning() {}

    static void in(Coop coop) {
        holders(coop);
        for (var body :
                List.of(
                        CLASS_A,
                        rights(2, "B", 5_000),
                        body("ISSUE", "2026-02-03", issued(1, 10, 250_000)),
                        // by the rules shares are paid at once; these come from before
                        body(
                                "OPENING",
                                "2026-02-04",
                                """
                                {"holder": 2, "shareClass": 1, "quantity": 5, "valueCents": 25000,
                                 "paidCents": 0}"""),
                        body("ISSUE", "2026-02-05", issued(3, 10, 250_000)),
                        body(
                                "ENCUMBER",
                                "2026-02-06",
                                """
                                {"holder": 3, "take": {"shareClass": 1, "lot": 5, "quantity": 2},
                                 "burden": "PLEDGE", "beneficiary": 1}"""),
                        body("ISSUE", "2026-02-07", issued(4, 2, 50_000)),
                        body("EXIT_BY_LAW", "2026-03-01", "{\"holder\": 4, \"ground\": \"BANKRUPTCY\"}"))) {
            post(coop, body).expect(201);
        }
    }

    static void holders(Coop coop) {
        try (var db = coop.site().superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO shares.holder (register_id, no, kind, sort_name, match_name,
                                   language, entered_at)
                            SELECT :register, no, 'NATURAL', 'holder ' || no, 'holder', 'nl', now()
                              FROM generate_series(1, 6) AS no
                            """)
                    .bind("register", coop.a().register())
                    .execute();
        }
    }

    static String path(Coop coop, String below) {
        return "/api/v1/shares/registers/" + coop.a().register() + below;
    }

    static Answer post(Coop coop, String body, String... headers) {
        var manager = coop.site().token(coop.a().manager());
        return manager.send("POST", path(coop, "/entries"), body, headers);
    }

    static String issue(long holder, long quantity) {
        return body("ISSUE", "2026-04-30", issued(holder, quantity, Math.max(0, quantity) * 25_000));
    }

    private static String issued(long holder, long quantity, long paid) {
        return "{\"holder\": %d, \"shareClass\": 1, \"quantity\": %d, \"paidCents\": %d}"
                .formatted(holder, quantity, paid);
    }

    private static String rights(int shareClass, String code, long price) {
        return body(
                "CLASS_RIGHTS_CHANGED",
                "2015-03-01",
                """
                {"shareClass": %d, "terms": {"code": "%s", "instrument": "SHARE", "priceCents": %d,
                 "minimum": 1, "maximum": null, "holders": ["NATURAL", "LEGAL", "JOINT", "MINOR"],
                 "votesPerShare": 1, "profit": true, "liquidation": true, "transfer": "FREE"}}"""
                        .formatted(shareClass, code, price));
    }

    private static String body(String kind, String on, String deed) {
        return """
        {"kind": "%s", "effective": "%s", "deed": %s, "cause": "RvB-2026-1"}"""
                .formatted(kind, on, deed);
    }
}
