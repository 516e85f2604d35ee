package coop.meent.e2e;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands on a page outside the brackets of the pseudo-locale, and was not written by people
/// either: words that somebody forgot to put among the messages.
final class Brackets {
    private static final String TOLD =
            """
            async () => (await (await fetch('/api/v1/admin/routes')).json()).items
              .filter(it => it.kind === 'api' && it.verb === 'GET')
              .map(it => it.path.includes('{') ? it.sample : it.path)
              .filter(it => it !== '')
            """;

    // a list is read to its end, unless it has none
    private static final String CONTENT =
            """
            async paths => {
              // a language is called as it calls itself
              const said = new Set(['Nederlands', 'Français', 'English']);
              const gather = it => typeof it === 'string' ? said.add(it.replace(/\\s+/g, ' '))
                : Object.values(it ?? {}).forEach(gather);
              for (const path of paths) {
                for (let cursor = '', pages = 0; cursor !== null && pages < 20; pages++) {
                  const answer = await fetch(path + '?limit=50' + cursor);
                  const json = answer.ok
                    && (answer.headers.get('content-type') ?? '').includes('json');
                  const page = json ? await answer.json() : {};
                  gather(page);
                  cursor = page.next ? '&cursor=' + encodeURIComponent(page.next) : null;
                }
              }
              return [...said].join('\\n');
            }
            """;

    private static final String FIND =
            """
            ([content, explained]) => {
              const texts = [];
              const written = ['script, style, svg, textarea, .prose, body [lang]', ...explained]
                .join(', ');
              const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (nodes.nextNode()) {
                const it = nodes.currentNode;
                if (!it.parentElement.closest(written)) {
                  texts.push(it.data);
                }
              }
              for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                [...document.body.querySelectorAll('[' + name + ']')]
                  .filter(it => !it.closest(written))
                  .forEach(it => texts.push(it.getAttribute(name)));
              }
              let rest = texts.join('\\n');
              while (/⟦[^⟦⟧]*⟧/.test(rest)) {
                rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '\\n');
              }
              const plain = /^(\\S*[/@]\\S*|\\p{Lu}{2}|\\p{Ll}*\\d.*|.*\\d{4}.*)$/u;
              return [...new Set(rest.split(/\\n|\\s·(?:\\s|$)|, |: | → |(?<=\\.) |[()]/).map(it => it.trim()))]
                .filter(it => /\\p{L}{2}/u.test(it) && !plain.test(it) && !content.includes(it));
            }
            """;

    private Brackets() {}

    /// {@return where the API tells what people wrote}
    ///
    /// @param team somebody who may read the list
    static List<String> told(Page team) {
        var paths = (List<?>) team.evaluate(TOLD);
        return paths.stream().map(String::valueOf).toList();
    }

    /// {@return all that people wrote, as the API tells it to this reader, and the calendar's
    /// words}
    static String content(Page reader, List<String> told) {
        return reader.evaluate(CONTENT, told) + "\n" + calendar(Locale.of("nl"));
    }

    // a date is written by its language, not by a message
    private static String calendar(Locale locale) {
        return Stream.of(TextStyle.FULL, TextStyle.SHORT)
                .flatMap(style ->
                        Stream.concat(
                                Stream.of(DayOfWeek.values())
                                        .map(it -> it.getDisplayName(style, locale)),
                                Stream.of(Month.values())
                                        .map(it -> it.getDisplayName(style, locale))))
                .collect(Collectors.joining("\n"));
    }

    /// {@return each forgotten text, once}
    static List<String> forgotten(Page page, String content) {
        var found = (List<?>) page.evaluate(FIND, List.of(content, explained()));
        return found.stream().map(String::valueOf).toList();
    }

    private static List<String> explained() {
        return Explained.inDocs().stream()
                .filter(it -> it.rule().equals("words"))
                .map(Explained::selector)
                .toList();
    }
}
