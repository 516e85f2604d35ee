package coop.meent.core.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Fits a text into a page: headings from the second level on without a step left out, each with
/// its id; quotes that are callouts, items that are tasks, pictures with a paragraph to themselves.
final class Shape extends AbstractVisitor {
    private static final int DEEPEST = 4;

    private final Deque<Integer> above = new ArrayDeque<>();
    private final Slugs slugs = new Slugs();
    private final Map<Heading, Section> sections = new HashMap<>();
    private final Deque<Section> inOrder = new ArrayDeque<>();

    /// {@return the headings by their nodes}
    Map<Heading, Section> sections() {
        return sections;
    }

    /// {@return the headings as they follow each other}
    Deque<Section> inOrder() {
        return inOrder;
    }

    @Override
    public void visit(Heading heading) {
        while (!above.isEmpty() && above.peek() >= heading.getLevel()) {
            above.pop();
        }
        above.push(heading.getLevel());
        heading.setLevel(Math.min(above.size() + 1, DEEPEST));
        var words = Words.of(heading);
        var section = new Section(heading, slugs.of(words), words);
        sections.put(heading, section);
        inOrder.add(section);
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        if (quote.getFirstChild() instanceof Paragraph first
                && first.getFirstChild() instanceof Text mark
                && (mark.getNext() == null || mark.getNext() instanceof SoftLineBreak)) {
            Callout.Kind.announced(mark.getLiteral())
                    .filter(_ -> mark.getNext() != null || first.getNext() != null)
                    .ifPresent(it -> announce(quote, first, it));
        }
    }

    private static void announce(BlockQuote quote, Paragraph first, Callout.Kind kind) {
        drop(first.getFirstChild());
        drop(first.getFirstChild());
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        replace(quote, new Callout(kind));
    }

    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph first
                && first.getFirstChild() instanceof Text text) {
            var words = text.getLiteral();
            if (words.startsWith("[ ] ") || words.startsWith("[x] ") || words.startsWith("[X] ")) {
                text.setLiteral(words.substring(4));
                first.prependChild(new Task(words.charAt(1) != ' '));
            }
        }
        visitChildren(item);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            replace(paragraph, new Plate());
        }
    }

    private static void replace(Node former, Node later) {
        for (var child = former.getFirstChild(); child != null; child = former.getFirstChild()) {
            later.appendChild(child);
        }
        former.insertBefore(later);
        former.unlink();
    }

    private static void drop(@Nullable Node node) {
        if (node != null) {
            node.unlink();
        }
    }
}
