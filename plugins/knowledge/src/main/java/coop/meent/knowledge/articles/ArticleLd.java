package coop.meent.knowledge.articles;

import coop.meent.api.Audience;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// An article as schema.org's `Article`, or `FAQPage` when it holds questions, for search engines.
/// What is not open to everybody has none.
final class ArticleLd {
    private static final Pattern HEADING = Pattern.compile("<h2[^>]*>(.*?)</h2>", Pattern.DOTALL);
    private static final int LONGEST_ANSWER = 2_000;

    private final Platform platform;

    ArticleLd(Platform platform) {
        this.platform = platform;
    }

    /// {@return it, safe inside a script element; empty for an article that not everybody reads}
    ///
    /// @param html as a reader gets it
    String of(Reading reading, String html, Viewer viewer) {
        var article = reading.article();
        boolean open =
                article.readable() && reading.collection().audience().equals(Audience.PUBLIC);
        return open && !reading.collection().archived()
                ? platform.formats().jsonLd(thing(reading, html, viewer.language()))
                : "";
    }

    private Map<String, Object> thing(Reading reading, String html, String language) {
        var article = reading.article();
        var card = article.card();
        var address = platform.links().absolute(article.path(), language);
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", card.kind() == Kind.FAQ ? "FAQPage" : "Article");
        thing.put(card.kind() == Kind.FAQ ? "name" : "headline", card.title());
        thing.put("url", address);
        thing.put("inLanguage", card.language());
        thing.put("isAccessibleForFree", true);
        if (!card.summary().isEmpty()) {
            thing.put("description", card.summary());
        }
        article.publishedAt().ifPresent(it -> thing.put("datePublished", it.toString()));
        reading.shownAt().ifPresent(it -> thing.put("dateModified", it.toString()));
        thing.put("publisher", publisher(language));
        if (card.kind() == Kind.FAQ) {
            thing.put("mainEntity", questions(html));
        } else {
            thing.put("mainEntityOfPage", address);
        }
        return thing;
    }

    private Map<String, Object> publisher(String language) {
        return inOrder(
                Map.of(
                        "@type", "Organization",
                        "name", platform.texts().text(language, "site.name"),
                        "url", platform.links().absolute("/", language)));
    }

    // each heading is a question, and what stands below it the answer
    private static List<Map<String, Object>> questions(String html) {
        var all = new ArrayList<Map<String, Object>>();
        var heading = HEADING.matcher(html);
        boolean found = heading.find();
        while (found) {
            var question = Prose.words(heading.group(1));
            int from = heading.end();
            found = heading.find();
            var answer = Prose.words(html.substring(from, found ? heading.start() : html.length()));
            if (!question.isEmpty() && !answer.isEmpty()) {
                all.add(question(question, answer));
            }
        }
        return all;
    }

    private static Map<String, Object> question(String question, String answer) {
        var text =
                answer.codePointCount(0, answer.length()) > LONGEST_ANSWER
                        ? answer.substring(0, answer.offsetByCodePoints(0, LONGEST_ANSWER)) + "…"
                        : answer;
        var given = inOrder(Map.of("@type", "Answer", "text", text));
        return inOrder(Map.of("@type", "Question", "name", question, "acceptedAnswer", given));
    }

    // an equal page has equal bytes after each start
    private static Map<String, Object> inOrder(Map<String, Object> fields) {
        return new TreeMap<>(fields);
    }
}
