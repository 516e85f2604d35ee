package coop.meent.core.help;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// The help: its list, and a page for each topic.
public final class HelpPages {
    private final HelpShelf shelf;
    private final Texts texts;
    private final BiFunction<String, Language, String> localised;

    /// @param localised Markdown whose links lead to pages in the language
    public HelpPages(HelpShelf shelf, Texts texts, BiFunction<String, Language, String> localised) {
        this.shelf = shelf;
        this.texts = texts;
        this.localised = localised;
    }

    /// Topics that belong together.
    ///
    /// @param name in the reader's language
    public record Group(String name, List<Line> topics) {}

    /// A topic in a list.
    public record Line(String id, String title, String lead, String path) {}

    /// A topic, for programs.
    ///
    /// @param body Markdown
    public record Item(String id, String language, String title, String lead, String body) {}

    /// The list, for programs.
    public record Items(List<Line> items) {}

    public List<Route> routes() {
        return List.of(
                Route.get("/help", Access.EVERYONE, this::index),
                Route.get("/help/{topic}", Access.EVERYONE, this::show).sample("/help/account"));
    }

    public List<Route> apiRoutes() {
        return List.of(
                Route.get("/help", Access.EVERYONE, this::list)
                        .described(Operation.answering("List the help pages", Items.class)),
                Route.get("/help/{topic}", Access.EVERYONE, ctx -> ctx.json(item(ctx)))
                        .described(Operation.answering("Show a help page", Item.class)));
    }

    private void index(Context ctx) {
        ctx.render("core/help/list.peb", Map.of("groups", groups(Viewer.of(ctx), language(ctx))));
    }

    private void show(Context ctx) {
        var topic = topic(ctx);
        var text = topic.text(language(ctx));
        var body = localised.apply(text.body(), text.language());
        ctx.render("core/help/show.peb", Map.of("topic", topic, "text", text, "body", body));
    }

    private void list(Context ctx) {
        var groups = groups(Viewer.of(ctx), language(ctx));
        ctx.json(new Items(groups.stream().flatMap(it -> it.topics().stream()).toList()));
    }

    private Item item(Context ctx) {
        var text = topic(ctx).text(language(ctx));
        return new Item(
                topic(ctx).id(), text.language().tag(), text.title(), text.lead(), text.body());
    }

    private HelpTopic topic(Context ctx) {
        var id = ctx.pathParam("topic");
        return shelf.find(id).orElseThrow(() -> MeentException.notFound("help on " + id));
    }

    private List<Group> groups(Viewer viewer, Language language) {
        var groups = new ArrayList<Group>();
        for (var volume : shelf.volumes()) {
            var name =
                    volume.owner().equals("core")
                            ? texts.text(language.tag(), "help.group.all")
                            : volume.name().apply(language);
            add(groups, name, volume, language, it -> !it.team());
        }
        if (viewer.administrator()) {
            var name = texts.text(language.tag(), "help.group.team");
            shelf.volumes().forEach(it -> add(groups, name, it, language, HelpTopic::team));
        }
        return groups;
    }

    private static void add(
            List<Group> groups,
            String name,
            HelpShelf.Volume volume,
            Language language,
            Predicate<HelpTopic> which) {
        var lines = volume.topics().stream().filter(which).map(it -> line(it, language)).toList();
        if (!lines.isEmpty()) {
            groups.add(new Group(name, lines));
        }
    }

    private static Line line(HelpTopic topic, Language language) {
        var text = topic.text(language);
        return new Line(topic.id(), text.title(), text.lead(), topic.path());
    }

    private static Language language(Context ctx) {
        return Language.ofTag(Viewer.of(ctx).language()).orElse(Language.NL);
    }
}
