package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Paper;
import coop.meent.api.Platform;
import coop.meent.api.Roll;
import coop.meent.api.Roll.Column;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// The harvest on paper: a sheet to hang in the barn, and the whole list of it.
final class Sheets implements MeentPlugin {
    private final Platform platform;
    private final FruitStore store = new FruitStore();

    Sheets(Platform platform) {
        this.platform = platform;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sheet.pdf", Access.EVERYONE, this::sheet),
                Route.get("/list.pdf", Access.EVERYONE, this::list));
    }

    // cut: paper
    private void sheet(Context ctx) {
        var paper = paper(ctx);
        ctx.contentType("application/pdf");
        ctx.header("Content-Disposition", "inline; filename=\"oogst.pdf\"");
        try (var out = ctx.res().getOutputStream()) {
            platform.papers().write(paper, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Paper paper(Context ctx) {
        var viewer = Viewer.of(ctx);
        var fruit = platform.transactions().read(viewer, store::all);
        return new Paper(
                "orchard/sheet.peb",
                viewer.language(),
                Map.of("fruit", fruit, "code", platform.links().absolute("/orchard", "nl")),
                platform.texts().text(viewer.language(), "harvest.title"),
                "Boomgaardvrienden",
                platform.clock().instant(),
                platform.texts().text(viewer.language(), "sheet.foot"));
    }

    // end

    // cut: roll
    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var words = platform.texts();
        var rows = platform.transactions().read(viewer, store::all).stream();
        var roll =
                new Roll(
                        words.text(viewer.language(), "harvest.title"),
                        "",
                        words.text(viewer.language(), "sheet.none"),
                        List.of(
                                Column.figure(words.text(viewer.language(), "sheet.no"), 1),
                                Column.text(words.text(viewer.language(), "harvest.name"), 5)),
                        rows.map(it -> List.of(Long.toString(it.id()), it.name())));
        ctx.contentType("application/pdf");
        try (var out = ctx.res().getOutputStream()) {
            platform.papers().write(paper(ctx), List.of(roll), out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
    // end
}
