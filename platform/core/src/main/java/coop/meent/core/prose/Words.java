package coop.meent.core.prose;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Gathers the words of a text: a line for each paragraph, heading, row and block of code.
final class Words extends AbstractVisitor {
    private final StringBuilder gathered = new StringBuilder();

    /// {@return the words below a node}
    static String of(Node node) {
        var words = new Words();
        words.visitChildren(node);
        return words.gathered.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        gathered.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        gathered.append('\n');
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof Plate) {
            gathered.append('\n');
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof NoteReference) {
            return;
        }
        visitChildren(node);
        if (node instanceof TableCell) {
            gathered.append(' ');
        } else if (node instanceof TableRow) {
            gathered.append('\n');
        }
    }

    @Override
    public void visit(Text text) {
        gathered.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        gathered.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        gathered.append(block.getLiteral().strip()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        gathered.append(block.getLiteral().strip()).append('\n');
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        gathered.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        gathered.append(' ');
    }
}
