package coop.meent.core.prose;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/// Gathers the words of a long text, those of its tables too, without the marks of its notes.
final class Words extends coop.meent.core.text.Words {
    /// {@return the words below a node}
    static String of(Node node) {
        var words = new Words();
        words.visitChildren(node);
        return words.text();
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof Plate) {
            add('\n');
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof NoteReference) {
            return;
        }
        visitChildren(node);
        if (node instanceof TableCell) {
            add(' ');
        } else if (node instanceof TableRow) {
            add('\n');
        }
    }
}
