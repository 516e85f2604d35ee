package coop.meent.guestbook;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The guest book for programs, under the same rules as its pages.
final class GuestbookApi {
    private static final int MOST = 100;

    private final GreetingDesk desk;

    GuestbookApi(GreetingDesk desk) {
        this.desk = desk;
    }

    // cut: json
    /// What is sent.
    public record Input(@Nullable String text) {}

    /// A greeting.
    public record Json(long id, String name, String text, Instant at, String url) {
        static Json of(Greeting it) {
            return new Json(it.id(), it.name(), it.text(), it.at(), it.path());
        }
    }

    /// A piece of the book.
    public record Page(List<Json> items, @Nullable String next) {}

    // end

    // cut: routes
    List<Route> routes() {
        return List.of(
                Route.get("/greetings", Access.EVERYONE, this::list)
                        .described(Operation.answering("Greetings", Page.class, "limit", "cursor")),
                Route.post("/greetings", Access.MEMBER, this::write)
                        .described(
                                Operation.answering("Write a greeting", Json.class)
                                        .taking(Input.class, "{\"text\": \"Dag allemaal!\"}")
                                        .with(201)),
                Route.get("/greetings/{id}", Access.EVERYONE, this::show)
                        .described(Operation.answering("A greeting", Json.class)),
                Route.delete("/greetings/{id}", Access.SIGNED_IN, this::remove)
                        .described(Operation.doing("Take your own greeting away")),
                Route.post("/greetings/{id}/welcome", Access.ADMINISTRATOR, this::welcome)
                        .described(Operation.answering("Thank the author", Json.class)));
    }

    // end

    private void list(Context ctx) {
        var cursor = Objects.requireNonNullElse(ctx.queryParam("cursor"), "");
        long before = cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE;
        var slice = desk.page(Viewer.of(ctx), before, limit(ctx)).map(Json::of);
        ctx.json(new Page(slice.items(), slice.next().orElse(null)));
    }

    // cut: write
    private void write(Context ctx) {
        var sent = ctx.bodyAsClass(Input.class);
        var form = new GreetingForm(Objects.requireNonNullElse(sent.text(), ""));
        var problems = form.check(desk.most());
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        var greeting = desk.write(Viewer.of(ctx), form.text().strip());
        ctx.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/guestbook/greetings/" + greeting.id())
                .json(Json.of(greeting));
    }

    // end

    private void show(Context ctx) {
        ctx.json(Json.of(desk.find(Viewer.of(ctx), GuestbookPages.id(ctx))));
    }

    private void remove(Context ctx) {
        var viewer = Viewer.of(ctx);
        var greeting = desk.find(viewer, GuestbookPages.id(ctx));
        if (!greeting.writtenBy(viewer)) {
            throw new MeentException(MeentException.Code.FORBIDDEN, "not the author's");
        }
        desk.remove(viewer, greeting);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void welcome(Context ctx) {
        var viewer = Viewer.of(ctx);
        desk.welcome(viewer, GuestbookPages.id(ctx));
        ctx.json(Json.of(desk.find(viewer, GuestbookPages.id(ctx))));
    }

    private static int limit(Context ctx) {
        var asked = Objects.requireNonNullElse(ctx.queryParam("limit"), "20");
        int limit = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > MOST) {
            throw MeentException.invalid(List.of(Problem.of("limit", "problem.limit", MOST)));
        }
        return limit;
    }
}
