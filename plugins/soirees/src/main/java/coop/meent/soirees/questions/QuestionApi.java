package coop.meent.soirees.questions;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The box and the library for programs, under the rules of the pages.
final class QuestionApi {
    private static final String BOX = "/events/{event}/questions";
    private static final String ONE = "/questions/{question}";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Boxes boxes;
    private final QuestionDesk desk;
    private final Moderation moderation;
    private final Events events;
    private final LibraryDesk library;

    QuestionApi(
            Boxes boxes,
            QuestionDesk desk,
            Moderation moderation,
            Events events,
            LibraryDesk library) {
        this.boxes = boxes;
        this.desk = desk;
        this.moderation = moderation;
        this.events = events;
        this.library = library;
    }

    /// Something that is done to a question.
    private interface Deed {
        void to(Viewer viewer, long question);
    }

    List<Route> routes() {
        return Stream.concat(asking().stream(), moderating().stream()).toList();
    }

    private List<Route> asking() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/cards", Access.EVERYONE, this::cards)
                        .described(QuestionOperations.CARDS),
                Route.post("/cards", Access.ADMINISTRATOR, this::add)
                        .described(QuestionOperations.ADD),
                Route.get(BOX, in, this::list).described(QuestionOperations.LIST),
                Route.post(BOX, in, this::ask).described(QuestionOperations.ASK),
                Route.get(ONE, in, ctx -> answer(ctx, id(ctx))).described(QuestionOperations.SHOW),
                Route.delete(ONE, in, ctx -> done(ctx, this::withdraw))
                        .described(QuestionOperations.WITHDRAW),
                Route.post(ONE + "/vote", in, ctx -> done(ctx, (by, id) -> vote(by, id, true)))
                        .described(QuestionOperations.VOTE),
                Route.post(ONE + "/unvote", in, ctx -> done(ctx, (by, id) -> vote(by, id, false)))
                        .described(QuestionOperations.UNVOTE));
    }

    private List<Route> moderating() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.post(ONE + "/answer", in, this::give).described(QuestionOperations.ANSWER),
                Route.post(ONE + "/merge", in, this::merge).described(QuestionOperations.MERGE),
                Route.post(ONE + "/show", in, ctx -> done(ctx, moderation::letThrough))
                        .described(QuestionOperations.SHOWN),
                Route.post(ONE + "/aside", in, ctx -> done(ctx, (by, id) -> aside(by, id, true)))
                        .described(QuestionOperations.ASIDE),
                Route.post(ONE + "/back", in, ctx -> done(ctx, (by, id) -> aside(by, id, false)))
                        .described(QuestionOperations.BACK),
                Route.post(ONE + "/pick", in, ctx -> done(ctx, (by, id) -> pick(by, id, true)))
                        .described(QuestionOperations.PICK),
                Route.post(ONE + "/unpick", in, ctx -> done(ctx, (by, id) -> pick(by, id, false)))
                        .described(QuestionOperations.UNPICK));
    }

    private void cards(Context ctx) {
        var theme = Asked.query(ctx).apply("theme");
        var items =
                library.cards(Viewer.of(ctx)).stream()
                        .filter(it -> theme.isEmpty() || it.theme().code().equals(theme))
                        .map(QuestionJson.CardOut::of)
                        .toList();
        ctx.json(new QuestionJson.CardsOut(items, null));
    }

    private void add(Context ctx) {
        var form = ctx.bodyAsClass(QuestionJson.CardInput.class).form();
        refuse(form.check());
        var key = library.add(Viewer.of(ctx), form.card());
        var card = form.card();
        var made = new Card(key, card.theme(), card.nl(), card.fr(), card.en());
        ctx.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/soirees/cards?theme=" + card.theme().code())
                .json(QuestionJson.CardOut.of(made));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = events.find(viewer, Asked.id(ctx, "event"));
        var query = Asked.query(ctx);
        var asked = Which.of(query.apply("state"));
        var which = events.sight().organises(viewer, event) ? asked : asked.forReaders();
        int wanted = Asked.number(ctx, "limit");
        int limit = wanted == 0 ? USUAL : Math.min(wanted, MOST);
        var door = Door.of(viewer, event);
        var slice = boxes.piece(viewer, door, which, query.apply("cursor"), limit).slice();
        var items = slice.items().stream().map(QuestionJson.Out::of).toList();
        ctx.json(new QuestionJson.Questions(items, slice.next().orElse(null)));
    }

    private void ask(Context ctx) {
        var viewer = Viewer.of(ctx);
        var door = Door.of(viewer, events.find(viewer, Asked.id(ctx, "event")));
        var asked = desk.ask(door, ctx.bodyAsClass(QuestionJson.Input.class).form());
        refuse(asked.problems());
        ctx.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/soirees/questions/" + asked.id());
        answer(ctx, asked.id());
    }

    private void answer(Context ctx, long id) {
        ctx.json(QuestionJson.Out.of(boxes.entry(Viewer.of(ctx), id)));
    }

    private void give(Context ctx) {
        var form = ctx.bodyAsClass(QuestionJson.AnswerInput.class).form();
        moderation.held(Viewer.of(ctx), id(ctx));
        refuse(form.check());
        moderation.answer(Viewer.of(ctx), id(ctx), form);
        answer(ctx, id(ctx));
    }

    private void merge(Context ctx) {
        long into = ctx.bodyAsClass(QuestionJson.Into.class).into();
        var other = into == 0 ? OptionalLong.empty() : OptionalLong.of(into);
        moderation.merge(Viewer.of(ctx), id(ctx), other);
        answer(ctx, id(ctx));
    }

    private void withdraw(Viewer viewer, long id) {
        desk.withdraw(door(viewer, id), id);
    }

    private void vote(Viewer viewer, long id, boolean wants) {
        desk.vote(door(viewer, id), id, wants);
    }

    private void aside(Viewer viewer, long id, boolean aside) {
        moderation.aside(viewer, id, aside);
    }

    private void pick(Viewer viewer, long id, boolean picked) {
        moderation.pick(viewer, id, picked);
    }

    private Door door(Viewer viewer, long id) {
        var entry = boxes.entry(viewer, id);
        return Door.of(viewer, events.find(viewer, entry.question().event()));
    }

    private static void done(Context ctx, Deed deed) {
        deed.to(Viewer.of(ctx), id(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "question");
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
