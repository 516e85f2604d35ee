package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// An upgrade of Meent that a plugin does not allow: said before, refused at the start, and
/// possible once the plugin is off. There is no way back.
@EnabledIfSystemProperty(named = "meent.large", matches = "true")
class PreflightTest {
    private static final Installation place = Installation.empty();

    @AfterAll
    static void leave() {
        place.close();
    }

    @Test
    void a_plugin_whose_range_ends_blocks_the_next_release_until_it_is_off() throws IOException {
        var now = place.home();
        var next = new NextRelease(place);
        var zip = next.zip().toString();

        assertThat(place.run("preflight", "--to", zip).said())
                .containsExactly("meent: there is no installation in " + place.data());
        try (var site = place.start()) {
            var hello = ChangedHello.zip(place, "1.1.0");
            assertThat(place.run("plugin", "install", hello.toString()).code()).isZero();
            blocks(place.run("preflight", "--to", zip));
            assertThat(site.visitor().get("/hello").status()).isEqualTo(200);
        }
        blocks(place.run("preflight", "--to", zip));
        inJson(place.run("preflight", "--to", zip, "--json"));

        place.use(next.unzipped());
        refused(place.run("start"));
        refused(place.run("doctor"));
        var off = place.run("plugin", "disable", "hello");
        assertThat(off.code()).as("%s", off.err()).isZero();
        try (var site = place.start()) {
            assertThat(site.visitor().get("/hello").status()).isEqualTo(404);
            assertThat(site.visitor().get("/jobs").status()).isEqualTo(200);
        }

        place.use(now);
        var back = place.run("start");
        assertThat(back.code()).isEqualTo(1);
        assertThat(back.said()).anyMatch(it -> it.contains("Meent 0.2.0, api 1.1.0"));
    }

    private static void blocks(Ran preflight) {
        assertThat(preflight.code()).as("%s", preflight.err()).isEqualTo(2);
        assertThat(preflight.out().getFirst()).startsWith("Meent 0.2.0, api 1.1.0, Java 25");
        assertThat(row(preflight, "jobs")).contains("compatible");
        assertThat(row(preflight, "hello")).contains("blocks", ">=1.0.0 & <1.1.0");
        assertThat(preflight.out().getLast()).isEqualTo("1 plugin blocks.");
    }

    private static String row(Ran preflight, String id) {
        return preflight.out().stream().filter(it -> it.startsWith(id)).findFirst().orElseThrow();
    }

    private static void inJson(Ran preflight) throws IOException {
        var json = new ObjectMapper().readTree(String.join("", preflight.out()));

        assertThat(json.at("/to/api").asText()).isEqualTo("1.1.0");
        assertThat(json.at("/from/version").asText()).isEqualTo("0.1.0");
        assertThat(json.path("plugins"))
                .filteredOn(it -> it.path("id").asText().equals("hello"))
                .extracting(it -> it.path("state").asText())
                .containsExactly("blocks");
        assertThat(json.path("blocks").asBoolean()).isTrue();
    }

    private static void refused(Ran ran) {
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.said())
                .hasSize(3)
                .satisfies((List<? extends String> it) -> {
                    assertThat(it.get(0)).startsWith("meent: Meent 0.2.0, with the api 1.1.0");
                    assertThat(it.get(1)).startsWith("meent: hello 0.2.0: 0.2.0 works with");
                    assertThat(it.get(2)).contains("MEENT_SAFE_MODE=on");
                });
    }
}
