package coop.meent.knowledge.articles;

import coop.meent.api.Texts;
import coop.meent.knowledge.articles.Reading.Titled;
import coop.meent.knowledge.articles.Written.Segment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts the titles of the moment into a text, for one reader.
public final class Telling {
    private final Texts texts;

    public Telling(Texts texts) {
        this.texts = texts;
    }

    /// {@return the text as safe HTML}
    ///
    /// @param language of the page
    public String html(Reading reading, String language) {
        return html(reading.segments(), Reading.byId(reading.linked()), language);
    }

    /// {@return the text as safe HTML}
    ///
    /// @param seen the articles whose titles the reader may see
    /// @param language of the page
    public String html(List<Segment> segments, Map<Long, Titled> seen, String language) {
        return segments.stream().map(it -> html(it, seen, language)).collect(Collectors.joining());
    }

    private String html(Segment segment, Map<Long, Titled> seen, String language) {
        return switch (segment) {
            case Segment.Html(var html) -> html;
            case Segment.Mention mention ->
                    Optional.ofNullable(seen.get(mention.article()))
                            .map(target -> link(mention, target, language))
                            .orElseGet(() -> gone(mention, language));
        };
    }

    private static String link(Segment.Mention mention, Titled target, String language) {
        var path = language.equals("nl") ? target.path() : "/" + language + target.path();
        var anchor = mention.anchor().isEmpty() ? "" : "#" + mention.anchor();
        var label = mention.label().isEmpty() ? escaped(target.title()) : mention.label();
        return "<a href=\"" + path + anchor + "\">" + label + "</a>";
    }

    // the words of the author stay; a title that this reader may not see is never said
    private String gone(Segment.Mention mention, String language) {
        var unseen = escaped(texts.text(language, "articles.link.unseen"));
        return mention.label().isEmpty()
                ? "<em>" + unseen + "</em>"
                : mention.label() + " <em>(" + unseen + ")</em>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
