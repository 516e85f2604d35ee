package coop.meent.core.prose;

import coop.meent.api.Markdown.Document;
import coop.meent.api.Markdown.Heading;
import coop.meent.api.Markdown.Targets;
import coop.meent.api.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/// Long texts that people typed, made safe, and given other destinations.
public final class Prose {
    private final Reading reading = new Reading();
    private final Wall wall = new Wall();
    private final Texts texts;

    /// @param texts our own words in them
    public Prose(Texts texts) {
        this.texts = texts;
    }

    /// {@return a text as HTML that is safe to write}
    ///
    /// @param language of our own words in it
    /// @param targets asked once for each destination
    public Document document(String markdown, String language, Targets targets) {
        var document = reading.read(markdown);
        var leads = Leads.in(document, targets, markdown.length());
        var shape = new Shape();
        document.accept(shape);
        var html = renderer(document, shape, leads, new Labels(texts, language)).render(document);
        return new Document(
                wall.pass(html), Words.of(document), headings(shape), leads.destinations());
    }

    /// {@return a text with other destinations}
    public String rewrite(String markdown, UnaryOperator<String> destination) {
        return new Rewriting(markdown, destination).done();
    }

    private static List<Heading> headings(Shape shape) {
        return shape.inOrder().stream()
                .map(it -> new Heading(it.node().getLevel(), it.id(), it.text()))
                .toList();
    }

    private static HtmlRenderer renderer(Node document, Shape shape, Leads leads, Labels labels) {
        var notes = Notes.in(document);
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .nodeRendererFactory(it -> new LinkWriter(new Tags(it), leads, labels))
                .nodeRendererFactory(it -> new BlockWriter(new Tags(it), shape.sections(), labels))
                .nodeRendererFactory(it -> new NoteWriter(new Tags(it), notes, labels))
                .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .attributeProviderFactory(_ -> (AttributeProvider) Prose::attributes)
                .build();
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell cell) {
            attributes.clear();
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
            var alignment = cell.getAlignment();
            if (alignment == TableCell.Alignment.RIGHT) {
                attributes.put("class", "r");
            } else if (alignment == TableCell.Alignment.CENTER) {
                attributes.put("class", "mid");
            }
        }
    }
}
