package coop.meent.core.text;

import java.util.ArrayDeque;
import org.commonmark.node.Node;

/// How deep a text may be nested: deeper is no text but an attempt to exhaust the stack.
public final class Depth {
    /// The deepest level.
    public static final int DEEPEST = 60;

    private Depth() {}

    /// {@return whether something stands deeper; takes no stack itself}
    public static boolean exceeded(Node document) {
        var open = new ArrayDeque<Level>();
        open.push(new Level(document, 0));
        while (!open.isEmpty()) {
            var level = open.pop();
            if (level.depth() > DEEPEST) {
                return true;
            }
            for (var node = level.node().getFirstChild(); node != null; node = node.getNext()) {
                open.push(new Level(node, level.depth() + 1));
            }
        }
        return false;
    }

    private record Level(Node node, int depth) {}
}
