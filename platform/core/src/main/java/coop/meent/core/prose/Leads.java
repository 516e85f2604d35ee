package coop.meent.core.prose;

import coop.meent.api.Markdown.Target;
import coop.meent.api.Markdown.Targets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/// Where the links and pictures of one text lead: each destination is asked about once.
final class Leads extends AbstractVisitor {
    private static final long SPARE = 1_000_000;

    private final Targets targets;
    private final Map<String, Target> known = new LinkedHashMap<>();
    private long room;

    /// @param length of the text: one long definition that is used again and again must not make a
    ///   page that is many times as long
    Leads(Targets targets, int length) {
        this.targets = targets;
        this.room = SPARE + 4L * length;
    }

    static Leads in(Node document, Targets targets, int length) {
        var leads = new Leads(targets, length);
        document.accept(leads);
        return leads;
    }

    /// {@return what stands at a destination; once the room is used up, nothing}
    ///
    /// @param title is written as well
    Target follow(String destination, String title) {
        room -= destination.length() + title.length();
        var target = known.get(destination);
        return room < 0 || target == null ? new Target.Missing() : target;
    }

    /// {@return all destinations, in order, each once}
    List<String> destinations() {
        return List.copyOf(known.keySet());
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        known.computeIfAbsent(link.getDestination(), targets::of);
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        known.computeIfAbsent(image.getDestination(), targets::of);
    }
}
