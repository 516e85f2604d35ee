package coop.meent.knowledge.shelves;

import coop.meent.api.Access;
import coop.meent.api.Audiences;
import coop.meent.api.Flash;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.CollectionView.Option;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// The team's form of a collection.
final class CollectionPages {
    private static final List<String> LANGUAGES = List.of("nl", "fr", "en");

    private final ShelfDesk desk;
    private final Arranging arranging;
    private final Audiences audiences;
    private final People people;
    private final Texts texts;

    CollectionPages(ShelfDesk desk, Arranging arranging, Platform platform) {
        this.desk = desk;
        this.arranging = arranging;
        this.audiences = platform.audiences();
        this.people = platform.people();
        this.texts = platform.texts();
    }

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        var one = "/collections/{collection}";
        return List.of(
                Route.get("/collections/new", team, this::empty),
                Route.post("/collections/new", team, this::begin).withChecks(),
                Route.get(one + "/edit", team, this::edit).sample("/collections/1/edit"),
                Route.post(one + "/edit", team, this::change).withChecks(),
                Route.post(one + "/up", team, ctx -> done(ctx, up(ctx), "shelves.done.moved")),
                Route.post(
                        one + "/archive",
                        team,
                        ctx -> done(ctx, away(ctx, true), "shelves.done.archived")),
                Route.post(
                        one + "/reopen",
                        team,
                        ctx -> done(ctx, away(ctx, false), "shelves.done.reopened")));
    }

    private LongConsumer up(Context ctx) {
        return id -> desk.raiseCollection(Viewer.of(ctx), id);
    }

    private LongConsumer away(Context ctx, boolean archived) {
        return id -> desk.archive(Viewer.of(ctx), id, archived);
    }

    private static void done(Context ctx, LongConsumer work, String text) {
        work.accept(Asked.id(ctx, "collection"));
        ShelfPages.back(ctx, text);
    }

    private void empty(Context ctx) {
        var shelf = Objects.requireNonNullElse(ctx.queryParam("shelf"), "");
        var form = CollectionForm.empty().on(shelf);
        render(ctx, Optional.empty(), form, List.of());
    }

    private void edit(Context ctx) {
        var collection = arranging.find(Viewer.of(ctx), Asked.id(ctx, "collection"));
        render(ctx, Optional.of(collection), CollectionForm.of(collection), List.of());
    }

    private void begin(Context ctx) {
        var viewer = Viewer.of(ctx);
        typed(ctx, Optional.empty())
                .ifPresent(form -> {
                    int last = arranging.all(viewer).size();
                    long id = desk.begin(viewer, form.wanted(0, last));
                    Flash.say(ctx, "shelves.done.begun");
                    Redirects.seeOther(ctx, Collection.path(id));
                });
    }

    private void change(Context ctx) {
        var viewer = Viewer.of(ctx);
        var before = arranging.find(viewer, Asked.id(ctx, "collection"));
        typed(ctx, Optional.of(before))
                .ifPresent(form -> {
                    desk.change(viewer, form.wanted(before.id(), before.position()));
                    ShelfPages.back(ctx, "shelves.done.changed");
                });
    }

    /// {@return what was typed, with whoever was named by address; empty once the form was shown
    /// again}
    private Optional<CollectionForm> typed(Context ctx, Optional<Collection> before) {
        var sent = CollectionForm.read(Asked.sent(ctx).andThen(String::strip), ctx::formParams);
        var editors = Invited.of(people, "moreEditors", value(ctx, "moreEditors"));
        var reviewers = Invited.of(people, "moreReviewers", value(ctx, "moreReviewers"));
        var form = sent.with(editors.ids(), reviewers.ids());
        var problems = new ArrayList<>(arranging.check(Viewer.of(ctx), form));
        problems.addAll(editors.problems());
        problems.addAll(reviewers.problems());
        if (problems.isEmpty()) {
            return Optional.of(form);
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        render(ctx, before, sent, problems);
        return Optional.empty();
    }

    private void render(
            Context ctx,
            Optional<Collection> collection,
            CollectionForm form,
            List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var shelves =
                arranging.shelves(viewer).stream()
                        .map(it -> option(it.id(), it.names().in(viewer.language())))
                        .toList();
        var view =
                new CollectionView(
                        collection,
                        collection
                                .map(it -> it.path() + "/edit")
                                .orElse("/knowledge/collections/new"),
                        form,
                        problems,
                        shelves,
                        arranging.choices(viewer),
                        languages(viewer),
                        people(collection, form),
                        value(ctx, "moreEditors"),
                        value(ctx, "moreReviewers"));
        ctx.render("knowledge/shelves/collection.peb", Map.of("view", view));
    }

    private List<Option> languages(Viewer viewer) {
        return LANGUAGES.stream()
                .map(it -> new Option(it, texts.text(viewer.language(), "shelves.language." + it)))
                .toList();
    }

    private List<Option> people(Optional<Collection> collection, CollectionForm form) {
        var ids =
                Stream.concat(
                                form.persons().stream(),
                                collection.stream()
                                        .flatMap(it ->
                                                Stream.concat(
                                                        it.editors().stream(),
                                                        it.reviewers().stream())))
                        .distinct()
                        .toList();
        return ids.isEmpty()
                ? List.of()
                : audiences.viewers(ids).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> option(it.getKey(), it.getValue().name()))
                        .toList();
    }

    private static Option option(long id, String label) {
        return new Option(Long.toString(id), label);
    }

    private static String value(Context ctx, String field) {
        return Objects.requireNonNullElse(ctx.formParam(field), "");
    }
}
