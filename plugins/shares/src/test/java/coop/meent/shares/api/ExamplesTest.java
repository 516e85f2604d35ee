package coop.meent.shares.api;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.ledger.Kind;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the description of the API shows, on the demo.
@MeentTest(demo = true)
class ExamplesTest {
    private static final String PATH = "/api/v1/shares/registers/{register}/entries";

    @Test
    void every_kind_has_an_example_that_would_be_recorded_on_the_demo(Site site) {
        var registrar = registrar(site);
        var path = PATH.replace("{register}", "1") + "?dryRun=true";
        var examples = site.get("/api/openapi.json").json().path("paths").path(PATH).path("post");
        var said = new HashSet<String>();
        examples.path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples")
                .forEach(it -> {
                    var body = it.path("value").toString();
                    var answer = registrar.send("POST", path, body, "Sec-Fetch-Site: same-origin");
                    assertThat(answer.status()).as(body + answer.body()).isEqualTo(200);
                    said.add(answer.json().path("kind").asText());
                });
        assertThat(said).isEqualTo(kinds());
    }

    private static Caller registrar(Site site) {
        var registrar = site.visitor();
        registrar.post("/login", "email=registrar@demo.test", "password=meent-demo").expect(303);
        return registrar;
    }

    private static Set<String> kinds() {
        return Arrays.stream(Kind.values())
                .filter(it -> it != Kind.CHECKPOINT)
                .map(Kind::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
