package coop.meent.shares.api;

import coop.meent.shares.Coop;
import coop.meent.testkit.Answer;

/// A register with holders and a class, by the API.
final class Beginning {
    static final String CLASS_A = rights(1, "A", 25_000);

    private Beginning() {}

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
        return body(
                "ISSUE", "2026-04-30", issued(holder, quantity, Math.max(0, quantity) * 25_000));
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
                 "votesPerShare": 1, "profit": true, "liquidation": true, "transfer": "FREE"}}\
                """
                        .formatted(shareClass, code, price));
    }

    private static String body(String kind, String on, String deed) {
        return """
        {"kind": "%s", "effective": "%s", "deed": %s, "cause": "RvB-2026-1"}\
        """
                .formatted(kind, on, deed);
    }
}
