package coop.meent.core.circles;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Everybody looks at every basket of the orchard, a millisecond before midnight and at midnight,
/// by every door there is. Between the two nothing happens but that the clock moves.
@TwoPlugins(at = "2026-05-01T22:00")
class AudienceMatrixTest {
    private static final String AN = "An Peeters"; // her organisation is a member until tonight
    private static final String ELS = "Els Claes"; // hers stays one
    private static final String FIEN = "Fien Maes"; // hers was one until yesterday
    private static final String GUST = "Gust Daems"; // a guest: he acts for nobody

    private static final String BEFORE = "2026-05-01T23:59:59.999";
    private static final String MIDNIGHT = "2026-05-02T00:00:00";

    private static final String BEGIN_GROUPS =
            """
            INSERT INTO core.person_group (name, name_norm, also_guests, starts)
            VALUES ('Plukkers', 'plukkers', false, '2020-01-01'),
                   ('Buren', 'buren', true, '2020-01-01')
            """;
    private static final String JOIN_GROUPS =
            """
            INSERT INTO core.group_member (person_group, person, starts, ends)
            SELECT g.id, p.id, '2020-01-01', joined.ends::date
              FROM (VALUES ('Plukkers', 'An Peeters', NULL),
                           ('Plukkers', 'Els Claes', '2026-05-01'),
                           ('Plukkers', 'Fien Maes', NULL),
                           ('Plukkers', 'Gust Daems', NULL),
                           ('Buren', 'Gust Daems', '2026-05-01')) AS joined (name, person, ends)
              JOIN core.person_group g ON g.name = joined.name
              JOIN core.person p ON p.name = joined.person
            """;

    private static final Map<String, Long> BASKETS = new LinkedHashMap<>();

    @BeforeAll
    static void plant(Site site) {
        long windhoek = site.organisation("Windhoek", false);
        member(site, windhoek, "2026-05-01");
        long former = site.organisation("Oude Molen", false);
        member(site, former, "2026-04-30");
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(ELS, site.organisation("Zonnedak", true), "EDITOR");
        site.mandate(FIEN, former, "REPRESENTATIVE");
        site.as(GUST);
        try (var db = site.superuser()) {
            db.execute(BEGIN_GROUPS);
            db.execute(JOIN_GROUPS);
        }
        fill(site, "leden", "members", "");
        fill(site, "proevers", "can:orchard.taste", "");
        fill(site, "plukkers", "group:1", "");
        fill(site, "buren", "group:2", "");
        fill(site, "huis", "org:" + windhoek, "");
        fill(site, "an", "person:" + person(site, AN), "");
        fill(site, "stem", "role:representative", "");
        fill(site, "avond", "members", "2026-05-01T21:30:00Z");
        fill(site, "morgen", "members", "2026-05-01T22:00:00Z");
        site.settled();
    }

    private static void member(Site site, long organisation, String last) {
        var period =
                "{\"category\":\"small\",\"starts\":\"2020-01-01\",\"ends\":\"%s\"}"
                        .formatted(last);
        var made =
                site.administratorToken()
                        .send("POST", "/api/v1/organisations/" + organisation + "/periods", period);
        assertThat(made.status()).isEqualTo(201);
    }

