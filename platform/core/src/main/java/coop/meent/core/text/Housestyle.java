package coop.meent.core.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;

/// Fits what people typed into a page: headings one level lower, and a picture's words for it.
final class Housestyle extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(heading.getLevel() + 1, 4));
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
