package coop.meent.knowledge.articles;

import coop.meent.api.Markdown;
import coop.meent.knowledge.articles.Written.Segment;
import coop.meent.knowledge.writing.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes texts ready to be read: once, when they are shown, and not at each request.
///
/// Links to other articles are cut out, so that each reader gets the titles that they may see, as
/// they are at that moment.
public final class Prose {
    private static final Pattern TYPED = Pattern.compile("\\]\\((article:[1-9]\\d{0,17}(?:#[^)\\s]*)?)\\)");
    private static final Pattern LINK =
            Pattern.compile(
                    "<a href=\"/knowledge/([1-9]\\d{0,17})(?:#([^\"]*))?\"[^>]*>(.*?)</a>",
                    Pattern.DOTALL);
    private static final String NO_WORDS = "\u2060";

    private final Markdown markdown;

    public Prose(Markdown markdown) {
        this.markdown = markdown;
    }

    /// {@return the text as it will be read}
    ///
    /// @param titles of the articles to which it leads: where a link says just that, the title of
    ///   the moment stands
    public Written write(String body, Map<Long, String> titles) {
        var destinations = destinations(body);
        var html = markdown.html(linked(body));
        return new Written(cut(html, titles), List.of(), markdown.text(body), destinations);
    }

    /// {@return where the links of a text lead, each once}
    public List<Destination> destinations(String body) {
        return TYPED.matcher(body)
                .results()
                .map(it -> Destination.of(it.group(1)))
                .distinct()
                .toList();
    }

    private static String linked(String body) {
        return TYPED.matcher(body.replace("[](article:", "[" + NO_WORDS + "](article:"))
                .replaceAll(it -> "](/knowledge/" + it.group(1).substring("article:".length()) + ")");
    }

    private static List<Segment> cut(String html, Map<Long, String> titles) {
        var segments = new ArrayList<Segment>();
        var link = LINK.matcher(html);
        int from = 0;
        while (link.find()) {
            segments.add(new Segment.Html(html.substring(from, link.start())));
            long article = Long.parseLong(link.group(1));
            var anchor = link.group(2) == null ? "" : link.group(2);
            var label = link.group(3);
            boolean none = label.equals(NO_WORDS) || label.equals(titles.get(article));
            segments.add(new Segment.Mention(article, anchor, none ? "" : label));
            from = link.end();
        }
        segments.add(new Segment.Html(html.substring(from)));
        return segments;
    }
}
