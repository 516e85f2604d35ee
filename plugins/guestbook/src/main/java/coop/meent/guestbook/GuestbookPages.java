package coop.meent.guestbook;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Formats;
import coop.meent.api.Markdown;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pages of the guest book.
final class GuestbookPages {
    private static final int PAGE = 20;

    private final GreetingDesk desk;
    private final Formats formats;
    private final Markdown markdown;
    private final Texts texts;

    GuestbookPages(GreetingDesk desk, Platform platform) {
        this.desk = desk;
        this.formats = platform.formats();
        this.markdown = platform.markdown();
        this.texts = platform.texts();
    }

    // cut: routes
    List<Route> routes() {
        return List.of(
                Route.get("/", Access.EVERYONE, ctx -> book(ctx, "", List.of())),
                Route.post("/", Access.MEMBER, this::write).withChecks(),
                Route.get("/feed.atom", Access.EVERYONE, this::feed),
                Route.get("/{id}", Access.EVERYONE, this::show).sample("/1"),
                Route.post("/{id}/welcome", Access.ADMINISTRATOR, this::welcome),
                Route.get("/{id}/away", Access.EVERYONE, this::ask).sample("/1/away"),
                Route.post("/{id}/away", Access.EVERYONE, this::away));
    }

    // end

    // cut: book
    private void book(Context ctx, String text, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var slice = desk.page(viewer, before(ctx), PAGE);
        ctx.render(
                "guestbook/book.peb",
                Map.of(
                        "greetings", slice.items(),
                        "next", slice.next().map(it -> "/guestbook?before=" + it).orElse(""),
                        "member", viewer.member(),
                        "most", desk.most(),
                        "text", text,
                        "problems", problems));
    }

    // end

    // cut: write
    private void write(Context ctx) {
        var form = new GreetingForm(field(ctx, "text"));
        var problems = form.check(desk.most());
        if (!problems.isEmpty()) {
            book(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form.text(), problems);
            return;
        }
        desk.write(Viewer.of(ctx), form.text().strip());
        Flash.say(ctx, "flash.written");
        Redirects.seeOther(ctx, "/guestbook");
    }

    // end

    private void show(Context ctx) {
        ctx.render("guestbook/show.peb", Map.of("greeting", desk.find(Viewer.of(ctx), id(ctx))));
    }

    private void welcome(Context ctx) {
        desk.welcome(Viewer.of(ctx), id(ctx));
        Flash.say(ctx, "flash.welcomed");
        Redirects.seeOther(ctx, "/guestbook/" + id(ctx));
    }

    // cut: away
    private void ask(Context ctx) {
        var token = Objects.requireNonNullElse(ctx.queryParam("token"), "");
        ctx.render(
                "guestbook/away.peb",
                Map.of("greeting", desk.asked(id(ctx), token), "token", token));
    }

    private void away(Context ctx) {
        desk.remove(GreetingDesk.LINK, desk.asked(id(ctx), field(ctx, "token")));
        Flash.say(ctx, "flash.removed");
        Redirects.seeOther(ctx, "/guestbook");
    }

    // end

    // cut: feed
    private void feed(Context ctx) {
        var viewer = Viewer.visitor(Viewer.of(ctx).language()); // a feed is the same for everybody
        var title = texts.text(viewer.language(), "book.title");
        var entries = desk.page(viewer, Long.MAX_VALUE, PAGE).items().stream().map(this::entry);
        formats.atom(ctx, new Formats.Feed(title, "/guestbook", entries.toList()));
    }

    private Formats.Entry entry(Greeting it) {
        return new Formats.Entry(
                it.name(), it.path(), it.name(), it.at(), markdown.html(it.text()));
    }

    // end

    static long id(Context ctx) {
        return number(ctx.pathParam("id"));
    }

    static long before(Context ctx) {
        var asked = ctx.queryParam("before");
        return asked == null ? Long.MAX_VALUE : number(asked);
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw MeentException.notFound("greeting");
        }
        return Long.parseLong(text);
    }

    private static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
