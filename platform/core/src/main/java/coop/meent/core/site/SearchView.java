package coop.meent.core.site;

import coop.meent.core.search.Hit;
import coop.meent.core.search.Results;
import coop.meent.core.search.SiteSearch.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the search page reads.
///
/// @param text what was typed
/// @param total how many there are
/// @param kinds how many there are of each kind, with a link to see only those
/// @param hits best first
/// @param next link to what follows; empty at the end
public record SearchView(String text, long total, List<Kind> kinds, List<Hit> hits, String next) {
    /// A kind of thing that was found.
    public record Kind(String type, long count, boolean chosen, String link) {}

    static SearchView of(Question question, Results results) {
        var kinds =
                results.typeFacet().entrySet().stream()
                        .map(it -> kind(question, it.getKey(), it.getValue()))
                        .toList();
        var next =
                results.next()
                        .map(cursor -> link(question) + "&cursor=" + encoded(cursor))
                        .orElse("");
        return new SearchView(question.text(), results.total(), kinds, results.hits(), next);
    }

    private static Kind kind(Question question, String type, long count) {
        boolean chosen = question.types().contains(type);
        var base = "/search?q=" + encoded(question.text());
        return new Kind(type, count, chosen, chosen ? base : base + "&type=" + encoded(type));
    }

    private static String link(Question question) {
        var link = new StringBuilder("/search?q=" + encoded(question.text()));
        question.types().forEach(type -> link.append("&type=").append(encoded(type)));
        return link.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
