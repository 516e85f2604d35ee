package coop.meent.core;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.AccessMatrix;
import coop.meent.testkit.Cast;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import java.time.LocalDate;
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
        town.endOfThisYear(windhoek);
        town.endOfThisYear(dubbelBlad);
        site.asAdministrator()
                .post(
                        "/organisations/" + windhoek + "/invitations",
                        town.body("colleague", AccessMatrix.Side.OWN).split("&"));
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
        public String value(String placeholder, AccessMatrix.Side side) {
            return switch (placeholder) {
                case "id:organisation" -> Long.toString(organisation(side));
                case "id:person" -> Long.toString(personId(side));
                case "id:role" -> role();
                case "id:group" -> Long.toString(groups().group());
                case "membership" -> Long.toString(groups().membership());
                case "component" -> "tables";
                case "type" -> "organisation";
                case "id:reportable" -> Long.toString(care().described(side, ""));
                case "id:charge" -> new ChargeScene(site, made).open(organisation(side));
                case "entry" -> "999999";
                case "id:hidden" -> Long.toString(care().hidden(side));
                case "id:case" -> Long.toString(care().waiting(side));
                case "id:session" -> Long.toString(session(side));
                case "id:token" -> Long.toString(token(side));
                case "id:notice" -> Long.toString(notice(side));
                case "token:mute" -> mute(side);
                case "id:mail" -> first("SELECT min(id) FROM core.mail");
                case "id:unknown", "key:unknown", "run:unknown" -> "999999";
                case "period" -> dated("period", organisation(side));
                case "period:foreign" -> dated("period", organisation(foreign(side)));
                case "mandate" -> dated("mandate", organisation(side));
                case "mandate:foreign" -> dated("mandate", organisation(foreign(side)));
                case "token:unknown", "secret:unknown" -> "verzonnen";
                case "file" -> "nergens.png";
                case "slug:page" -> page();
                case "language" -> "nl";
                case "revision" -> "1";
                case "topic" -> "account";
                case "step" -> "members";
                case "owner" -> "theme";
                default -> throw new AssertionError(placeholder);
            };
        }

        @Override
        public String body(String name, AccessMatrix.Side side) {
            int number = made.incrementAndGet();
            var person = "nieuw" + number + "@example.test";
            var day = LocalDate.of(2027, 1, 1).plusDays(number);
            return switch (name) {
                case "organisation" -> "name=Molen " + number + "&legalForm=cv&country=BE";
                case "json-organisation" ->
                        "{\"name\": \"Molen " + number + "\", \"legalForm\": \"cv\"}";
                case "period" -> "category=small&starts=" + day + "&ends=" + day;
                case "json-period" ->
                        "{\"category\": \"small\", \"starts\": \"%s\", \"ends\": \"%s\"}"
                                .formatted(day, day);
                case "mandate" ->
                        "email=%s&role=REGISTRAR&starts=%s&ends=%s"
                                .formatted(Site.email(AN), day, day);
                case "json-mandate" ->
                        "{\"email\": \"%s\", \"role\": \"REGISTRAR\", \"starts\": \"%s\", \"ends\": \"%s\"}"
                                .formatted(Site.email(AN), day, day);
                case "colleague" -> "name=Nieuw&email=" + person + "&role=EDITOR";
                case "json-colleague" ->
                        "{\"name\": \"Nieuw\", \"email\": \""
                                + person
                                + "\", \"role\": \"EDITOR\"}";
                case "report" -> "rule=spam&email=" + person;
                case "json-report" ->
                        "{\"type\": \"organisation\", \"id\": \"%d\", \"rule\": \"spam\", \"email\": \"%s\"}"
                                .formatted(care().described(side, ""), person);
                case "appeal" -> "words=Toch wel";
                case "json-appeal" -> "{\"words\": \"Toch wel\"}";
                case "decision" -> "outcome=keep&rule=spam&words=Het mag";
                case "json-decision" ->
                        "{\"outcome\": \"keep\", \"rule\": \"spam\", \"words\": \"Het mag\"}";
                case "json-folder" -> "{\"folder\": \"jobs/nowhere\"}";
                case "json-password" -> "{\"password\": \"een ander\"}";
                case "json-look" -> "{\"tokens\": {\"radius\": \"6\"}}";
                case "page" -> "title=Pagina " + number + "&body=Tekst";
                case "page-text" -> "title=Titel&body=Andere tekst&base=1&dutch=1";
                case "json-page" -> "{\"title\": \"Pagina " + number + "\", \"body\": \"Tekst\"}";
                case "json-footer" -> "{\"footer\": true}";
                case "json-site" -> "{\"values\": {\"telefoon\": \"016 00 00 00\"}}";
                case "json-step" -> "{\"state\": \"done\"}";
                case "json-person" -> "{\"name\": \"Nieuw\", \"email\": \"" + person + "\"}";
                case "token" -> "name=Site";
                case "json-token" -> "{\"name\": \"Site\"}";
                case "profile" -> "name=Wie Dan Ook&language=nl";
                case "json-profile" -> "{\"name\": \"Wie Dan Ook\", \"language\": \"nl\"}";
                case "json-notices" -> "{\"channels\": {\"core.colleague\": \"weekly\"}}";
                case "tells" -> "about=Hallo&seenBy=MEMBERS&contact=NONE";
                case "json-tells" -> "{\"about\": \"Hallo\", \"seenBy\": \"MEMBERS\"}";
                case "json-address" -> "{\"email\": \"\"}";
                case "text" -> "text=Dag";
                case "json-text" -> "{\"text\": \"Dag\"}";
                case "aside" -> "role=core:1";
                case "json-aside" -> "{\"role\": \"core:1\"}";
                case "role" ->
                        "title=Rol&text=Doe iets&effort=Kort&language=nl&forWhom=EVERYONE&needed=9";
                case "json-upload" ->
                        "{\"shelf\": \"orchard/photos\", \"name\": \"a.jpg\", \"size\": 9}";
                case "json-role" ->
                        "{\"title\": \"Rol\", \"text\": \"Doe\", \"effort\": \"Kort\","
                                + " \"forWhom\": \"EVERYONE\", \"needed\": 9}";
                case "json-import" ->
                        "{\"csv\": \"name;legal_form\\nMolen;cv\\n\", \"dryRun\": true}";
                default -> ChargeScene.body(name).orElseGet(() -> groups().body(name));
            };
        }

        private GroupScene groups() {
            return new GroupScene(site, made);
        }

        private CareScene care() {
            return new CareScene(site, made);
        }

        private long organisation(AccessMatrix.Side side) {
            return switch (side) {
                case OWN -> windhoek;
                case OTHER -> dubbelBlad;
            };
        }

        private String page() {
            var body = body("json-page", AccessMatrix.Side.OWN);
            var made = site.administratorToken().send("POST", "/api/v1/pages", body);
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            return made.json().path("slug").asText();
        }

        private static AccessMatrix.Side foreign(AccessMatrix.Side side) {
            return switch (side) {
                case OWN -> AccessMatrix.Side.OTHER;
                case OTHER -> AccessMatrix.Side.OWN;
            };
        }

        private static String person(AccessMatrix.Side side) {
            return switch (side) {
                case OWN -> AN;
                case OTHER -> BRAM;
            };
        }

        private long personId(AccessMatrix.Side side) {
            try (var db = site.superuser()) {
                return db.createQuery("SELECT id FROM core.person WHERE email = :email")
                        .bind("email", Site.email(person(side)))
                        .mapTo(Long.class)
                        .one();
            }
        }

        private String role() {
            var body = body("json-role", AccessMatrix.Side.OWN);
            var answer = site.asAdministrator().send("POST", "/api/v1/roles", body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return Long.toString(answer.json().path("id").asLong());
        }

        private long token(AccessMatrix.Side side) {
            var name = person(side);
            var answer = site.as(name).send("POST", "/api/v1/me/tokens", "{\"name\": \"Weg\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return answer.json().path("id").asLong();
        }

        private long session(AccessMatrix.Side side) {
            return insert(
                    """
                    INSERT INTO core.session (token_hash, person, device, created_at, last_seen_at, expires_at)
                    SELECT sha256(convert_to(:number::text, 'UTF8')), id, 'Lynx', now(), now(), '2100-01-01'
                      FROM core.person WHERE email = :email
                    RETURNING id
                    """,
                    Site.email(person(side)));
        }

        private long notice(AccessMatrix.Side side) {
            return insert(
                    """
                    WITH happened AS (
                        INSERT INTO core.notice_event (kind, subject, key, path, message, arguments, at)
                        SELECT 'core.colleague', 'organisation:' || m.organisation, :number, '/organisations/1',
                               'notices.colleague', '["Bo", "Windhoek"]', now()
                          FROM core.mandate m JOIN core.person p ON p.id = m.person
                         WHERE p.email = :email
                         LIMIT 1
                        RETURNING id
                    )
                    INSERT INTO core.notice (person, event, at)
                    SELECT p.id, h.id, now() FROM core.person p, happened h WHERE p.email = :email
                    RETURNING id
                    """,
                    Site.email(person(side)));
        }

        private String mute(AccessMatrix.Side side) {
            insert(
                    """
                    INSERT INTO core.notice_mute (token_hash, person, kinds, at)
                    SELECT sha256(convert_to('link' || :number, 'UTF8')), id, '{core.colleague}', now()
                      FROM core.person WHERE email = :email
                    RETURNING person
                    """,
                    Site.email(person(side)));
            return "link" + made.get();
        }

        private String dated(String kind, long organisation) {
            var answer =
                    site.asAdministrator()
                            .send(
                                    "POST",
                                    "/api/v1/organisations/" + organisation + "/" + kind + "s",
                                    body("json-" + kind, AccessMatrix.Side.OWN));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return Long.toString(answer.json().path("id").asLong());
        }

        void endOfThisYear(long organisation) {
            var path = "/api/v1/organisations/" + organisation + "/periods";
            var team = site.asAdministrator();
            var id = team.get(path).json().path("items").path(0).path("id").asLong();
            assertThat(team.send("DELETE", path + "/" + id + "?on=2026-12-31", "").status())
                    .isEqualTo(204);
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
