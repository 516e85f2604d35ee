package coop.meent.core.bisect;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// Where the team searches for the plugin that breaks a page.
public final class BisectPages {
    private static final String PATH = "/admin/plugins/bisect";
    private static final Set<String> ANSWERS = Set.of("broken", "fine", "stop");

    private final SearchDesk desk;
    private final Function<Viewer, Map<String, String>> names;

    /// @param names of the plugins, by id
    public BisectPages(SearchDesk desk, Function<Viewer, Map<String, String>> names) {
        this.desk = desk;
        this.names = names;
    }

    /// What a program wants.
    ///
    /// @param path of the page that is broken; empty to look oneself
    /// @param missing text that must be on it
    /// @param asMe whether the site looks through the eyes of who asks
    record Wanted(String path, String missing, boolean asMe) {}

    /// What a program says of the pages.
    ///
    /// @param answer `broken`, `fine` or `stop`
    record Said(String answer) {}

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.ADMINISTRATOR, this::show),
                Route.post(PATH, Access.ADMINISTRATOR, this::ask),
                Route.post(PATH + "/together", Access.ADMINISTRATOR, this::together),
                Route.post(PATH + "/answer", Access.ADMINISTRATOR, this::answer));
    }

    public List<Route> apiRoutes() {
        return List.of(
                Route.get("/admin/plugin-search", Access.ADMINISTRATOR, this::read)
                        .described(
                                Operation.answering(
                                        "Read the newest search for a plugin that breaks a page",
                                        SearchView.class)),
                Route.post("/admin/plugin-search", Access.ADMINISTRATOR, this::called)
                        .described(
                                Operation.doing("Search for the plugin that breaks a page")
                                        .taking(
                                                Wanted.class,
                                                "{\"path\":\"/\",\"missing\":\"\",\"asMe\":false}")),
                Route.post("/admin/plugin-search/answer", Access.ADMINISTRATOR, this::said)
                        .described(
                                Operation.doing("Say how the pages are now, or stop searching")
                                        .taking(Said.class, "{\"answer\":\"stop\"}")));
    }

    private Optional<SearchView> last(Viewer viewer) {
        return desk.last(viewer).map(it -> SearchView.of(it, names.apply(viewer)));
    }

    private void show(Context ctx) {
        show(ctx, "", List.of());
    }

    private void show(Context ctx, String path, List<Problem> problems) {
        ctx.render(
                "core/admin/bisect.peb",
                Map.of(
                        "search",
                        last(Viewer.of(ctx)).stream().toList(),
                        "path",
                        path,
                        "problems",
                        problems));
    }

    private void ask(Context ctx) {
        var viewer = Viewer.of(ctx);
        var path = field(ctx, "path");
        var eyes = "true".equals(ctx.formParam("as-me")) ? viewer.person() : OptionalLong.empty();
        var wish = Wish.page(path, field(ctx, "missing"), eyes);
        if (!wish.possible()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, path, List.of(Problem.of("path", "bisect.path.problem")));
            return;
        }
        begin(viewer, wish);
        Redirects.seeOther(ctx, PATH);
    }

    private void together(Context ctx) {
        begin(Viewer.of(ctx), Wish.together());
        Redirects.seeOther(ctx, PATH);
    }

    private void begin(Viewer viewer, Wish wish) {
        if (!desk.ask(viewer, wish)) {
            throw new MeentException(Code.CONFLICT, "a search is under way");
        }
    }

    private void answer(Context ctx) {
        answer(Viewer.of(ctx), field(ctx, "answer"));
        Redirects.seeOther(ctx, PATH);
    }

    private void answer(Viewer viewer, String answer) {
        if (!ANSWERS.contains(answer) || !desk.answer(viewer, answer)) {
            throw new MeentException(Code.CONFLICT, "nobody asked that");
        }
    }

    private void read(Context ctx) {
        ctx.json(last(Viewer.of(ctx)).orElseThrow(() -> MeentException.notFound("search")));
    }

    private void called(Context ctx) {
        var viewer = Viewer.of(ctx);
        var wanted = ctx.bodyAsClass(Wanted.class);
        var path = Optional.ofNullable(wanted.path()).orElse("");
        var missing = Optional.ofNullable(wanted.missing()).orElse("");
        var eyes = wanted.asMe() ? viewer.person() : OptionalLong.empty();
        var wish = path.isEmpty() ? Wish.together() : Wish.page(path, missing, eyes);
        if (!wish.possible()) {
            throw MeentException.invalid(List.of(Problem.of("path", "bisect.path.problem")));
        }
        begin(viewer, wish);
        ctx.status(204);
    }

    private void said(Context ctx) {
        answer(Viewer.of(ctx), String.valueOf(ctx.bodyAsClass(Said.class).answer()));
        ctx.status(204);
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }
}
