package coop.meent.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What stands in the way of somebody who reads a page otherwise than we do. The engine is put into
/// the page once and runs there: the same page is looked at in two widths and two lights.
final class Axe {
    private static final String ENGINE = engine();
    private static final List<Integer> WIDTHS = List.of(390, 1280);
    private static final Map<String, ?> ALL = Map.of("resultTypes", List.of("violations"));
    // at night only the colours differ
    private static final Map<String, ?> COLOURS =
            Map.of("resultTypes", List.of("violations"), "runOnly", List.of("color-contrast"));
    private static final String RUN =
            """
            async options => (await axe.run(document, options)).violations.map(
              it => it.id + ' in ' + it.nodes.map(node => node.html).join(' | '))
            """;

    private Axe() {}

    /// {@return each barrier of the page, with its width and its place; empty is good}
    static List<String> barriers(Page page) {
        var found = new ArrayList<String>();
        page.evaluate(ENGINE);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            look(page, ColorScheme.LIGHT);
            found.addAll(run(page, ALL));
            if (overflows(page)) {
                found.add(page.url() + " is wider than " + width);
            }
            look(page, ColorScheme.DARK);
            found.addAll(run(page, COLOURS));
        }
        return found;
    }

    private static void look(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static List<String> run(Page page, Map<String, ?> options) {
        var violations = (List<?>) page.evaluate(RUN, options);
        return violations.stream()
                .map(it -> page.url() + " at " + page.viewportSize().width + ": " + it)
                .toList();
    }

    private static boolean overflows(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    private static String engine() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script, "axe.min.js").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read axe", failure);
        }
    }
}
