package coop.meent.soirees.checkin;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The list at the door, for who holds the event and for who helps by the link.
final class DoorPages {
    static final String EVENT = "/events/{event}/door";
    private static final String HELPER = HelperLinks.PATH;
    private static final String SAMPLE = "/events/6/door";

    private final Platform platform;
    private final Events events;
    private final Door door;
    private final DoorViews views;
    private final HelperLinks links;

    DoorPages(Platform platform, Events events, Door door, DoorViews views) {
        this.platform = platform;
        this.events = events;
        this.door = door;
        this.views = views;
        this.links = new HelperLinks(platform);
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var all = Access.EVERYONE;
        return List.of(
                Route.get(EVENT, in, this::organiser).sample(SAMPLE),
                Route.get(EVENT + "/now", in, ctx -> now(ctx, held(ctx))).sample(SAMPLE + "/now"),
                Route.post(EVENT, in, ctx -> tick(ctx, held(ctx))),
                Route.post(EVENT + "/missed", in, this::missed),
                Route.post(EVENT + "/link", in, this::link),
                Route.post(EVENT + "/unlink", in, this::unlink),
                Route.get(HELPER, all, this::helper).sample("/door/demo"),
                Route.get(HELPER + "/now", all, ctx -> now(ctx, helped(ctx)))
                        .sample("/door/demo/now"),
                Route.post(HELPER, all, ctx -> tick(ctx, helped(ctx))));
    }

    /// {@return who holds the event of this request, at its door}
    At held(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, Asked.id(ctx, "event"));
        return new At(viewer, event, event.path() + "/door");
    }

    private At helped(Context ctx) {
        var pass = platform.passes().open(ctx, HelperLinks.PURPOSE);
        var helper = helper(Viewer.of(ctx).language());
        var event = events.find(helper, HelperDoor.event(pass));
        return new At(helper, event, "/soirees/door/" + ctx.pathParam("secret"));
    }

    /// {@return in whose name somebody ticks who has the link alone}
    static Viewer helper(String language) {
        var system = Viewer.system("soirees.door");
        return new Viewer(
                system.kind(),
                system.person(),
                system.name(),
                system.administrator(),
                system.mandates(),
                language,
                system.groups(),
                system.strong());
    }

    private void organiser(Context ctx) {
        var at = held(ctx);
        var link = links.of(at.viewer(), at.event());
        var reads = new HashMap<String, Object>(reads(ctx, at));
        reads.put("link", link.map(it -> shown(at, it)));
        reads.put("eventPath", at.event().path());
        ctx.render("soirees/checkin/door.peb", reads);
    }

    /// The link for helpers as the organiser sees it.
    ///
    /// @param url absolute
    /// @param beside whether the event was moved since
    public record LinkView(String url, Instant opens, Instant closes, boolean beside) {}

    private LinkView shown(At at, HelperLinks.Link it) {
        return new LinkView(
                platform.links().absolute(it.path(), at.viewer().language()),
                it.opens(),
                it.closes(),
                it.beside(at.event()));
    }

    private void helper(Context ctx) {
        var at = helped(ctx);
        new HelperDoor(platform)
                .leave(ctx, ctx.pathParam("secret"), HelperLinks.closes(at.event()));
        ctx.render("soirees/checkin/helper.peb", reads(ctx, at));
    }

    private void now(Context ctx, At at) {
        ctx.render("soirees/checkin/guests.peb", reads(ctx, at));
    }

    private Map<String, Object> reads(Context ctx, At at) {
        return Map.of("view", views.of(at, wish(ctx)));
    }

    private static DoorViews.Wish wish(Context ctx) {
        var query = Asked.query(ctx).apply("q").strip();
        return new DoorViews.Wish(
                query, Asked.number(Asked.query(ctx).apply("after"), 18).orElse(0L));
    }

    private void tick(Context ctx, At at) {
        var sent = sent(ctx).orElseThrow(() -> MeentException.notFound("somebody on the list"));
        door.tick(at.viewer(), at.event().id(), sent);
        if (ctx.header("HX-Request") != null) {
            // the script that sends what was ticked without network asks for no page
            ctx.status(HttpStatus.NO_CONTENT);
            return;
        }
        var asked = DoorViews.asked(Asked.sent(ctx, "q").strip(), "");
        Redirects.seeOther(ctx, at.path() + asked + "#guest-" + sent.registration());
    }

    /// {@return what was ticked: each button of the list is called as what it ticks}
    private static Optional<Door.Sent> sent(Context ctx) {
        for (var kind : Tick.Kind.values()) {
            var registration = Asked.number(Asked.sent(ctx, kind.name()), 18);
            if (registration.isPresent()) {
                return Optional.of(new Door.Sent(registration.get(), kind, key(ctx), ago(ctx)));
            }
        }
        return Optional.empty();
    }

    /// {@return what the one button of a badge ticks: that they came}
    static Door.Sent sent(Context ctx, long registration) {
        return new Door.Sent(registration, Tick.Kind.CAME, key(ctx), 0);
    }

    private static String key(Context ctx) {
        var key = Asked.sent(ctx, "_key");
        return key.isEmpty() || key.length() > 100 ? UUID.randomUUID().toString() : key;
    }

    private static long ago(Context ctx) {
        return Asked.number(Asked.sent(ctx, "ago"), 12).orElse(0L);
    }

    private void missed(Context ctx) {
        var at = held(ctx);
        door.missed(at.viewer(), at.event());
        Flash.say(ctx, "checkin.done.missed");
        Redirects.seeOther(ctx, at.path());
    }

    private void link(Context ctx) {
        var at = held(ctx);
        links.make(at.viewer(), at.event());
        Flash.say(ctx, "checkin.done.linked");
        Redirects.seeOther(ctx, at.path() + "#helpers");
    }

    private void unlink(Context ctx) {
        var at = held(ctx);
        links.revoke(at.viewer(), at.event());
        Flash.say(ctx, "checkin.done.unlinked");
        Redirects.seeOther(ctx, at.path() + "#helpers");
    }
}
