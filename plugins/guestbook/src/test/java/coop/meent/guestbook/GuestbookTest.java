package coop.meent.guestbook;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.PluginContract;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// cut: test
@MeentTest
class GuestbookTest {
    private static final String AN = "An Peeters";

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Windhoek", true), "REPRESENTATIVE");
    }

    @Test
    void a_member_writes_and_everybody_reads_and_finds_it(Site site) {
        assertThat(site.as(AN).post("/guestbook", "text=Dag **allemaal**").status()).isEqualTo(303);
        site.settled();

        assertThat(site.get("/guestbook").text()).contains("An Peeters schreef");
        assertThat(site.get("/search?q=allemaal").text()).contains("An Peeters");
    }

    // end

    @Test
    void holds_what_every_plugin_promises(Site site) {
        write(site, "Een groet die gevonden wordt");
        new PluginContract(site, "guestbook")
                .lettingVisitors("POST /guestbook/{id}/away") // behind a signed link
                .holds(Path.of("target/classes"));
    }

    @Test
    void what_is_empty_comes_back_with_its_reason(Site site) {
        var answer = site.as(AN).post("/guestbook", "text= ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Schrijf eerst een groet.");
        assertThat(site.as("Els Maes").post("/guestbook", "text=Dag").status()).isEqualTo(403);
    }

    @Test
    void the_page_and_the_feed_show_it_as_safe_html(Site site) {
        long id = write(site, "Vetjes: **<b>dag</b>**");

        assertThat(site.get("/guestbook/" + id).body())
                .contains("<strong>")
                .doesNotContain("<b>dag");
        assertThat(site.get("/guestbook/feed.atom").body()).contains("An Peeters");
        assertThat(site.get("/guestbook/zzz").status()).isEqualTo(404);
    }

    @Test
    void the_api_writes_reads_pages_and_removes(Site site) {
        long first = write(site, "Eerste");
        long second = write(site, "Tweede");

        var page = site.get("/api/v1/guestbook/greetings?limit=1").json();
        assertThat(page.path("items").get(0).path("id").asLong()).isEqualTo(second);
        assertThat(page.path("next").asText()).isEqualTo(Long.toString(second));
        var els = site.token("Els Maes");
        assertThat(els.send("DELETE", "/api/v1/guestbook/greetings/" + first, "").status())
                .isEqualTo(403);
        var an = site.token(AN);
        assertThat(an.send("DELETE", "/api/v1/guestbook/greetings/" + first, "").status())
                .isEqualTo(204);
        assertThat(site.get("/api/v1/guestbook/greetings/" + first).status()).isEqualTo(404);
        assertThat(an.send("POST", "/api/v1/guestbook/greetings", "{\"text\": \"\"}").status())
                .isEqualTo(422);
    }

    static long write(Site site, String text) {
        var json = "{\"text\": \"%s\"}".formatted(text);
        var answer = site.token(AN).send("POST", "/api/v1/guestbook/greetings", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }
}
