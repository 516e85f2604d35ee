package coop.meent.knowledge.articles;

import coop.meent.api.Markdown;
import coop.meent.api.Markdown.Target;
import coop.meent.knowledge.articles.Written.Heading;
import coop.meent.knowledge.articles.Written.Segment;
import coop.meent.knowledge.writing.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes texts ready to be read: once, when they are shown, and not at each request.
///
/// Links to other articles are cut out, so that each reader gets the titles that they may see, as
/// they are at that moment.
public final class Prose {
    private static final Pattern LINK =
            Pattern.compile(
                    "<a href=\"/knowledge/([1-9]\\d{0,17})(?:#([^\"]*))?\"[^>]*>(.*?)</a>",
                    Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CODE = Pattern.compile("&#(\\d{1,6});");
    // stands for the title until there is a reader
    private static final String NO_WORDS = "\u2060";

    private final Markdown markdown;

    public Prose(Markdown markdown) {
        this.markdown = markdown;
    }

    /// {@return the text as it will be read}
    ///
    /// @param language of the text
    /// @param titles of the articles to which it leads: where a link says just that, the title of
    ///   the moment stands
    /// @param files that it may show, by id
    public Written write(
            String body, String language, Map<Long, String> titles, Map<String, Attachment> files) {
        var document = markdown.document(body, language, it -> target(it, files));
        var headings =
                document.headings().stream()
                        .map(it -> new Heading(it.level(), it.id(), it.text()))
                        .toList();
        var destinations = document.destinations().stream().map(Destination::of).toList();
        return new Written(cut(document.html(), titles), headings, document.text(), destinations);
    }

    /// {@return where the links of a text lead, each once}
    public List<Destination> destinations(String body) {
        return markdown.document(body, "nl", it -> target(it, Map.of())).destinations().stream()
                .map(Destination::of)
                .toList();
    }

    private static Target target(String text, Map<String, Attachment> files) {
        var destination = Destination.of(text);
        if (destination.article().isPresent()) {
            var anchor = destination.anchor().isEmpty() ? "" : "#" + destination.anchor();
            var path = Article.path(destination.article().getAsLong());
            return new Target.Page(path + anchor, NO_WORDS);
        }
        if (!text.startsWith("file:")) {
            return new Target.Outside();
        }
        return destination
                .file()
                .flatMap(it -> Optional.ofNullable(files.get(it)))
                .map(Attachment::target)
                .orElseGet(Target.Missing::new);
    }

    private static List<Segment> cut(String html, Map<Long, String> titles) {
        var segments = new ArrayList<Segment>();
        var link = LINK.matcher(html);
        int from = 0;
        while (link.find()) {
            segments.add(new Segment.Html(html.substring(from, link.start())));
            long article = Long.parseLong(link.group(1));
            var anchor = link.group(2) == null ? "" : link.group(2);
            segments.add(
                    new Segment.Mention(article, anchor, label(link.group(3), article, titles)));
            from = link.end();
        }
        segments.add(new Segment.Html(html.substring(from)));
        return segments;
    }

    // who wrote the title by hand meant the title, also when it is another one tomorrow
    private static String label(String html, long article, Map<Long, String> titles) {
        var words = words(html);
        boolean none = words.equals(NO_WORDS) || words.isEmpty();
        return none || words.equalsIgnoreCase(titles.get(article)) ? "" : html;
    }

    /// {@return the words alone of safe HTML}
    static String words(String html) {
        var bare = TAG.matcher(html).replaceAll("");
        return CODE.matcher(bare)
                .replaceAll(it -> quote(Character.toString(Integer.parseInt(it.group(1)))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private static String quote(String text) {
        return Matcher.quoteReplacement(text);
    }
}
