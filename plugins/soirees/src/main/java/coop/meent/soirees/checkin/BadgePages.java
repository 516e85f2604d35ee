package coop.meent.soirees.checkin;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventSight;
import coop.meent.soirees.events.EventStore;
import coop.meent.soirees.registrations.Registration;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the camera of a telephone opens on a badge: one button for who stands at the door, their
/// own page for whose badge it is, and no name for anybody else.
final class BadgePages {
    private static final String PATH = "/badge/{code}";

    private final BadgeStore badges = new BadgeStore();
    private final EventStore events = new EventStore();
    private final PresenceStore presences = new PresenceStore();
    private final Platform platform;
    private final EventSight sight;
    private final Door door;
    private final DoorViews views;
    private final HelperDoor cookie;

    BadgePages(Platform platform, EventSight sight, Door door, DoorViews views) {
        this.platform = platform;
        this.sight = sight;
        this.door = door;
        this.views = views;
        this.cookie = new HelperDoor(platform);
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.EVERYONE, this::show).sample("/badge/demo"),
                Route.post(PATH, Access.EVERYONE, this::tick));
    }

    /// A badge and what is known of whose it is.
    private record Badge(Registration registration, Event event, Presence presence) {}

    private Optional<Badge> badge(Context ctx) {
        return platform.transactions()
                .read(
                        Viewer.of(ctx),
                        db ->
                                badges.find(db, ctx.pathParam("code"))
                                        .flatMap(it ->
                                                events.find(db, it.event())
                                                        .map(event ->
                                                                new Badge(
                                                                        it,
                                                                        event,
                                                                        presences.find(
                                                                                db, it.id())))));
    }

    private void show(Context ctx) {
        var badge = badge(ctx);
        if (badge.isPresent() && ticker(ctx, badge.get().event()).isPresent()) {
            ctx.render("soirees/checkin/badge.peb", reads(ctx, badge.get()));
            return;
        }
        var whose = badge.map(Badge::registration).filter(it -> own(ctx, it));
        if (whose.isPresent()) {
            Redirects.seeOther(ctx, "/soirees/mine/" + whose.get().id());
            return;
        }
        // the same for a badge that there is and for one that there never was
        ctx.render(
                "soirees/checkin/badge-of-somebody.peb",
                Map.of("path", ctx.path(), "visitor", !Viewer.of(ctx).signedIn()));
    }

    private static boolean own(Context ctx, Registration it) {
        var viewer = Viewer.of(ctx);
        return viewer.signedIn() && it.who().person().equals(viewer.person());
    }

    private Map<String, Object> reads(Context ctx, Badge badge) {
        var guest = new Guest(badge.registration(), badge.presence(), "");
        var now = platform.clock().instant();
        return Map.of(
                "row", DoorView.Row.of(guest, views.organisation(guest)),
                "times", DoorView.Times.of(badge.event(), now),
                "title", badge.event().words().title(),
                "path", "/soirees/badge/" + badge.registration().badge(),
                "door",
                        sight.organises(Viewer.of(ctx), badge.event())
                                ? badge.event().path() + "/door"
                                : "");
    }

    /// {@return in whose name this browser ticks at the door; empty when it may not}
    private Optional<Viewer> ticker(Context ctx, Event event) {
        var viewer = Viewer.of(ctx);
        if (sight.organises(viewer, event)) {
            return Optional.of(viewer);
        }
        return cookie.helps(ctx, event.id())
                ? Optional.of(DoorPages.helper(viewer.language()))
                : Optional.empty();
    }

    private void tick(Context ctx) {
        var badge = badge(ctx).orElseThrow(() -> MeentException.notFound("badge"));
        var viewer =
                ticker(ctx, badge.event())
                        .orElseThrow(() -> new MeentException(Code.FORBIDDEN, "not at the door"));
        var sent = DoorPages.sent(ctx, badge.registration().id());
        door.tick(viewer, badge.event().id(), sent);
        Flash.say(ctx, "checkin.done.ticked");
        Redirects.seeOther(ctx, "/soirees/badge/" + badge.registration().badge());
    }
}
