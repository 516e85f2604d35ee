package coop.meent.sharing.warmth;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Organisation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Thanks and years for programs.
final class WarmthApi {
    private static final int MOST = 50;

    private final ThanksDesk desk;
    private final Years years;
    private final YearPages pages;

    WarmthApi(ThanksDesk desk, Years years, YearPages pages) {
        this.desk = desk;
        this.years = years;
        this.pages = pages;
    }

    /// What is sent.
    public record Input(@Nullable String body, boolean signed) {}

    /// A word of thanks.
    ///
    /// @param signed the name under it; empty unless its writer wanted it there
    public record Note(long id, String body, String signed, Instant at) {}

    /// A piece of the list.
    public record Notes(List<Note> items, @Nullable String next) {}

    /// That it was kept.
    public record Made(long id) {}

    /// A year; a figure is left out when it is below three.
    public record YearJson(
            int year,
            @Nullable Long organisation,
            @Nullable Long given,
            @Nullable Long things,
            @Nullable Long days,
            @Nullable Long borrowed,
            @Nullable Long helped,
            @Nullable Long thanks) {}

    List<Route> routes() {
        return List.of(
                Route.get("/things/{id}/thanks", Access.EVERYONE, this::notes)
                        .described(
                                Operation.answering("Thanks for a thing", Notes.class, "cursor")),
                Route.post("/bookings/{booking}/thanks", Access.SIGNED_IN, this::thank)
                        .described(
                                Operation.answering("Thank for a loan that came back", Made.class)
                                        .taking(
                                                Input.class,
                                                "{\"body\": \"Alles vlot verlopen, dank je!\", \"signed\": false}")
                                        .with(201)),
                Route.get("/years", Access.EVERYONE, this::year)
                        .described(
                                Operation.answering(
                                        "What was shared in a year",
                                        YearJson.class,
                                        "year",
                                        "organisation")));
    }

    private void notes(Context ctx) {
        var typed = Objects.requireNonNullElse(ctx.queryParam("cursor"), "");
        long before = typed.matches("\\d{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
        var slice = desk.of(Viewer.of(ctx), ThanksPages.id(ctx, "id"), before, MOST);
        var items = slice.items().stream().map(WarmthApi::note).toList();
        ctx.json(new Notes(items, slice.next().orElse(null)));
    }

    private static Note note(Thanks it) {
        return new Note(it.id(), it.body(), it.signed(), it.at());
    }

    private void thank(Context ctx) {
        var sent = ctx.bodyAsClass(Input.class);
        var body = Objects.requireNonNullElse(sent.body(), "").replace("\0", "");
        var form = new ThanksForm(body, sent.signed());
        var problems = form.check();
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        long id = desk.thank(Viewer.of(ctx), ThanksPages.id(ctx, "booking"), form);
        ctx.status(HttpStatus.CREATED).json(new Made(id));
    }

    private void year(Context ctx) {
        var of = pages.organisation(ctx);
        var told = years.tell(Viewer.of(ctx), pages.year(ctx), of).figures();
        ctx.json(
                new YearJson(
                        told.year(),
                        of.map(Organisation::id).orElse(null),
                        figure(told.given()),
                        figure(told.things()),
                        figure(told.days()),
                        figure(told.borrowed()),
                        figure(told.helped()),
                        figure(told.thanks())));
    }

    private static @Nullable Long figure(Count count) {
        return count.told() ? count.exact() : null;
    }
}
