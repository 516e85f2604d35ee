package coop.meent.core.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Writes the elements of a text.
///
/// @param context of the one that is being written
record Tags(HtmlNodeRendererContext context) {
    /// {@return attributes by their names; those without a value are left out}
    static Map<String, String> with(String... attributes) {
        var named = new LinkedHashMap<String, String>();
        for (int at = 0; at < attributes.length; at += 2) {
            if (!attributes[at + 1].isEmpty()) {
                named.put(attributes[at], attributes[at + 1]);
            }
        }
        return named;
    }

    void open(String name, String... attributes) {
        writer().tag(name, with(attributes));
    }

    void close(String name) {
        writer().tag("/" + name);
    }

    void text(String words) {
        writer().text(words);
    }

    void line() {
        writer().line();
    }

    void inside(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    /// {@return whether a node stands in one of another kind}
    static boolean within(Node node, Class<? extends Node> kind) {
        for (var up = node.getParent(); up != null; up = up.getParent()) {
            if (kind.isInstance(up)) {
                return true;
            }
        }
        return false;
    }

    private HtmlWriter writer() {
        return context.getWriter();
    }
}
