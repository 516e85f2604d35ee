package coop.meent.core.site;

import coop.meent.api.Principle;
import coop.meent.core.search.Hit;
import coop.meent.core.search.Results;
import coop.meent.core.search.SiteSearch.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the search page reads.
///
/// @param text what was typed
/// @param total how many there are
/// @param kinds how many there are of each kind, with a link to see only those
/// @param tags that everything found has, because they were asked for
/// @param overdue link to the same without `state:overdue`; empty when it was not asked for
/// @param hits best first
/// @param next link to what follows; empty at the end
public record SearchView(
        String text,
        long total,
        List<Kind> kinds,
        List<Tag> tags,
        String overdue,
        List<Hit> hits,
        String next) {
    /// A kind of thing that was found.
    public record Kind(String type, long count, boolean chosen, String link) {}

    /// A tag that everything found has; the link goes on without it.
    public record Tag(String tag, String title, String link) {}

    static SearchView of(Question question, Results results, String language) {
        var kinds =
                results.typeFacet().entrySet().stream()
                        .map(it -> kind(question, it.getKey(), it.getValue()))
                        .toList();
        var tags =
                question.tags().stream().sorted().map(it -> tag(question, it, language)).toList();
        var next =
                results.next()
                        .map(cursor -> link(question) + "&cursor=" + encoded(cursor))
                        .orElse("");
        return new SearchView(
                question.text(),
                results.total(),
                kinds,
                tags,
                question.overdue() ? link(question.withoutState()) : "",
                results.hits(),
                next);
    }

    private static Kind kind(Question question, String type, long count) {
        boolean chosen = question.types().contains(type);
        var types = chosen ? Set.<String>of() : Set.of(type);
        return new Kind(type, count, chosen, link(question.among(types, question.tags())));
    }

    private static Tag tag(Question question, String tag, String language) {
        var others = new TreeSet<>(question.tags());
        others.remove(tag);
        var title = Principle.of(tag).map(it -> it.title(language)).orElse(tag);
        return new Tag(tag, title, link(question.among(question.types(), others)));
    }

    private static String link(Question question) {
        var link = new StringBuilder("/search?q=" + encoded(question.text()));
        question.types().forEach(type -> link.append("&type=").append(encoded(type)));
        question.tags().forEach(tag -> link.append("&tag=").append(encoded(tag)));
        return link.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
