package coop.meent.sharing.things;

import coop.meent.api.Access;
import coop.meent.api.Audiences;
import coop.meent.api.Flash;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The pages of who lends: write, change, hold back, put away.
final class OwnerPages {
    private static final int PAGE = 50;

    private final ThingDesk desk;
    private final Things things;
    private final Views views;
    private final ThingReader reader;
    private final Organisations organisations;
    private final Audiences audiences;
    private final Texts texts;

    OwnerPages(Platform platform, ThingDesk desk, Things things, Views views, ThingReader reader) {
        this.desk = desk;
        this.things = things;
        this.views = views;
        this.reader = reader;
        this.organisations = platform.organisations();
        this.audiences = platform.audiences();
        this.texts = platform.texts();
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/new", in, this::blank),
                Route.post("/new", in, this::create).withChecks(),
                Route.get("/mine", in, this::mine),
                Route.get("/{id}/edit", in, this::form).sample("/1/edit"),
                Route.post("/{id}/edit", in, this::edit).withChecks(),
                Route.get("/{id}/fit", in, this::fit).sample("/1/fit"),
                Route.post("/{id}/open", in, ctx -> move(ctx, Thing.State.OPEN)),
                Route.post("/{id}/pause", in, ctx -> move(ctx, Thing.State.PAUSED)),
                Route.post("/{id}/archive", in, ctx -> move(ctx, Thing.State.ARCHIVED)));
    }

    private void blank(Context ctx) {
        var viewer = Viewer.of(ctx);
        render(ctx, fresh(viewer, ThingForm.empty(viewer.language()), List.of()));
    }

    private void create(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = read(ctx);
        var problems = reader.check(viewer, form, Optional.empty());
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), fresh(viewer, form, problems));
            return;
        }
        var sheet = reader.sheet(viewer, form, Optional.empty());
        var thing = desk.create(viewer, form.organisation().orElseThrow(), sheet);
        Flash.say(ctx, "things.flash.created");
        Redirects.seeOther(ctx, thing.path() + "/photos");
    }

    private void form(Context ctx) {
        var viewer = Viewer.of(ctx);
        var thing = own(ctx);
        render(ctx, FormView.edit(words(viewer), reader.form(thing), List.of(), thing));
    }

    private void edit(Context ctx) {
        var viewer = Viewer.of(ctx);
        var thing = own(ctx);
        var form = read(ctx).with("organisation", Long.toString(thing.organisation()));
        var problems = problems(viewer, form, thing);
        if (!problems.isEmpty()) {
            var kept = form.with("version", Integer.toString(thing.version()));
            render(
                    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT),
                    FormView.edit(words(viewer), kept, problems, thing));
            return;
        }
        var sheet = reader.sheet(viewer, form, Optional.of(thing));
        var after = desk.edit(viewer, thing.id(), OptionalInt.of(thing.version()), sheet);
        Flash.say(ctx, "things.flash.saved");
        boolean fits = desk.notFitting(viewer, after).isEmpty();
        Redirects.seeOther(ctx, fits ? thing.path() : thing.path() + "/fit");
    }

    private List<Problem> problems(Viewer viewer, ThingForm form, Thing thing) {
        var problems = new ArrayList<Problem>();
        if (form.version().filter(it -> it != thing.version()).isPresent()) {
            problems.add(Problem.of("title", "things.problem.changed"));
        }
        problems.addAll(reader.check(viewer, form, Optional.of(thing)));
        if (problems.isEmpty()) {
            var sheet = reader.sheet(viewer, form, Optional.of(thing));
            problems.addAll(desk.check(viewer, thing, sheet));
        }
        return problems;
    }

    private void move(Context ctx, Thing.State to) {
        var thing = desk.move(Viewer.of(ctx), Asked.id(ctx.pathParam("id")), to);
        var key =
                switch (to) {
                    case OPEN -> "things.flash.opened";
                    case PAUSED -> "things.flash.paused";
                    case ARCHIVED -> "things.flash.archived";
                };
        Flash.say(ctx, key);
        Redirects.seeOther(ctx, thing.path());
    }

    private void mine(Context ctx) {
        var viewer = Viewer.of(ctx);
        var before = Asked.before(Asked.values(ctx::queryParam).apply("cursor"));
        var slice = things.own(viewer, before, PAGE);
        ctx.render(
                "sharing/things/mine.peb",
                Map.of(
                        "things", views.all(slice.items(), viewer),
                        "next", slice.next().map(it -> "/sharing/mine?cursor=" + it).orElse(""),
                        "lends", !viewer.organisations().isEmpty()));
    }

    private void fit(Context ctx) {
        var thing = own(ctx);
        ctx.render(
                "sharing/things/fit.peb",
                Map.of("thing", thing, "promises", desk.notFitting(Viewer.of(ctx), thing)));
    }

    private Thing own(Context ctx) {
        return desk.own(Viewer.of(ctx), Asked.id(ctx.pathParam("id")));
    }

    private static ThingForm read(Context ctx) {
        return ThingForm.read(Asked.values(ctx::formParam));
    }

    private FormView fresh(Viewer viewer, ThingForm form, List<Problem> problems) {
        var mine = organisations(viewer);
        var filled =
                mine.size() == 1
                        ? form.with("organisation", Long.toString(mine.getFirst().id()))
                        : form;
        return FormView.fresh(words(viewer), filled, problems, mine);
    }

    private FormView.Reader words(Viewer viewer) {
        return new FormView.Reader(viewer, texts, audiences);
    }

    private List<Organisation> organisations(Viewer viewer) {
        return organisations.all().stream().filter(it -> viewer.actsFor(it.id())).toList();
    }

    private static void render(Context ctx, FormView form) {
        ctx.render("sharing/things/form.peb", Map.of("form", form));
    }
}
