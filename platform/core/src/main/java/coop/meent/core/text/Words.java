package coop.meent.core.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Gathers the words of a document, a line for each paragraph, heading and block of code.
public class Words extends AbstractVisitor {
    private final StringBuilder gathered = new StringBuilder();

    /// {@return what was gathered}
    public String text() {
        return gathered.toString().strip();
    }

    /// Adds what a visitor of more kinds of nodes found.
    protected void add(char sign) {
        gathered.append(sign);
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
