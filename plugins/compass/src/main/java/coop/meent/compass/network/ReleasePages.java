package coop.meent.compass.network;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.network.Making.Outcome;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;

/// The page on which the team makes releases, and sees what came of earlier ones.
final class ReleasePages {
    private static final int PAGE = 6;
    private static final String PATH = "/releases";

    private final Editions editions;
    private final Making making;
    private final NetworkWords words;

    ReleasePages(Editions editions, Making making, NetworkWords words) {
        this.editions = editions;
        this.making = making;
        this.words = words;
    }

    /// A release in the history.
    ///
    /// @param refused titles of the views that had too few organisations
    public record Past(
            Edition.Head head, int organisations, List<Line> views, List<String> refused) {}

    /// A view of it.
    public record Line(NetworkView.Entry entry, int waiting) {}

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        return List.of(Route.get(PATH, team, this::show), Route.post(PATH, team, this::make));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        int cursor = Asked.number(ctx, "cursor");
        var desk = editions.desk(viewer, cursor == 0 ? Long.MAX_VALUE : cursor, PAGE);
        var past = desk.editions().items().stream().map(it -> past(it, viewer.language())).toList();
        var quarter = making.quarter();
        var model = new HashMap<String, Object>();
        model.put("counts", desk.counts());
        model.put("quarter", quarter);
        model.put("made", desk.newest().filter(it -> it.quarter().equals(quarter)).isPresent());
        model.put("past", past);
        model.put(
                "next",
                desk.editions().next().map(it -> "/compass/releases?cursor=" + it).orElse(""));
        ctx.render("compass/network/releases.peb", model);
    }

    private Past past(Edition it, String language) {
        return new Past(
                it.head(),
                it.organisations(),
                it.views().stream()
                        .map(view -> new Line(words.views().entry(view, language), view.waiting()))
                        .toList(),
                it.refused().stream().map(code -> words.names().of(code, language)).toList());
    }

    private void make(Context ctx) {
        Flash.say(
                ctx,
                switch (making.make(Viewer.of(ctx))) {
                    case Outcome.Made _ -> "network.done.made";
                    case Outcome.Already _ -> "network.done.already";
                    case Outcome.TooFew _ -> "network.done.few";
                });
        Redirects.seeOther(ctx, "/compass/releases");
    }
}
