package coop.meent.core;

import coop.meent.testkit.Site;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Charges for the access list, each of which nobody has to pay any more.
///
/// @param made a number for each thing that is made
record ChargeScene(Site site, AtomicInteger made) {
    private static final String OPENED =
            """
            WITH opened AS (
                INSERT INTO core.charge (plugin, subject, key, path, payee, communication, due, opened_at)
                VALUES ('test', 'crate:' || :number, '', '/', :payee,
                        lpad((:number * 97)::text, 10, '0') || '97', '2026-06-01', now())
                RETURNING id, payee, due
            ), line AS (
                INSERT INTO core.charge_line (charge, place, words, cents)
                SELECT id, 0, '{"": "Appels"}', 500 FROM opened
            )
            INSERT INTO core.charge_standing (charge, payee, due, total, credited, paid, written_off, state)
            SELECT id, payee, due, 500, 0, 0, 0, 'open' FROM opened
            RETURNING charge
            """;

    /// {@return a charge that is paid to the organisation}
    String open(long payee) {
        try (var db = site.superuser()) {
            return db.createQuery(OPENED)
                    .bind("number", made.incrementAndGet())
                    .bind("payee", payee)
                    .mapTo(String.class)
                    .one();
        }
    }

    private static final Map<String, String> BODIES =
            Map.of(
                    "booking",
                    "kind=payment&amount=5,00&on=2026-04-30",
                    "json-booking",
                    "{\"kind\": \"payment\", \"cents\": 500, \"on\": \"2026-04-30\"}",
                    "account",
                    "iban=BE60 9990 0000 0070&holder=Windhoek cv",
                    "json-account",
                    "{\"iban\": \"BE60 9990 0000 0070\", \"holder\": \"Windhoek cv\"}",
                    "statement",
                    "lines=Zomaar een lijn",
                    "json-statement",
                    "{\"lines\": \"Zomaar een lijn\"}");

    /// {@return what is sent; empty for what has nothing to do with charges}
    static Optional<String> body(String name) {
        return Optional.ofNullable(BODIES.get(name));
    }
}
