package coop.meent.core.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/// The footnotes of a text, numbered in the order in which they are first referred to; those in
/// notes come after those in the text, and notes that nothing refers to are left out.
final class Notes {
    /// One footnote.
    ///
    /// @param references where it is referred to
    record Note(int number, NoteDefinition node, List<NoteReference> references) {}

    /// One reference to a footnote.
    ///
    /// @param turn which of the references to that note
    record Mark(int note, int turn) {
        /// {@return the id of its element; a colon stands in no id of a heading}
        String id() {
            return "fnref:" + note + (turn == 1 ? "" : "-" + turn);
        }
    }

    private final DefinitionMap<NoteDefinition> definitions =
            new DefinitionMap<>(NoteDefinition.class);
    private final Map<NoteDefinition, Note> notes = new HashMap<>();
    private final List<Note> all = new ArrayList<>();
    private final Map<NoteReference, Mark> marks = new HashMap<>();

    static Notes in(Node document) {
        var notes = new Notes();
        document.accept(notes.new Finder());
        var text = notes.new Reader();
        text.read(document);
        // a note may refer to others, which then follow
        for (int at = 0; at < notes.all.size(); at++) {
            text.read(notes.all.get(at).node());
        }
        return notes;
    }

    List<Note> all() {
        return all;
    }

    Mark mark(NoteReference reference) {
        var mark = marks.get(reference);
        return mark == null ? new Mark(0, 1) : mark;
    }

    private void refer(NoteReference reference) {
        var definition = definitions.get(reference.label());
        if (definition == null) {
            return;
        }
        var note = notes.computeIfAbsent(definition, this::begun);
        if (!Tags.within(reference, Link.class)) {
            note.references().add(reference);
        }
        marks.put(reference, new Mark(note.number(), note.references().size()));
    }

    private Note begun(NoteDefinition definition) {
        var note = new Note(all.size() + 1, definition, new ArrayList<>());
        all.add(note);
        return note;
    }

    private final class Finder extends AbstractVisitor {
        @Override
        public void visit(CustomBlock block) {
            if (block instanceof NoteDefinition it) {
                definitions.putIfAbsent(it.label(), it);
            }
            visitChildren(block);
        }
    }

    private final class Reader extends AbstractVisitor {
        void read(Node top) {
            visitChildren(top);
        }

        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof NoteDefinition)) {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof NoteReference it) {
                refer(it);
            }
            visitChildren(node);
        }
    }
}
