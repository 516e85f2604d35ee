package coop.meent.sharing.inventory;

import coop.meent.api.Access;
import coop.meent.api.Organisation;
import coop.meent.api.Paper;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingStore;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Labels to stick on things: a paper with a code that leads to the page of each.
final class LabelPages {
    /// Labels of one paper.
    private static final int MOST = 200;

    private static final int IN_A_ROW = 2;

    private final Platform platform;
    private final ThingStore things;

    LabelPages(Platform platform, ThingStore things) {
        this.platform = platform;
        this.things = things;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/labels", Access.SIGNED_IN, ctx -> show(ctx, List.of())),
                Route.get("/labels.pdf", Access.SIGNED_IN, this::paper)
                        .sample("/labels.pdf?thing=1"));
    }

    /// A thing to choose.
    public record Choice(long id, String title, String inventory, String organisation) {}

    /// A label.
    ///
    /// @param address absolute, of its page
    public record Label(String title, String inventory, String organisation, String address) {}

    private void show(Context ctx, List<Problem> problems) {
        var choices =
                own(ctx).stream()
                        .map(it ->
                                new Choice(it.id(), it.title(), it.inventory(), organisation(it)))
                        .toList();
        ctx.render(
                "sharing/inventory/labels.peb",
                Map.of("choices", choices, "most", MOST, "problems", problems));
    }

    private List<Thing> own(Context ctx) {
        var viewer = Viewer.of(ctx);
        return platform.transactions()
                .read(viewer, db -> things.kept(db, viewer.organisations(), MOST));
    }

    private void paper(Context ctx) {
        var chosen = ctx.queryParams("thing");
        var all =
                own(ctx).stream()
                        .filter(it -> chosen.contains(Long.toString(it.id())))
                        .map(this::label)
                        .toList();
        if (all.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, List.of(Problem.of("thing", "inventory.problem.labels")));
            return;
        }
        ctx.contentType("application/pdf");
        ctx.header("Content-Disposition", "inline; filename=\"labels.pdf\"");
        try (var out = ctx.res().getOutputStream()) {
            platform.papers().write(paper(Viewer.of(ctx), rows(all)), out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Label label(Thing thing) {
        return new Label(
                thing.title(),
                thing.inventory(),
                organisation(thing),
                platform.links().absolute(thing.path(), "nl"));
    }

    private static List<List<Label>> rows(List<Label> all) {
        var rows = new ArrayList<List<Label>>();
        for (int i = 0; i < all.size(); i += IN_A_ROW) {
            rows.add(all.subList(i, Math.min(i + IN_A_ROW, all.size())));
        }
        return rows;
    }

    private Paper paper(Viewer viewer, List<List<Label>> rows) {
        var words = platform.texts();
        return new Paper(
                "sharing/inventory/labels-paper.peb",
                viewer.language(),
                Map.of("rows", rows),
                words.text(viewer.language(), "inventory.labels.title"),
                rows.getFirst().getFirst().organisation(),
                platform.clock().instant(),
                words.text(viewer.language(), "inventory.labels.foot"));
    }

    private String organisation(Thing thing) {
        return platform.organisations()
                .find(thing.organisation())
                .map(Organisation::name)
                .orElse("");
    }
}
