package coop.meent.core.prose;

import org.commonmark.node.CustomNode;

/// Where a text refers to a footnote: `[^1]`.
final class NoteReference extends CustomNode {
    private final String label;

    NoteReference(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
