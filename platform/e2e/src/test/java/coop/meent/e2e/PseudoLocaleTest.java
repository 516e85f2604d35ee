package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The site with every message half as long again: what fits here fits in any language. And every
/// message stands in brackets: what stands outside them was forgotten, unless people wrote it.
final class PseudoLocaleTest {
    private static final Look TELEPHONE = new Look("nl", ColorScheme.LIGHT, 390);

    @Test
    void longer_words_fit_on_a_telephone_and_none_is_forgotten() throws IOException {
        try (var site = Distribution.start(Map.of("MEENT_PSEUDO_LOCALE", "on"));
                var stage = Stage.open(site.address());
                var team = stage.visitor(true)) {
            signIn(team);
            TELEPHONE.at(team.page());
            var spots = Spot.all(team);
            var content = Brackets.content(team.page());
            var wide = new Faults();
            var forgotten = new TreeMap<String, String>();
            for (var spot : pages(team, spots)) {
                team.goTo(spot.address());
                wide.add(spot.route(), Overflow.of(team.page()));
                Brackets.forgotten(team.page(), content)
                        .forEach(it -> forgotten.putIfAbsent(it, spot.route()));
            }
            assertThat(wide.said()).isEmpty();
            assertThat(forgotten).as("texts in no message, and where").isEmpty();
        }
    }

    private static List<Spot> pages(Visitor team, List<Spot> spots) {
        return spots.stream()
                .filter(it ->
                        team.ask(it.address())
                                .headers()
                                .getOrDefault("content-type", "")
                                .startsWith("text/html"))
                .toList();
    }

    // here no button has the name that it has elsewhere
    private static void signIn(Visitor team) {
        team.goTo("/login");
        team.fill("email", Part.ADMINISTRATOR.email().orElseThrow());
        team.fill("password", "meent-demo");
        team.page().keyboard().press("Enter");
        team.page().waitForURL(it -> !it.contains("/login"));
    }
}
