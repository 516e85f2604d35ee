package coop.meent.core.prose;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;

/// Writes headings with their ids, callouts, tasks, and tables in a box of their own.
final class BlockWriter implements NodeRenderer {
    private final Tags tags;
    private final Map<Heading, Section> sections;
    private final Labels labels;
    private int tables;

    BlockWriter(Tags tags, Map<Heading, Section> sections, Labels labels) {
        this.tags = tags;
        this.sections = sections;
        this.labels = labels;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Callout.class, Task.class, TableBlock.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading it -> heading(it);
            case Callout it -> callout(it);
            case Task it -> task(it);
            case TableBlock it -> table(it);
            default -> throw new IllegalArgumentException("not ours: " + node);
        }
    }

    private void heading(Heading heading) {
        var name = "h" + heading.getLevel();
        var id = Optional.ofNullable(sections.get(heading)).map(Section::id).orElse("");
        tags.line();
        tags.open(name, "id", id);
        tags.inside(heading);
        tags.close(name);
        tags.line();
    }

    private void callout(Callout callout) {
        tags.line();
        tags.open("div", "class", "callout " + callout.kind().id(), "role", "note");
        tags.open("p", "class", "callout-t");
        tags.text(labels.of("callout." + callout.kind().id()));
        tags.close("p");
        tags.inside(callout);
        tags.close("div");
        tags.line();
    }

    private void task(Task task) {
        tags.open("span", "class", "task", "aria-hidden", "true");
        tags.text(task.done() ? "☑" : "☐");
        tags.close("span");
        tags.open("span", "class", "vh");
        tags.text(labels.of(task.done() ? "task.done" : "task.open") + " ");
        tags.close("span");
    }

    private void table(TableBlock table) {
        var name = labels.of("table", ++tables);
        tags.line();
        tags.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", name);
        tags.open("table", "class", "table");
        tags.inside(table);
        tags.close("table");
        tags.close("div");
        tags.line();
    }
}
