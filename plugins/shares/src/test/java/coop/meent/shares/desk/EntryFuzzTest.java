package coop.meent.shares.desk;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever is typed, the answer is a page that says what and why, or one whole entry.
@MeentTest
class EntryFuzzTest {
    private static final long SEED = 20261122;
    private static final int ROUNDS = 250;
    private static final List<String> NASTY =
            List.of(
                    "",
                    "1",
                    "2",
                    "3",
                    "4",
                    "8",
                    "0",
                    "-1",
                    "0,5",
                    "9223372036854775808",
                    "9007199254740991",
                    "1.000",
                    "1e9",
                    "NaN",
                    "2026-04-01",
                    "2026-02-30",
                    "0001-01-01",
                    "30/04/2026",
                    "999999999-01-01",
                    "Claes",
                    "claes",
                    "bakkerij",
                    "<script>alert(1)</script>",
                    "' OR 1=1 --",
                    "{0}{",
                    "\u0000\u0007",
                    "\ud83d\ude80\u202e",
                    "x".repeat(5_000),
                    "ALL",
                    "SOME",
                    "SALE",
                    "DEATH",
                    "PLEDGE",
                    "BE72 0000 0000 1616",
                    "12.500,00",
                    "125.00");

    private static Furnished town;

    @BeforeAll
    static void fill(Site site) {
        town = Furnished.in(site);
    }

    @Test
    void never_an_error_and_never_half_an_entry() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var fields = fields(random);
            long before = count("SELECT seq FROM shares.head WHERE register_id = :register");
            var answer =
                    town.coop()
                            .manager()
                            .post(town.path("/entries/new"), fields.toArray(String[]::new));
            long after = count("SELECT seq FROM shares.head WHERE register_id = :register");

            assertThat(answer.status()).as("round %d: %s", round, fields).isIn(200, 303, 422);
            assertThat(after - before)
                    .as("round %d: %s", round, fields)
                    .isEqualTo(answer.status() == 303 ? 1 : 0);
        }
        assertThat(count(UNEVEN)).isZero();
    }

    private static final String UNEVEN =
            """
            SELECT count(*) FROM (
                SELECT p.holder FROM shares.position p
                 WHERE p.register_id = :register AND p.day = 'infinity' AND p.shares <> (
                     SELECT coalesce(sum(l.quantity), 0) FROM shares.leg l
                      WHERE l.register_id = p.register_id AND l.holder = p.holder
                        AND l.class = p.class)) AS uneven
            """;

    private static long count(String sql) {
        try (var db = town.site().superuser()) {
            return db.createQuery(sql)
                    .bind("register", town.coop().a().register())
                    .mapTo(Long.class)
                    .one();
        }
    }

    private static List<String> fields(Random random) {
        var kinds = EntryKind.values();
        var kind = kinds[random.nextInt(kinds.length)];
        var fields = new ArrayList<>(List.of("kind=" + kind.name()));
        fields.add("step=" + (random.nextBoolean() ? "record" : "look"));
        for (var field : EntryForm.read(kind, _ -> "").fields()) {
            fields.add(field.key() + "=" + value(field, random));
        }
        return fields;
    }

    private static String value(Field field, Random random) {
        if (random.nextInt(4) == 0) {
            return NASTY.get(random.nextInt(NASTY.size()));
        }
        return switch (field.shape()) {
            case HOLDER -> Integer.toString(1 + random.nextInt(5));
            case CLASS -> Integer.toString(1 + random.nextInt(2));
            case PART -> random.nextBoolean() ? "ALL" : "SOME";
            case QUANTITY -> Integer.toString(1 + random.nextInt(9));
            case LOT -> random.nextBoolean() ? "" : Integer.toString(3 + random.nextInt(9));
            case MONEY -> random.nextInt(2_000) + ",00";
            case GROUND -> random.nextBoolean() ? "SALE" : "BANKRUPTCY";
            case BURDEN -> "PLEDGE";
            case YES -> "true";
            case ENTRY -> Integer.toString(1 + random.nextInt(20));
            case DATE -> "2026-0" + (1 + random.nextInt(4)) + "-1" + random.nextInt(9);
            case FILE -> "";
            case TEXT -> "RvB-2026-" + random.nextInt(99);
        };
    }
}
