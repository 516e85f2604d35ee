package coop.meent.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What stands in the way of somebody who reads a page otherwise than we do. Every rule of axe is
/// on, the ones of WCAG 2.2 and of good practice included, and no part of a page is left out.
///
/// What axe cannot decide by itself counts as a barrier too, unless `docs/accessibility.md`
/// explains it.
final class Axe {
    private static final String ENGINE = engine();
    private static final String RUN =
            """
            async explained => {
              const found = await axe.run(document, {
                resultTypes: ['violations', 'incomplete'],
                rules: {'target-size': {enabled: true}}});
              const say = (kind, it, node) => kind + it.id + ' at ' + node.target.join(' ')
                + ': ' + node.html.slice(0, 200) + ' ('
                + [...node.any, ...node.all, ...node.none].map(why => why.message).join('; ') + ')';
              const clear = (it, node) => explained.some(known => known.rule === it.id
                && document.querySelector(node.target[0])?.matches(known.selector));
              return [
                ...found.violations.flatMap(it => it.nodes.map(node => say('', it, node))),
                ...found.incomplete.flatMap(it => it.nodes
                  .filter(node => !clear(it, node))
                  .map(node => say('undecided and unexplained: ', it, node)))];
            }
            """;

    private Axe() {}

    /// {@return each barrier of the page as it stands, in words; empty is good}
    static List<String> barriers(Page page) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(ENGINE);
        }
        var explained =
                Explained.inDocs().stream()
                        .map(it -> Map.of("rule", it.rule(), "selector", it.selector()))
                        .toList();
        var found = (List<?>) page.evaluate(RUN, explained);
        return found.stream().map(String::valueOf).toList();
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
