package coop.meent.core.prose;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/// Recognises references to footnotes among what stands between brackets.
final class NoteProcessor implements LinkProcessor {
    /// How long a label may be.
    static final int LONGEST = 200;

    @Override
    public @Nullable LinkResult process(
            LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null) {
            return LinkResult.none();
        }
        var label = label(link.openingBracket().getNext());
        return label.isEmpty() || context.getDefinition(NoteDefinition.class, label) == null
                ? LinkResult.none()
                : LinkResult.replaceWith(new NoteReference(label), link.afterTextBracket());
    }

    // the nodes are read, not the source: brackets in brackets would have it copied each time
    private static String label(@Nullable Node first) {
        var label = new StringBuilder();
        for (var node = first; node != null; node = node.getNext()) {
            if (!(node instanceof Text text) || label.length() > LONGEST) {
                return "";
            }
            label.append(text.getLiteral());
        }
        return label.length() > 1 && label.charAt(0) == '^' ? label.substring(1) : "";
    }
}
