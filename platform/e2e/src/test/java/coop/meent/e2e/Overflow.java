package coop.meent.e2e;

import com.microsoft.playwright.Page;
import java.util.List;

/// What makes a page wider than its window, so that one has to read to and fro.
final class Overflow {
    private static final String FIND =
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) {
                return [];
              }
              const wide = [...document.body.querySelectorAll('*:not(svg *)')]
                .filter(it => it.getBoundingClientRect().right > width + 1);
              const inner = wide.filter(it => !wide.some(other => other !== it && it.contains(other)));
              return (inner.length ? inner.slice(0, 3) : [document.body]).map(it =>
                'wider than the window by '
                  + Math.round(Math.max(it.getBoundingClientRect().right, it.scrollWidth) - width)
                  + ' px: ' + it.outerHTML.slice(0, 160).replace(/\\s+/g, ' '));
            }
            """;

    private Overflow() {}

    /// {@return what sticks out, innermost first; empty is good}
    static List<String> of(Page page) {
        return ((List<?>) page.evaluate(FIND)).stream().map(String::valueOf).toList();
    }
}
