package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.DemoContent;
import coop.meent.api.Formats;
import coop.meent.api.MeentException;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.SearchSource;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Baskets for some: everything of them asks the same question, who is in their audience now.
final class Baskets implements MeentPlugin {
    private final Platform platform;
    private final Audiences audiences;
    private final BasketStore store = new BasketStore();
    private final BasketDesk desk;

    Baskets(Platform platform) {
        this.platform = platform;
        this.audiences = platform.audiences();
        this.desk = new BasketDesk(platform, store);
    }

    /// What is sent.
    public record Input(
            @Nullable String name, @Nullable String audience, @Nullable String publicFrom) {}

    /// A basket.
    public record Json(long id, String name, String audience, String url) {
        static Json of(Basket it) {
            return new Json(it.id(), it.name(), it.audience().term(), it.path());
        }
    }

    /// All of them.
    public record Page(List<Json> items) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/baskets", Access.EVERYONE, this::list),
                Route.post("/baskets", Access.SIGNED_IN, this::fill),
                Route.get("/baskets/feed.atom", Access.EVERYONE, this::feed),
                Route.get("/baskets/{id}", Access.EVERYONE, this::show)
                        .sample("/orchard/baskets/1"),
                Route.get("/baskets/{id}/list.txt", Access.EVERYONE, this::file)
                        .sample("/orchard/baskets/1/list.txt"));
    }

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.get("/baskets", Access.EVERYONE, this::answer)
                        .described(Operation.answering("Baskets", Page.class)),
                Route.post("/baskets", Access.SIGNED_IN, this::take)
                        .described(
                                Operation.answering("Fill a basket", Json.class)
                                        .taking(
                                                Input.class,
                                                "{\"name\": \"Appels\", \"audience\": \"members\"}")
                                        .with(201)),
                Route.get("/baskets/{id}", Access.EVERYONE, ctx -> ctx.json(Json.of(one(ctx))))
                        .described(Operation.answering("A basket", Json.class)));
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(new BasketSearch(store));
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return List.of(desk.kind());
    }

    @Override
    public List<DemoContent> demoContent() {
        return List.of(
                (cast, _) -> desk.fill(cast.member(), "Peren", Audience.PUBLIC, Optional.empty()));
    }

    private Basket one(Context ctx) {
        return desk.find(Viewer.of(ctx), Long.parseLong(ctx.pathParam("id")));
    }

    private void list(Context ctx) {
        show(ctx, List.of());
    }

    private void show(Context ctx, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        ctx.render(
                "orchard/baskets.peb",
                Map.of(
                        "baskets",
                        desk.visible(viewer).stream().map(Json::of).toList(),
                        "choices",
                        viewer.signedIn() ? audiences.choices(viewer) : List.of(),
                        "problems",
                        problems));
    }

    // cut: chosen
    private void fill(Context ctx) {
        var viewer = Viewer.of(ctx);
        var name = field(ctx, "name").strip();
        var audience = audiences.chosen(viewer, field(ctx, "audience"));
        if (name.isEmpty() || audience.isEmpty()) {
            ctx.status(422);
            show(ctx, problems(name));
        } else {
            desk.fill(viewer, name, audience.get(), Optional.empty());
            Redirects.seeOther(ctx, "/orchard/baskets");
        }
    }

    // end

    private static List<Problem> problems(String name) {
        return List.of(
                name.isEmpty()
                        ? new Problem("name", "baskets.nameless", List.of())
                        : new Problem("audience", "baskets.forWhom", List.of()));
    }

    private void show(Context ctx) {
        var basket = one(ctx);
        var whom = audiences.name(basket.audience(), Viewer.of(ctx).language());
        ctx.render("orchard/basket.peb", Map.of("basket", Json.of(basket), "whom", whom));
    }

    private void file(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8").result(one(ctx).name());
    }

    private void feed(Context ctx) {
        var viewer = Viewer.of(ctx);
        var title = platform.texts().text(viewer.language(), "baskets.title");
        var entries = desk.visible(viewer).stream().map(Baskets::entry).toList();
        platform.formats().atom(ctx, new Formats.Feed(title, "/orchard/baskets", entries));
    }

    private static Formats.Entry entry(Basket it) {
        return new Formats.Entry(it.name(), it.path(), "Boomgaard", it.filledAt(), "");
    }

    private void answer(Context ctx) {
        ctx.json(new Page(desk.visible(Viewer.of(ctx)).stream().map(Json::of).toList()));
    }

    private void take(Context ctx) {
        var sent = ctx.bodyAsClass(Input.class);
        var name = Objects.requireNonNullElse(sent.name(), "").strip();
        var audience = Audience.parse(Objects.requireNonNullElse(sent.audience(), ""));
        if (name.isEmpty() || audience.isEmpty()) {
            throw MeentException.invalid(problems(name));
        }
        var publicFrom = Optional.ofNullable(sent.publicFrom()).map(Instant::parse);
        var basket = desk.fill(Viewer.of(ctx), name, audience.get(), publicFrom);
        ctx.status(201).json(Json.of(basket));
    }

    private static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
