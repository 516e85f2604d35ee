package coop.meent.core.prose;

import coop.meent.api.Markdown.Target;
import coop.meent.api.Markdown.Target.Attachment;
import coop.meent.api.Markdown.Target.Film;
import coop.meent.api.Markdown.Target.Missing;
import coop.meent.api.Markdown.Target.Outside;
import coop.meent.api.Markdown.Target.Page;
import coop.meent.api.Markdown.Target.Picture;
import java.util.Objects;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;

/// Writes links and pictures as what they lead to.
final class LinkWriter implements NodeRenderer {
    private final Tags tags;
    private final Leads leads;
    private final Labels labels;

    LinkWriter(Tags tags, Leads leads, Labels labels) {
        this.tags = tags;
        this.leads = leads;
        this.labels = labels;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class, Plate.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Plate) {
            plate(Lead.of(node.getFirstChild()));
        } else {
            write(Lead.of(node));
        }
    }

    private void plate(Lead lead) {
        var target = follow(lead);
        boolean shown = target instanceof Film || (target instanceof Picture && lead.picture());
        tags.line();
        tags.open(shown ? "figure" : "p", "class", target instanceof Film ? "film" : "");
        write(lead, target);
        if (shown && !lead.title().isEmpty()) {
            tags.open("figcaption");
            tags.text(lead.title());
            tags.close("figcaption");
        }
        tags.close(shown ? "figure" : "p");
        tags.line();
    }

    private void write(Lead lead) {
        if (Tags.within(lead.node(), Link.class) && !(follow(lead) instanceof Picture)) {
            tags.text(lead.words()); // a link in a link is none
        } else {
            write(lead, follow(lead));
        }
    }

    private void write(Lead lead, Target target) {
        switch (target) {
            case Page(var path, var title) -> link(lead, path, title);
            case Picture it when lead.picture() -> picture(lead, it);
            case Picture(var path, var alt, _, _) -> link(lead, path, alt);
            case Film(var path, var title) -> film(path, lead.said(title));
            case Attachment(var path, var name, var bytes) -> {
                link(lead, path, name);
                tags.open("span", "class", "meta");
                tags.text(" (" + labels.size(bytes) + ")");
                tags.close("span");
            }
            case Outside _ -> link(lead, lead.destination(), lead.destination());
            case Missing _ -> missing(lead);
        }
    }

    private Target follow(Lead lead) {
        return leads.follow(lead.destination(), lead.title());
    }

    private void link(Lead lead, String path, String name) {
        tags.open("a", "href", path, "title", lead.title());
        words(lead, name);
        tags.close("a");
    }

    private void words(Lead lead, String name) {
        if (lead.unnamed()) {
            tags.text(name.isEmpty() ? lead.destination() : name);
        } else if (lead.picture()) {
            tags.text(lead.words());
        } else {
            tags.inside(lead.node());
        }
    }

    private void picture(Lead lead, Picture it) {
        tags.open(
                "img",
                "src",
                it.path(),
                "alt",
                lead.said(it.alt()),
                "width",
                it.width() > 0 ? Integer.toString(it.width()) : "",
                "height",
                it.height() > 0 ? Integer.toString(it.height()) : "",
                "loading",
                "lazy",
                "title",
                lead.node().getParent() instanceof Plate ? "" : lead.title());
    }

    private void film(String path, String name) {
        tags.open(
                "video",
                "src",
                path,
                "controls",
                "controls",
                "preload",
                "none",
                "aria-label",
                name);
        tags.open("a", "href", path);
        tags.text(name);
        tags.close("a");
        tags.close("video");
    }

    private void missing(Lead lead) {
        tags.open("span", "class", "missing");
        if (!lead.unnamed()) {
            words(lead, "");
            tags.text(" ");
        }
        tags.open("span", "class", "meta");
        tags.text("(" + labels.of("missing") + ")");
        tags.close("span");
        tags.close("span");
    }

    /// A link or a picture as it was typed.
    ///
    /// @param words between its brackets
    private record Lead(
            Node node, boolean picture, String destination, String title, String words) {
        static Lead of(Node node) {
            return switch (node) {
                case Image it -> of(it, true, it.getDestination(), it.getTitle());
                case Link it -> of(it, false, it.getDestination(), it.getTitle());
                default -> throw new IllegalArgumentException("leads nowhere: " + node);
            };
        }

        private static Lead of(Node node, boolean picture, String destination, String title) {
            var words = Words.of(node);
            return new Lead(
                    node, picture, destination, Objects.requireNonNullElse(title, ""), words);
        }

        /// {@return whether nobody gave it words: an address between < and > has itself alone}
        boolean unnamed() {
            boolean shows = !picture && node.getFirstChild() instanceof Image;
            return (words.isEmpty() && !shows) || words.equals(destination);
        }

        String said(String otherwise) {
            return unnamed() ? otherwise : words;
        }
    }
}
