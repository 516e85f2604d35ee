package coop.meent.core;

import coop.meent.testkit.AccessMatrix.Side;
import coop.meent.testkit.Site;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;

/// Makes what the lines about reports need: organisations with a description, some hidden, some
/// reported. Those of the one side have An and Els, those of the other Bram.
record CareScene(Site site, AtomicInteger made) {
    private static final String MANDATE =
            """
            INSERT INTO core.mandate (person, organisation, role, starts)
            SELECT id, :organisation, :role, '2020-01-01' FROM core.person WHERE email = :email
            """;

    private static final String CASE =
            """
            INSERT INTO core.care_case (type, thing, title, path, organisation, state, opened_at, waiting_at)
            VALUES ('organisation', :organisation::text, 'Molen', '/organisations', :organisation, :state,
                    '2026-05-01', '2026-05-01')
            RETURNING id
            """;

    long described(Side side, String hidden) {
        try (var db = site.superuser()) {
            long organisation =
                    db.createQuery(
                                    """
                                    INSERT INTO core.organisation (name, name_norm, description, hidden)
                                    VALUES (:name, :name, 'Wij malen.', :hidden)
                                    RETURNING id
                                    """)
                            .bind("name", "Molen van zorg " + made.incrementAndGet())
                            .bind("hidden", hidden)
                            .mapTo(Long.class)
                            .one();
            switch (side) {
                case OWN -> {
                    mandate(db, organisation, "An Peeters", "EDITOR");
                    mandate(db, organisation, "Els Maes", "REPRESENTATIVE");
                }
                case OTHER -> mandate(db, organisation, "Bram Claes", "EDITOR");
            }
            return organisation;
        }
    }

    private static void mandate(Handle db, long organisation, String name, String role) {
        db.createUpdate(MANDATE)
                .bind("organisation", organisation)
                .bind("role", role)
                .bind("email", Site.email(name))
                .execute();
    }

    long hidden(Side side) {
        long organisation = described(side, "Zomaar.");
        opened(organisation, "hidden");
        return organisation;
    }

    long waiting(Side side) {
        return opened(described(side, ""), "open");
    }

    private long opened(long organisation, String state) {
        try (var db = site.superuser()) {
            return db.createQuery(CASE)
                    .bind("organisation", organisation)
                    .bind("state", state)
                    .mapTo(Long.class)
                    .one();
        }
    }
}
