package coop.meent.core.prose;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;

/// Writes the numbers of footnotes in the text, and the notes under it.
final class NoteWriter implements NodeRenderer {
    private final Tags tags;
    private final Notes notes;
    private final Labels labels;

    NoteWriter(Tags tags, Notes notes, Labels labels) {
        this.tags = tags;
        this.notes = notes;
        this.labels = labels;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(NoteReference.class, NoteDefinition.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof NoteReference it) {
            reference(it);
        }
    }

    private void reference(NoteReference reference) {
        var mark = notes.mark(reference);
        var number = Integer.toString(mark.note());
        boolean linked = !Tags.within(reference, Link.class);
        tags.open("sup");
        if (linked) {
            var name = labels.of("note", mark.note());
            tags.open("a", "href", "#fn:" + number, "id", mark.id(), "aria-label", name);
        }
        tags.text(number);
        if (linked) {
            tags.close("a");
        }
        tags.close("sup");
    }

    @Override
    public void afterRoot(Node document) {
        if (notes.all().isEmpty()) {
            return;
        }
        tags.line();
        tags.open("section", "class", "notes", "aria-label", labels.of("notes"));
        tags.open("ol");
        notes.all().forEach(this::note);
        tags.close("ol");
        tags.close("section");
        tags.line();
    }

    private void note(Notes.Note note) {
        tags.open("li", "id", "fn:" + note.number());
        for (var child = note.node().getFirstChild(); child != null; child = child.getNext()) {
            if (child.getNext() == null && child instanceof Paragraph) {
                tags.open("p");
                tags.inside(child);
                backs(note);
                tags.close("p");
            } else {
                tags.context().render(child);
            }
        }
        if (!(note.node().getLastChild() instanceof Paragraph)) {
            backs(note);
        }
        tags.close("li");
        tags.line();
    }

    private void backs(Notes.Note note) {
        for (var reference : note.references()) {
            var mark = notes.mark(reference);
            tags.text(" ");
            tags.open("a", "href", "#" + mark.id(), "aria-label", labels.of("back", mark.turn()));
            tags.text("↩");
            tags.close("a");
        }
    }
}
