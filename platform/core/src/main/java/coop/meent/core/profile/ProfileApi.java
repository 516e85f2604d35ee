package coop.meent.core.profile;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// People and one's own profile, for programs.
final class ProfileApi {
    private static final String PROFILE =
            """
            {"about": "Ik leer elke dag bij.", "looksFor": "", "offers": ["uitleggen"], "spoken": ["nl"],
             "seenBy": "MEMBERS", "contact": "FORM", "findable": true}
            """;

    private final Profiles profiles;
    private final PersonViews views;
    private final PeoplePages pages;

    ProfileApi(Profiles profiles, PersonViews views, PeoplePages pages) {
        this.profiles = profiles;
        this.views = views;
        this.pages = pages;
    }

    /// One's own profile.
    record Own(
            String about,
            String looksFor,
            List<String> offers,
            List<String> spoken,
            String seenBy,
            String contact,
            boolean findable) {
        static Own of(Profile profile) {
            return new Own(
                    profile.about(),
                    profile.looksFor(),
                    profile.offers(),
                    profile.spoken(),
                    profile.seenBy().name(),
                    profile.contact().name(),
                    profile.findable());
        }
    }

    /// A person, as far as the viewer may see them.
    record Item(
            long id,
            String name,
            List<PersonCard.Tie> ties,
            String about,
            String looksFor,
            List<String> offers,
            String email) {}

    /// A piece of the directory.
    record Page(List<Item> items, @Nullable String next) {}

    /// A letter.
    record Letter(@Nullable String text) {}

    List<Route> routes() {
        var own = "/me/profile";
        var one = "/people/{id}";
        return List.of(
                Route.get(own, Access.SIGNED_IN, this::own)
                        .described(Operation.answering("Show one's own profile", Own.class)),
                Route.put(own, Access.SIGNED_IN, this::save)
                        .described(
                                Operation.answering("Replace one's own profile", Own.class)
                                        .taking(ProfileForm.Body.class, PROFILE)),
                Route.get("/people", Circle.MEMBERS, this::list)
                        .described(
                                Operation.answering(
                                        "List people by name",
                                        Page.class,
                                        "limit",
                                        "cursor",
                                        "q",
                                        "tag",
                                        "organisation")),
                Route.get(one, Access.SIGNED_IN, this::show)
                        .described(Operation.answering("Show a person", Item.class)),
                Route.post(one + "/messages", Circle.MEMBERS, this::write)
                        .described(
                                Operation.doing("Write to a person")
                                        .taking(
                                                Letter.class,
                                                "{\"text\": \"Dag, heb je even?\"}")));
    }

    private void own(Context ctx) {
        ctx.json(Own.of(profiles.own(Viewer.of(ctx)).profile()));
    }

    private void save(Context ctx) {
        var form = ctx.bodyAsClass(ProfileForm.Body.class).form();
        refuse(form.check());
        profiles.change(Viewer.of(ctx), old -> form.profile(old.welcome()));
        own(ctx);
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        int limit =
                Optional.ofNullable(ctx.queryParam("limit"))
                        .filter(it -> it.matches("[1-9][0-9]?"))
                        .map(Integer::parseInt)
                        .orElse(20);
        var found = profiles.list(viewer, PeopleQuery.of(ctx, "cursor"), limit).people();
        ctx.json(
                new Page(
                        found.items().stream().map(card -> item(viewer, card)).toList(),
                        found.next().orElse(null)));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var card =
                profiles.card(viewer, PeoplePages.id(ctx))
                        .orElseThrow(() -> MeentException.notFound("person"));
        ctx.json(item(viewer, card));
    }

    private Item item(Viewer viewer, PersonCard card) {
        var view = views.of(viewer, card).orElseThrow(() -> MeentException.notFound("person"));
        return new Item(
                view.id(),
                view.name(),
                card.ties(),
                view.about(),
                view.looksFor(),
                view.tags().stream().map(PersonView.Tag::text).toList(),
                view.email());
    }

    private void write(Context ctx) {
        var text = Optional.ofNullable(ctx.bodyAsClass(Letter.class).text()).orElse("").strip();
        refuse(Letters.check(text));
        pages.deliver(ctx, text);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
