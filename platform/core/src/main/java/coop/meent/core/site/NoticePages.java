package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.notices.Bell;
import coop.meent.core.notices.NoticeSettings;
import coop.meent.core.notices.Notices;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is under the bell, and what people choose to hear; the links in mails are [MutePages].
public final class NoticePages {
    private static final int PAGE = 20;
    private static final String LIST = "/me/notices";
    private static final String SETTINGS = "/me/notices/settings";

    private final Bell bell;
    private final NoticeSettings settings;
    private final MutePages mutes;
    private final NoticeApi api;

    public NoticePages(Notices notices) {
        this.bell = notices.bell();
        this.settings = notices.settings();
        this.mutes = new MutePages(notices.mutes());
        this.api = new NoticeApi(notices);
    }

    /// {@return the pages}
    public List<Route> routes() {
        var own =
                List.of(
                        Route.get(LIST, Access.SIGNED_IN, this::list),
                        Route.post(LIST + "/read", Access.SIGNED_IN, this::readAll),
                        Route.get(SETTINGS, Access.SIGNED_IN, this::settings),
                        Route.post(SETTINGS, Access.SIGNED_IN, this::save),
                        Route.post(LIST + "/{id}/open", Access.SIGNED_IN, this::open),
                        Route.post(LIST + "/{id}/read", Access.SIGNED_IN, this::read));
        return Stream.concat(own.stream(), mutes.routes().stream()).toList();
    }

    /// {@return the API}
    public List<Route> apiRoutes() {
        return Stream.concat(api.routes().stream(), mutes.apiRoutes().stream()).toList();
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var slice = bell.before(viewer, cursor(ctx), PAGE);
        ctx.render(
                "core/notices.peb",
                Map.of(
                        "notices",
                        slice.items(),
                        "unread",
                        bell.unread(viewer),
                        "newest",
                        slice.items().stream().findFirst().map(Bell.Shown::id).orElse(0L),
                        "first",
                        ctx.queryParam("cursor") == null,
                        "next",
                        slice.next().map(it -> LIST + "?cursor=" + it).orElse("")));
    }

    static long cursor(Context ctx) {
        try {
            return Optional.ofNullable(ctx.queryParam("cursor"))
                    .map(Long::parseLong)
                    .orElse(Long.MAX_VALUE);
        } catch (NumberFormatException strange) {
            throw MeentException.notFound("such page");
        }
    }

    private void open(Context ctx) {
        Redirects.seeOther(ctx, led(ctx));
    }

    private void read(Context ctx) {
        led(ctx);
        Redirects.seeOther(ctx, LIST);
    }

    private String led(Context ctx) {
        return bell.read(Viewer.of(ctx), MePages.id(ctx))
                .orElseThrow(() -> MeentException.notFound("such notice"));
    }

    private void readAll(Context ctx) {
        var until = Typed.field(ctx, "until");
        if (until.matches("\\d{1,18}")) {
            bell.readUpTo(Viewer.of(ctx), Long.parseLong(until));
        }
        Flash.say(ctx, "flash.notices.read");
        Redirects.seeOther(ctx, LIST);
    }

    private void settings(Context ctx) {
        var all = settings.of(Viewer.of(ctx));
        show(ctx, all, NoticeForm.of(all), List.of());
    }

    private static void show(
            Context ctx, NoticeSettings.All all, NoticeForm form, List<Problem> problems) {
        var channels = Arrays.stream(Channel.values()).map(NoticeForm::code).toList();
        ctx.render(
                "core/notice-settings.peb",
                Map.of(
                        "lines",
                        all.lines(),
                        "form",
                        form,
                        "channels",
                        channels,
                        "problems",
                        problems));
    }

    private void save(Context ctx) {
        var form = NoticeForm.from(ctx);
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            var all = settings.of(Viewer.of(ctx));
            show(ctx, all, form.over(all), problems);
            return;
        }
        settings.save(Viewer.of(ctx), form.chosen(), form.habit());
        Flash.say(ctx, "flash.notices.saved");
        Redirects.seeOther(ctx, SETTINGS);
    }
}
