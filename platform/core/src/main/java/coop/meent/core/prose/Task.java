package coop.meent.core.prose;

import org.commonmark.node.CustomNode;

/// The box before something to do: `- [ ]`, or `- [x]` when it is done.
final class Task extends CustomNode {
    private final boolean done;

    Task(boolean done) {
        this.done = done;
    }

    boolean done() {
        return done;
    }
}
