package coop.meent.core.text;

import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Markdown that people typed, as HTML that is safe to write, or as the words alone.
///
/// Two walls: the renderer writes no raw HTML, and what it writes passes a list of allowed
/// elements. Headings begin at the second level, since the page has the first.
public final class Markdown {
    private final Parser parser = Parser.builder().maxOpenBlockParsers(Depth.DEEPEST).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private final PolicyFactory allowed =
            new HtmlPolicyBuilder()
                    .allowElements("h2", "h3", "h4", "p", "br", "hr", "blockquote")
                    .allowElements("ul", "ol", "li", "em", "strong", "code", "pre", "a")
                    .allowAttributes("href", "title")
                    .onElements("a")
                    .allowAttributes("start")
                    .matching(Pattern.compile("\\d{1,9}"))
                    .onElements("ol")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("nofollow", "ugc", "noopener")
                    .toFactory();

    /// {@return sanitised HTML, safe to write without escaping}
    public String toHtml(String markdown) {
        var document = parser.parse(markdown);
        if (Depth.exceeded(document)) {
            document = asTyped(markdown);
        }
        document.accept(new Housestyle());
        return allowed.sanitize(renderer.render(document));
    }

    /// {@return the words alone, for search, feeds and descriptions}
    public String toPlainText(String markdown) {
        var document = parser.parse(markdown);
        if (Depth.exceeded(document)) {
            return markdown;
        }
        var words = new Words();
        document.accept(words);
        return words.text();
    }

    private static Node asTyped(String markdown) {
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(markdown));
        var document = new Document();
        document.appendChild(paragraph);
        return document;
    }
}
