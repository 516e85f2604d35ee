package coop.meent.soirees.questions;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The library of questions: a box of cards for everybody, and the page on which the team keeps it.
final class LibraryPages {
    // so that the cards of a day follow each other as if they were shuffled; no factor of a size
    private static final int STEP = 31;

    private final LibraryDesk desk;
    private final Boxes boxes;
    private final Clock clock;

    LibraryPages(LibraryDesk desk, Boxes boxes, Clock clock) {
        this.desk = desk;
        this.boxes = boxes;
        this.clock = clock;
    }

    /// A theme with its cards, in the language of who reads.
    ///
    /// @param number of the principle; 0 for how somebody came here
    record Drawer(String code, int number, String principle, List<String> cards) {}

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get("/questions", Access.EVERYONE, this::library),
                Route.get("/questions/cards", team, ctx -> cards(ctx, CardForm.empty(), List.of())),
                Route.post("/questions/cards", team, this::add),
                Route.post("/questions/cards/{card}/out", team, this::out),
                Route.post("/questions/cards/{card}/back", team, this::back));
    }

    /// {@return the codes of all themes, in their order}
    static List<String> themes() {
        return Arrays.stream(Theme.values()).map(Theme::code).toList();
    }

    private void library(Context ctx) {
        var viewer = Viewer.of(ctx);
        var language = viewer.language();
        var cards = desk.cards(viewer);
        int drawn = Asked.number(ctx, "card");
        ctx.render(
                "soirees/questions/library.peb",
                Map.of(
                        "drawers",
                        Arrays.stream(Theme.values())
                                .map(it -> drawer(it, cards, language))
                                .toList(),
                        "card",
                        drawn(cards, drawn).stream().map(it -> it.in(language)).toList(),
                        "following",
                        drawn + 1,
                        "coming",
                        boxes.coming(viewer),
                        "team",
                        viewer.administrator()));
    }

    private List<Card> drawn(List<Card> cards, int drawn) {
        if (cards.isEmpty()) {
            return List.of();
        }
        long place = LocalDate.now(clock).toEpochDay() + (long) drawn * STEP;
        return List.of(cards.get(Math.toIntExact(place % cards.size())));
    }

    private static Drawer drawer(Theme theme, List<Card> cards, String language) {
        var texts =
                cards.stream()
                        .filter(it -> it.theme() == theme)
                        .map(it -> it.in(language))
                        .toList();
        return new Drawer(
                theme.code(),
                theme.number(),
                theme.principle().map(it -> it.title(language)).orElse(""),
                texts);
    }

    private void cards(Context ctx, CardForm form, List<Problem> problems) {
        ctx.render(
                "soirees/questions/cards.peb",
                Map.of(
                        "cards",
                        desk.kept(Viewer.of(ctx)),
                        "themes",
                        themes(),
                        "form",
                        form,
                        "problems",
                        problems));
    }

    private void add(Context ctx) {
        var form = CardForm.read(Asked.sent(ctx));
        var problems = form.check();
        if (!problems.isEmpty()) {
            cards(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, problems);
            return;
        }
        desk.add(Viewer.of(ctx), form.card());
        Flash.say(ctx, "questions.done.card");
        Redirects.seeOther(ctx, "/soirees/questions/cards");
    }

    private void out(Context ctx) {
        desk.takeOut(Viewer.of(ctx), ctx.pathParam("card"));
        Redirects.seeOther(ctx, "/soirees/questions/cards");
    }

    private void back(Context ctx) {
        desk.putBack(Viewer.of(ctx), ctx.pathParam("card"));
        Redirects.seeOther(ctx, "/soirees/questions/cards");
    }
}
