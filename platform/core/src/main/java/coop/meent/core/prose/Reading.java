package coop.meent.core.prose;

import coop.meent.core.text.Depth;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// How a text is read: what would take too much time or depth stands as it was typed.
final class Reading {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final List<Extension> BEYOND =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    private final Parser parser = parser().build();

    /// {@return the reader, to add to}
    static Parser.Builder parser() {
        return Parser.builder()
                .extensions(BEYOND)
                .customBlockParserFactory(new NoteParser.Factory())
                .linkProcessor(new NoteProcessor())
                .maxOpenBlockParsers(Depth.DEEPEST);
    }

    /// {@return how many characters stand before the text itself}
    static int before(String markdown) {
        return markdown.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    }

    Node read(String markdown) {
        var text = markdown.substring(before(markdown));
        if (Effort.tooMuch(text)) {
            return asTyped(text);
        }
        var document = parser.parse(text);
        return Depth.exceeded(document) ? asTyped(text) : document;
    }

    private static Node asTyped(String text) {
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        var document = new Document();
        document.appendChild(paragraph);
        return document;
    }
}
