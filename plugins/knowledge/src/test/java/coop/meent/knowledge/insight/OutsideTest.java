package coop.meent.knowledge.insight;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Outbound;
import coop.meent.api.OutboundException;
import coop.meent.api.OutboundException.Why;
import coop.meent.api.PluginSettings;
import coop.meent.knowledge.Library;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Backroom;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Addresses outside are asked now and then, once the team wants it.
@MeentTest
class OutsideTest {
    private final Map<String, Integer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Library library;
    private Backroom backroom;
    private boolean on = true;

    @BeforeEach
    void open(Site site) {
        library = Library.in(site);
        backroom = Backroom.of(site, "knowledge");
        backroom.db().execute("DELETE FROM knowledge.link");
    }

    @AfterEach
    void close() {
        backroom.close();
    }

    @Test
    void what_says_that_it_is_gone_is_dead_at_once_and_alive_when_it_is_back() {
        leads("https://weg.example/wet", "https://daar.example/");
        answers.put("HEAD https://weg.example/wet", 404);
        answers.put("GET https://weg.example/wet", 410);

        night();
        assertThat(broken())
                .contains("https://weg.example/wet", "De andere site geeft niets (410)")
                .doesNotContain("daar.example");
        answers.clear();
        night();

        assertThat(broken()).doesNotContain("weg.example");
    }

    @Test
    void what_does_not_answer_is_dead_after_three_nights() {
        leads("https://stil.example/", "https://stuk.example/");
        answers.put("HEAD https://stil.example/", 0);
        answers.put("HEAD https://stuk.example/", 503);
        night();
        night();
        assertThat(broken()).doesNotContain("example");

        night();

        assertThat(broken()).contains("https://stil.example/", "https://stuk.example/", "(503)");
    }

    @Test
    void who_refuses_programs_is_left_in_peace_and_asked_again_after_a_week() {
        leads("https://bewaakt.example/");
        answers.put("HEAD https://bewaakt.example/", 403);
        answers.put("GET https://bewaakt.example/", 403);
        for (int i = 0; i < 6; i++) {
            night();
        }
        assertThat(broken()).doesNotContain("bewaakt");
        assertThat(asked)
                .containsExactly("HEAD https://bewaakt.example/", "GET https://bewaakt.example/");

        night();
        night();

        assertThat(asked).hasSize(4);
    }

    @Test
    void no_host_is_asked_often_in_a_night() {
        leads(
                IntStream.range(0, 14)
                        .mapToObj(it -> "https://groot.example/" + it)
                        .toArray(String[]::new));
        night();
        assertThat(asked).hasSize(10);

        night();

        assertThat(asked).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_asked_when_the_team_does_not_want_it() {
        leads("https://weg.example/", "http://oud.example/", "mailto:mia@example.org");
        answers.put("HEAD https://weg.example/", 410);
        night();
        assertThat(asked).containsExactly("HEAD https://weg.example/");
        assertThat(broken()).contains("weg.example");

        on = false;
        night();

        assertThat(asked).hasSize(1);
        assertThat(broken()).doesNotContain("weg.example");
    }

    @Test
    void the_real_way_out_goes_to_no_address_of_the_local_network(Site site) {
        leads("https://127.0.0.1/beheer", "https://169.254.169.254/latest/meta-data");
        site.administratorToken()
                .send(
                        "PUT",
                        "/api/v1/admin/plugins/knowledge/settings",
                        "{\"values\": {\"checkOutside\": \"true\"}}")
                .expect(200);

        site.work("knowledge/links");

        var kept =
                backroom.db()
                        .createQuery("SELECT status FROM knowledge.outside")
                        .mapTo(Integer.class)
                        .list();
        assertThat(kept).containsExactly(-1, -1);
        assertThat(broken()).doesNotContain("127.0.0.1", "169.254").contains("elke nacht");
    }

    private void leads(String... addresses) {
        var text =
                List.of(addresses).stream()
                        .map(it -> "[daar](" + it + ")")
                        .collect(Collectors.joining(" "));
        library.article(library.collection(Circle.MEMBERS), "Verwijst", text);
    }

    private void night() {
        new OutsideCheck(backroom, settings(), this::answer, library.site().clock()).run();
        library.later(Duration.ofDays(1));
    }

    private Outbound.Answer answer(Outbound.Request request) {
        var what = request.method() + " " + request.address();
        asked.add(what);
        int status = answers.getOrDefault(what, 200);
        if (status == 0) {
            throw new OutboundException(Why.UNREACHABLE, "nobody there");
        }
        return new Outbound.Answer(status, Map.of(), new byte[0]);
    }

    private String broken() {
        return library.as(Part.EDITOR).get("/knowledge/insight/broken").expect(200).text();
    }

    private PluginSettings settings() {
        return new PluginSettings() {
            @Override
            public String text(String key) {
                return "";
            }

            @Override
            public Optional<BigDecimal> number(String key) {
                return Optional.empty();
            }

            @Override
            public boolean flag(String key) {
                return on && key.equals("checkOutside");
            }

            @Override
            public Optional<String> secret(String key) {
                return Optional.empty();
            }
        };
    }
}
