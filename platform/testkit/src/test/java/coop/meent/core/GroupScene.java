package coop.meent.core;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Site;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes what the lines about groups need: groups that Els keeps, whichever side asks.
record GroupScene(Site site, AtomicInteger made) {
    private static final String KEEPER = "Els Maes";

    long group() {
        return sent("/api/v1/groups", body("json-group"));
    }

    /// {@return a membership of the group that Els made last}
    long membership() {
        var path = "/api/v1/groups/" + latest() + "/members";
        return sent(path, body("json-group-member"));
    }

    private long sent(String path, String body) {
        var answer = site.as(KEEPER).send("POST", path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    String body(String name) {
        int number = made.incrementAndGet();
        var day = LocalDate.of(2027, 1, 1).plusDays(number);
        return switch (name) {
            case "group" -> "name=Groep " + number;
            case "group-kept" -> "name=Groep " + number + "&keeper=" + person(KEEPER);
            case "group-member" ->
                    "person=%d&starts=%s&ends=%s".formatted(person("Bram Claes"), day, day);
            case "group-end" -> "lastDay=" + LocalDate.of(2026, 5, 1);
            case "json-group" -> "{\"name\": \"Groep " + number + "\"}";
            case "json-group-kept" ->
                    "{\"name\": \"Groep %d\", \"keeper\": %d}".formatted(number, person(KEEPER));
            case "json-group-member" ->
                    "{\"person\": %d, \"starts\": \"%s\", \"ends\": \"%s\"}"
                            .formatted(person("Bram Claes"), day, day);
            default -> throw new AssertionError(name);
        };
    }

    private long person(String name) {
        return number("SELECT id FROM core.person WHERE email = '%s'".formatted(Site.email(name)));
    }

    private long latest() {
        return number("SELECT max(id) FROM core.person_group");
    }

    private long number(String sql) {
        try (var db = site.superuser()) {
            return db.createQuery(sql).mapTo(Long.class).one();
        }
    }
}
