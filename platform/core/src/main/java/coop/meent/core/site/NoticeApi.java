package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.core.notices.Bell;
import coop.meent.core.notices.NoticeSettings;
import coop.meent.core.notices.Notices;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// The bell and its settings, for programs that act for a person.
final class NoticeApi {
    private static final int PAGE = 50;
    private static final String EXAMPLE =
            """
            {"channels": {"core.colleague": "daily"}, "bare": false, "quietFrom": "22:00", "quietUntil": "07:00"}
            """;

    private final Bell bell;
    private final NoticeSettings settings;

    NoticeApi(Notices notices) {
        this.bell = notices.bell();
        this.settings = notices.settings();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/me/notices", Access.SIGNED_IN, this::list)
                        .described(
                                Operation.answering(
                                        "One's own notices, newest first", Slice.class, "cursor")),
                Route.post("/me/notices/read", Access.SIGNED_IN, this::readAll)
                        .described(Operation.doing("Mark all of one's notices as read")),
                Route.post("/me/notices/{id}/read", Access.SIGNED_IN, this::read)
                        .described(Operation.doing("Mark one of one's notices as read")),
                Route.get("/me/notices/settings", Access.SIGNED_IN, this::settings)
                        .described(
                                Operation.answering("What one hears, and how", NoticeForm.class)),
                Route.put("/me/notices/settings", Access.SIGNED_IN, this::save)
                        .described(
                                Operation.answering(
                                                "Choose what one hears, and how", NoticeForm.class)
                                        .taking(NoticeForm.class, EXAMPLE.strip())));
    }

    private void list(Context ctx) {
        ctx.json(bell.before(Viewer.of(ctx), NoticePages.cursor(ctx), PAGE));
    }

    private void readAll(Context ctx) {
        bell.readUpTo(Viewer.of(ctx), Long.MAX_VALUE);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void read(Context ctx) {
        if (bell.read(Viewer.of(ctx), MePages.id(ctx)).isEmpty()) {
            throw MeentException.notFound("such notice");
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void settings(Context ctx) {
        ctx.json(NoticeForm.of(settings.of(Viewer.of(ctx))));
    }

    private void save(Context ctx) {
        var form = ctx.bodyAsClass(NoticeForm.class);
        var problems = form.check();
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        settings.save(Viewer.of(ctx), form.chosen(), form.habit());
        settings(ctx);
    }
}
