package coop.meent.core.profile;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.web.TooMany;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The directory of people, the page of each, and the form to write to them.
final class PeoplePages {
    private static final int PAGE = 24;

    private final Profiles profiles;
    private final PersonViews views;
    private final Letters letters;
    private final Organisations organisations;

    PeoplePages(
            Profiles profiles, PersonViews views, Letters letters, Organisations organisations) {
        this.profiles = profiles;
        this.views = views;
        this.letters = letters;
        this.organisations = organisations;
    }

    List<Route> routes() {
        var one = "/people/{id}";
        var message = one + "/message";
        return List.of(
                Route.get("/people", Circle.MEMBERS, this::list),
                Route.get(one, Access.SIGNED_IN, this::show).sample("/people/3"),
                Route.get(message, Circle.MEMBERS, this::write).sample("/people/5/message"),
                Route.post(message, Circle.MEMBERS, this::send));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var query = PeopleQuery.of(ctx, "after");
        var found = profiles.list(viewer, query, PAGE);
        var model = new HashMap<String, Object>();
        model.put("query", query);
        model.put(
                "people",
                found.people().items().stream()
                        .flatMap(card -> views.of(viewer, card).stream())
                        .toList());
        model.put("next", found.people().next().map(query::next).orElse(""));
        model.put("tags", PersonViews.tags(found.tags()));
        model.put("organisations", choices());
        ctx.render("core/people/list.peb", model);
    }

    private List<Map<String, String>> choices() {
        return organisations.all().stream()
                .map(it -> Map.of("value", Long.toString(it.id()), "label", it.name()))
                .toList();
    }

    private void show(Context ctx) {
        ctx.render(
                "core/people/show.peb",
                Map.of("person", view(ctx, card(ctx)), "team", Viewer.of(ctx).administrator()));
    }

    private void write(Context ctx) {
        form(ctx, "", List.of());
    }

    private void form(Context ctx, String text, List<Problem> problems) {
        ctx.render(
                "core/people/write.peb",
                Map.of(
                        "person",
                        reachable(ctx, card(ctx)),
                        "from",
                        profiles.own(Viewer.of(ctx)),
                        "text",
                        text,
                        "problems",
                        problems));
    }

    private void send(Context ctx) {
        var text = Optional.ofNullable(ctx.formParam("text")).orElse("").strip();
        var problems = Letters.check(text);
        if (!problems.isEmpty()) {
            ctx.status(422);
            form(ctx, text, problems);
            return;
        }
        deliver(ctx, text);
        Flash.say(ctx, "flash.people.written");
        Redirects.seeOther(ctx, "/people/" + id(ctx));
    }

    /// Sends a letter to the person of the path, if they want any.
    void deliver(Context ctx, String text) {
        var to = card(ctx);
        reachable(ctx, to);
        var viewer = Viewer.of(ctx);
        letters.send(viewer, profiles.own(viewer), to, text)
                .ifPresent(pause -> {
                    throw new TooMany(pause);
                });
    }

    private PersonView reachable(Context ctx, PersonCard card) {
        var view = view(ctx, card);
        if (view.writePath().isEmpty()) {
            throw MeentException.notFound("way to write to person " + card.id());
        }
        return view;
    }

    private PersonView view(Context ctx, PersonCard card) {
        return views.of(Viewer.of(ctx), card).orElseThrow(() -> MeentException.notFound("person"));
    }

    private PersonCard card(Context ctx) {
        return profiles.card(Viewer.of(ctx), id(ctx))
                .orElseThrow(() -> MeentException.notFound("person"));
    }

    static long id(Context ctx) {
        var text = ctx.pathParam("id");
        if (!text.matches("[0-9]{1,18}")) {
            throw MeentException.notFound("such number");
        }
        return Long.parseLong(text);
    }
}
