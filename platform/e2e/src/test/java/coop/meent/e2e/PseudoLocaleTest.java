package coop.meent.e2e;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The site with every message half as long again: what fits here fits in any language. And every
/// message stands in brackets: what stands outside them was forgotten, unless people wrote it.
final class PseudoLocaleTest {
    private static final Look TELEPHONE = new Look("nl", ColorScheme.LIGHT, 390);

    private final Faults wide = new Faults();
    private final Map<String, String> forgotten = new TreeMap<>();

    @Test
    void longer_words_fit_on_a_telephone_and_none_is_forgotten() throws IOException {
        try (var site = Distribution.start(Map.of("MEENT_PSEUDO_LOCALE", "on"));
                var stage = Stage.open(site.address());
                var team = stage.visitor(true);
                var registrar = stage.visitor(true)) {
            signIn(team, Part.ADMINISTRATOR);
            signIn(registrar, Part.REGISTRAR);
            var spots = Spot.all(team);
            var told = Brackets.told(team.page());
            var content = Brackets.content(team.page(), told);
            walk(
                    team,
                    spots,
                    spot ->
                            Brackets.forgotten(team.page(), content)
                                    .forEach(it -> forgotten.putIfAbsent(it, spot.route())));
            // the team of a site sees nothing of who holds shares: whoever keeps a register does;
            // its pages are full of what people wrote, so only their width is looked at
            walk(registrar, spots.stream().filter(PseudoLocaleTest::ofARegister).toList(), _ -> {});
        }
        assertSoftly(all -> {
            all.assertThat(wide.said()).isEmpty();
            all.assertThat(forgotten).as("texts in no message, and where").isEmpty();
        });
    }

    private static boolean ofARegister(Spot spot) {
        return spot.owner().equals("shares") && spot.route().contains("{register}");
    }

    private void walk(Visitor visitor, List<Spot> spots, Consumer<Spot> look) {
        TELEPHONE.at(visitor.page());
        for (var spot : pages(visitor, spots)) {
            visitor.goTo(spot.address());
            wide.add(spot.route(), Overflow.of(visitor.page()));
            look.accept(spot);
        }
    }

    private static List<Spot> pages(Visitor visitor, List<Spot> spots) {
        return spots.stream()
                .filter(it ->
                        visitor.ask(it.address())
                                .headers()
                                .getOrDefault("content-type", "")
                                .startsWith("text/html"))
                .toList();
    }

    // here no button has the name that it has elsewhere
    private static void signIn(Visitor visitor, Part part) {
        visitor.goTo("/login");
        visitor.fill("email", part.email().orElseThrow());
        visitor.fill("password", "meent-demo");
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForURL(it -> !it.contains("/login"));
    }
}
