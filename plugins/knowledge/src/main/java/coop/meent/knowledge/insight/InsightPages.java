package coop.meent.knowledge.insight;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.knowledge.insight.InsightView.Line;
import coop.meent.knowledge.insight.InsightView.Option;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pages on which editors see how their collections stand.
final class InsightPages {
    private static final int PAGE = 50;
    private static final int SHEET = 5000;

    private final Insight insight;
    private final OutsideCheck outside;
    private final Texts texts;

    InsightPages(Insight insight, OutsideCheck outside, Texts texts) {
        this.insight = insight;
        this.outside = outside;
        this.texts = texts;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/insight", in, this::stands),
                Route.get("/insight/{lens}", in, this::list).sample("/insight/due"),
                Route.get("/insight/{lens}/list.csv", in, this::sheet)
                        .sample("/insight/due/list.csv"));
    }

    private void stands(Context ctx) {
        var all = insight.stands(Viewer.of(ctx));
        long one = collection(ctx);
        var shown = all.stream().filter(it -> one == 0 || it.collection() == one).toList();
        ctx.render(
                "knowledge/insight/stands.peb",
                Map.of("stands", shown, "collection", chosen(one), "outside", outside.on()));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var lens = lens(ctx);
        long one = collection(ctx);
        var collections = options(insight.edited(viewer));
        var slice = insight.found(viewer, lens, one, cursor(ctx), PAGE);
        var next = slice.next().map(it -> path(lens, "", one) + "cursor=" + it).orElse("");
        var view =
                new InsightView(
                        lens.code(),
                        chosen(one),
                        collections,
                        lines(slice),
                        next,
                        path(lens, "/list.csv", one),
                        outside.on());
        ctx.render("knowledge/insight/list.peb", Map.of("view", view));
    }

    private void sheet(Context ctx) {
        var viewer = Viewer.of(ctx);
        var lens = lens(ctx);
        var slice = insight.list(viewer, lens, collection(ctx), "", SHEET);
        ctx.contentType("text/csv; charset=utf-8");
        ctx.header("Content-Disposition", "attachment; filename=\"" + lens.code() + ".csv\"");
        ctx.result(new Sheet(texts, viewer.language()).of(lens, lines(slice)));
    }

    private List<Line> lines(Slice<Finding> slice) {
        var names = insight.owners(slice.items());
        return slice.items().stream()
                .map(it -> new Line(it.about(), owner(names, it), it.detail()))
                .toList();
    }

    private static String owner(Map<Long, String> names, Finding it) {
        return names.getOrDefault(it.about().owner().orElse(0), "");
    }

    private static List<Option> options(Map<Long, String> collections) {
        return collections.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(it -> new Option(Long.toString(it.getKey()), it.getValue()))
                .toList();
    }

    private static String path(Lens lens, String more, long collection) {
        return "/knowledge/insight/"
                + lens.code()
                + more
                + "?"
                + (collection == 0 ? "" : "collection=" + collection + "&");
    }

    private static String chosen(long collection) {
        return collection == 0 ? "" : Long.toString(collection);
    }

    static long collection(Context ctx) {
        return Asked.number(ctx, "collection");
    }

    static String cursor(Context ctx) {
        return Objects.requireNonNullElse(ctx.queryParam("cursor"), "");
    }

    static Lens lens(Context ctx) {
        var code = ctx.pathParam("lens");
        return Lens.of(code).orElseThrow(() -> MeentException.notFound("insight " + code));
    }
}