    private static long person(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE name = :name")
                    .bind("name", name)
                    .mapTo(Long.class)
                    .one();
        }
    }

    private static void fill(Site site, String name, String audience, String publicFrom) {
        var then = publicFrom.isEmpty() ? "null" : "\"" + publicFrom + "\"";
        var made =
                site.administratorToken()
                        .send(
                                "POST",
                                "/api/v1/orchard/baskets",
                                "{\"name\":\"Mand %s\",\"audience\":\"%s\",\"publicFrom\":%s}"
                                        .formatted(name, audience, then));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        BASKETS.put("Mand " + name, made.json().path("id").asLong());
    }

    @Test
    void every_door_tells_the_same_in_the_same_millisecond(Site site) {
        var callers = new LinkedHashMap<String, Pair>();
        for (var name : Set.of(AN, ELS, FIEN, GUST)) {
            callers.put(name, new Pair(site.as(name), site.token(name)));
        }
        callers.put("visitor", new Pair(site.visitor(), site.visitor()));

        site.clock().set("2026-05-01T23:29:59.999");
        sees(callers, GUST, "buren");
        sees(callers, "visitor");
        site.clock().set("2026-05-01T23:30:00");
        sees(callers, GUST, "buren", "avond");
        sees(callers, "visitor", "avond");

        site.clock().set(BEFORE);
        sees(callers, AN, "leden", "proevers", "plukkers", "huis", "an", "stem", "morgen", "avond");
        sees(callers, ELS, "leden", "proevers", "plukkers", "morgen", "avond");
        sees(callers, FIEN, "avond");
        sees(callers, GUST, "buren", "avond");
        sees(callers, "visitor", "avond");

        site.clock().set(MIDNIGHT);
        sees(callers, AN, "huis", "an", "morgen", "avond");
        sees(callers, ELS, "leden", "proevers", "morgen", "avond");
        sees(callers, FIEN, "morgen", "avond");
        sees(callers, GUST, "morgen", "avond");
        sees(callers, "visitor", "morgen", "avond");

        site.clock().set("2026-05-02T10:00:00");
        site.settled();
        assertThat(mailed(site, AN)).isEqualTo(named("huis", "an", "morgen", "avond"));
        assertThat(mailed(site, ELS)).isEqualTo(named("leden", "proevers", "morgen", "avond"));
        assertThat(mailed(site, GUST)).isEqualTo(named("morgen", "avond"));
    }

    /// Somebody before a screen, and the same with an API token.
    private record Pair(Caller person, Caller program) {}

    private static void sees(Map<String, Pair> callers, String who, String... names) {
        var expected = named(names);
        var pair = requireNonNull(callers.get(who));
        var person = pair.person();
        var program = pair.program();

        var page = person.get("/orchard/baskets");
        assertThat(items(page, "main ul a")).as("%s: page", who).isEqualTo(expected);
        assertThat(page.html().select("[data-count]").text()).isEqualTo(count(expected.size()));
        assertThat(titles(person.get("/orchard/baskets/feed.atom"))).isEqualTo(expected);
        assertThat(names(program.get("/api/v1/orchard/baskets").json().path("items"), "name"))
                .as("%s: API", who)
                .isEqualTo(expected);
        found(person, program, expected);
        BASKETS.forEach((name, id) -> {
            int status = expected.contains(name) ? 200 : 404;
            var path = "/orchard/baskets/" + id;
            assertThat(person.get(path).status()).as("%s: %s", who, name).isEqualTo(status);
            assertThat(person.get(path + "/list.txt").status()).isEqualTo(status);
            assertThat(program.get("/api/v1" + path).status()).isEqualTo(status);
        });
        if (!who.equals("visitor")) {
            told(program, expected);
            assertThat(person.get("/").html().select("a[href$=/me/notices] .count").text())
                    .isEqualTo(expected.isEmpty() ? "" : "" + expected.size());
        }
    }

    private static void found(Caller person, Caller program, Set<String> expected) {
        for (var asked : Set.of("q=mand&type=basket", "q=&tag=ica:7", "tag=OOGST&q=mand")) {
            var found = program.get("/api/v1/search?limit=50&" + asked).json();
            assertThat(names(found.path("hits"), "title")).as(asked).isEqualTo(expected);
            assertThat(found.path("total").asInt()).isEqualTo(expected.size());
            assertThat(found.path("facets").path("type").path("basket").asInt())
                    .isEqualTo(expected.size());
        }
        var suggested = names(person.get("/search/suggestions?q=mand").json(), "title");
        suggested.removeIf(it -> !it.startsWith("Mand "));
        assertThat(expected).containsAll(suggested);
        assertThat(suggested).hasSizeGreaterThanOrEqualTo(Math.min(7, expected.size()));
        assertThat(items(person.get("/kitchen/principles/7"), "main ul li")).isEqualTo(expected);
        assertThat(items(person.get("/search?q=mand&tag=ica:7"), "ol.alm a.t")).isEqualTo(expected);
    }

    private static void told(Caller program, Set<String> expected) {
        var lines = program.get("/api/v1/me/notices?limit=50").json().path("items");
        var told =
                names(lines, "text").stream()
                        .map(it -> it.replaceFirst(".*: ", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(expected);
    }

    private static Set<String> mailed(Site site, String name) {
        try (var db = site.superuser()) {
            var texts =
                    db.createQuery("SELECT subject || body FROM core.mail WHERE person = :person")
                            .bind("person", person(site, name))
                            .mapTo(String.class)
                            .list();
            return BASKETS.keySet().stream()
                    .filter(it -> String.join("\n", texts).matches("(?s).*" + it + "\\b.*"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> named(String... names) {
        return Arrays.stream(names)
                .map(it -> "Mand " + it)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String count(int size) {
        return size == 0 ? "Geen manden" : size == 1 ? "Eén mand" : size + " manden";
    }

    private static Set<String> items(Answer page, String selector) {
        return page.html().select(selector).stream()
                .map(it -> it.text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> titles(Answer feed) {
        return items(feed, "entry > title");
    }

    private static Set<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
