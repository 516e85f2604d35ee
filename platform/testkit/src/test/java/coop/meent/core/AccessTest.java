package coop.meent.core;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.AccessMatrix;
import coop.meent.testkit.Cast;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class AccessTest {
    private static final String AN = "An Peeters";
    private static final String BRAM = "Bram Claes";
    private static final String ELS = "Els Maes";
    private static final AccessMatrix MATRIX =
            AccessMatrix.read(Path.of("src/test/resources/access.csv"));
    private static Town town;

    @BeforeAll
    static void people(Site site) {
        long windhoek = site.organisation("Windhoek", true);
        long dubbelBlad = site.organisation("Dubbel Blad", true);
        site.mandate(AN, windhoek, "EDITOR");
        site.mandate(ELS, windhoek, "REPRESENTATIVE");
        site.mandate(BRAM, dubbelBlad, "EDITOR");
        town = new Town(site, windhoek, dubbelBlad, new AtomicInteger());
        site.visitor().post("/password/forgotten", "email=" + Site.email(AN));
        site.settled();
    }

    @Test
    void every_route_is_in_the_matrix(Site site) {
        assertThat(MATRIX.gaps(site, "core")).isEmpty();
    }

    @Test
    void everybody_gets_what_was_promised(Site site) {
        assertThat(MATRIX.differences(new Cast(site, AN, BRAM, ELS), town)).isEmpty();
    }

    /// Makes what a line is about.
    private record Town(Site site, long windhoek, long dubbelBlad, AtomicInteger made)
            implements AccessMatrix.Scene {
        @Override
        public String value(String placeholder, AccessMatrix.Object object) {
            return switch (placeholder) {
                case "id:organisation" -> Long.toString(organisation(object));
                case "id:session" -> Long.toString(session(object));
                case "id:token" -> Long.toString(token(object));
                case "id:mail" -> first("SELECT min(id) FROM core.mail");
                case "id:unknown", "key:unknown", "run:unknown" -> "999999";
                case "period" -> dated("membership_period", organisation(object));
                case "period:foreign" -> dated("membership_period", organisation(foreign(object)));
                case "mandate" -> Long.toString(mandate(object));
                case "mandate:foreign" -> Long.toString(mandate(foreign(object)));
                case "token:unknown" -> "verzonnen";
                case "file" -> "nergens.png";
                case "owner" -> "theme";
                default -> throw new AssertionError(placeholder);
            };
        }

        @Override
        public String body(String name, AccessMatrix.Object object) {
            int number = made.incrementAndGet();
            var person = "nieuw" + number + "@example.test";
            return switch (name) {
                case "organisation" -> "name=Molen " + number + "&legalForm=cv&country=BE";
                case "json-organisation" ->
                        "{\"name\": \"Molen " + number + "\", \"legalForm\": \"cv\"}";
                case "period" ->
                        "category=small&starts="
                                + (2030 + number)
                                + "-01-01&ends="
                                + (2030 + number)
                                + "-12-31";
                case "json-period" ->
                        "{\"category\": \"small\", \"starts\": \"%d-01-01\", \"ends\": \"%d-12-31\"}"
                                .formatted(2030 + number, 2030 + number);
                case "mandate" ->
                        "email="
                                + Site.email(AN)
                                + "&role=REGISTRAR&starts="
                                + (2030 + number)
                                + "-01-01&ends="
                                + (2030 + number)
                                + "-12-31";
                case "json-mandate" ->
                        "{\"email\": \"%s\", \"role\": \"REGISTRAR\", \"starts\": \"%d-01-01\", \"ends\": \"%d-12-31\"}"
                                .formatted(Site.email(AN), 2030 + number, 2030 + number);
                case "colleague" -> "name=Nieuw&email=" + person + "&role=EDITOR";
                case "json-colleague" ->
                        "{\"name\": \"Nieuw\", \"email\": \""
                                + person
                                + "\", \"role\": \"EDITOR\"}";
                case "token" -> "name=Site";
                case "json-token" -> "{\"name\": \"Site\"}";
                case "profile" -> "name=Wie Dan Ook&language=nl";
                case "json-profile" -> "{\"name\": \"Wie Dan Ook\", \"language\": \"nl\"}";
                case "json-import" ->
                        "{\"csv\": \"name;legal_form\\nMolen;cv\\n\", \"dryRun\": true}";
                default -> throw new AssertionError(name);
            };
        }

        private long organisation(AccessMatrix.Object object) {
            return switch (object) {
                case OWN -> windhoek;
                case OTHER -> dubbelBlad;
            };
        }

        private static AccessMatrix.Object foreign(AccessMatrix.Object object) {
            return switch (object) {
                case OWN -> AccessMatrix.Object.OTHER;
                case OTHER -> AccessMatrix.Object.OWN;
            };
        }

        private static String person(AccessMatrix.Object object) {
            return switch (object) {
                case OWN -> AN;
                case OTHER -> BRAM;
            };
        }

        private long token(AccessMatrix.Object object) {
            var name = person(object);
            var answer = site.as(name).send("POST", "/api/v1/me/tokens", "{\"name\": \"Weg\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return answer.json().path("id").asLong();
        }

        private long session(AccessMatrix.Object object) {
            return insert(
                    """
                    INSERT INTO core.session (token_hash, person, device, created_at, last_seen_at, expires_at)
                    SELECT sha256(convert_to(:number::text, 'UTF8')), id, 'Lynx', now(), now(), '2100-01-01'
                      FROM core.person WHERE email = :email
                    RETURNING id
                    """,
                    Site.email(person(object)));
        }

        private long mandate(AccessMatrix.Object object) {
            var body = body("json-mandate", object);
            var path = "/api/v1/organisations/" + organisation(object) + "/mandates";
            var answer = site.asAdministrator().send("POST", path, body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return answer.json().path("id").asLong();
        }

        private String dated(String table, long organisation) {
            return first(
                    "SELECT max(id) FROM core." + table + " WHERE organisation = " + organisation);
        }

        private long insert(String sql, String email) {
            try (var db = site.superuser()) {
                return db.createQuery(sql)
                        .bind("number", made.incrementAndGet())
                        .bind("email", email)
                        .mapTo(Long.class)
                        .one();
            }
        }

        private String first(String sql) {
            try (var db = site.superuser()) {
                return db.createQuery(sql).mapTo(String.class).one();
            }
        }
    }
}
