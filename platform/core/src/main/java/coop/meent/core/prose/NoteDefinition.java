package coop.meent.core.prose;

import org.commonmark.node.CustomBlock;

/// A footnote: `[^1]: what it says`, with what is indented under it.
final class NoteDefinition extends CustomBlock {
    private final String label;

    NoteDefinition(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
