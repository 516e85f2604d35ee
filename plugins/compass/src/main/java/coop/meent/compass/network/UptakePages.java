package coop.meent.compass.network;

import coop.meent.api.Access;
import coop.meent.api.Principle;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page on which the team sees how much the compass is used.
final class UptakePages {
    private final Uptakes uptakes;
    private final NetworkWords words;

    UptakePages(Uptakes uptakes, NetworkWords words) {
        this.uptakes = uptakes;
        this.words = words;
    }

    /// Where the organisations of a view are weak.
    ///
    /// @param lowest where they have the least, for when they are weak nowhere
    public record Weak(
            NetworkView.Entry view,
            List<FiguresView.Row> principles,
            List<FiguresView.Row> lowest) {}

    List<Route> routes() {
        return List.of(Route.get("/uptake", Access.ADMINISTRATOR, this::show));
    }

    private void show(Context ctx) {
        var language = Viewer.of(ctx).language();
        var page = uptakes.read(Viewer.of(ctx));
        var weak =
                page.edition().stream()
                        .flatMap(it -> it.views().stream())
                        .filter(it -> it.up() && !it.code().contains("+"))
                        .map(it -> weak(it, language))
                        .toList();
        ctx.render(
                "compass/network/uptake.peb",
                Map.of(
                        "uptake",
                        page.uptake(),
                        "head",
                        page.edition().map(Edition::head),
                        "weak",
                        weak));
    }

    private Weak weak(Edition.Shown shown, String language) {
        var figures = shown.figures().orElseThrow();
        var rows = words.figures().of(figures, Optional.empty(), language).rows();
        return new Weak(
                words.views().entry(shown, language),
                rows(rows, Uptakes.weak(figures)),
                rows(rows, Uptakes.lowest(figures)));
    }

    private static List<FiguresView.Row> rows(List<FiguresView.Row> all, List<Principle> some) {
        return some.stream().map(it -> all.get(it.number() - 1)).toList();
    }
}
