package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import coop.meent.testkit.Attacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What somebody writes who wants to run something in the browsers of others runs in none: no
/// window opens, no script fails, the policy of the site has nothing to refuse.
@ExtendWith(InTheatre.class)
final class HostileTextTest {
    private static final String SHAPES =
            """
            %1$s

            ## %1$s

            [a](%1$s) [b](<%1$s>) ![c](%1$s "%1$s") <%1$s>

            | %1$s |
            |---|
            | %1$s |
            """;

    @Test
    void articles_full_of_attacks_run_nothing(Theatre theatre) {
        try (var hanne = theatre.visitor().signedInAs("hanne@demo.test");
                var passerBy = theatre.visitor()) {
            var articles = written(hanne);
            for (var article : articles) {
                assertThat(passerBy.goTo(article)).isEqualTo(200);
            }
            for (var page : List.of("", "/edit", "/review", "/history", "/revisions/1", "/care")) {
                assertThat(hanne.goTo(articles.getLast() + page)).isEqualTo(200);
            }
            assertThat(hanne.goTo("/knowledge/collections/3")).isEqualTo(200);
            assertThat(hanne.goTo("/knowledge")).isEqualTo(200);
            assertThat(passerBy.goTo("/search?q=alert")).isEqualTo(200);
            assertThat(hanne.complaints()).isEmpty();
            assertThat(passerBy.complaints()).isEmpty();
        }
    }

    // each attack is the name of one article; the last holds all of them in its text
    private static List<String> written(Visitor writer) {
        var paths = new ArrayList<String>();
        writer.goTo("/knowledge/new?collection=3");
        for (var attack : Attacks.ALL) {
            paths.add(written(writer, attack, SHAPES.formatted(attack)));
        }
        var all = Attacks.ALL.stream().map(SHAPES::formatted).collect(Collectors.joining("\n\n"));
        paths.add(written(writer, "Alles samen", all));
        return paths;
    }

    private static String written(Visitor writer, String title, String body) {
        var form =
                FormData.create()
                        .set("title", title)
                        .set("summary", title)
                        .set("body", body)
                        .set("note", title)
                        .set("kind", "plain")
                        .set("language", "nl")
                        .set("base", "0")
                        .set("collection", "3")
                        .set("then", "show");
        var answer = writer.send("/knowledge/new", form);
        assertThat(answer.status()).as(title).isEqualTo(303);
        return Objects.requireNonNull(answer.headers().get("location"));
    }
}
