package coop.meent.core.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;

/// Fits what people typed into a page: headings from the second level on, without a step left out,
/// and a picture's words for it.
final class Housestyle extends AbstractVisitor {
    private static final int DEEPEST = 4;

    private final Deque<Integer> above = new ArrayDeque<>();

    @Override
    public void visit(Heading heading) {
        while (!above.isEmpty() && above.peek() >= heading.getLevel()) {
            above.pop();
        }
        above.push(heading.getLevel());
        heading.setLevel(Math.min(above.size() + 1, DEEPEST));
        visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        for (var word = image.getFirstChild(); word != null; word = image.getFirstChild()) {
            image.insertBefore(word);
        }
        image.unlink();
    }
}
