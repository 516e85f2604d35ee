package coop.meent.soirees.checkin;

import coop.meent.api.Access;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Papers of the door: list and badges for the organiser, the certificate for who came.
final class PaperPages {
    private final PresenceStore presences = new PresenceStore();
    private final Platform platform;
    private final Door door;
    private final DoorPages pages;
    private final DoorPapers papers;
    private final OwnPapers own;

    PaperPages(Platform platform, Door door, DoorPages pages, DoorViews views) {
        this.platform = platform;
        this.door = door;
        this.pages = pages;
        this.papers = new DoorPapers(platform, views);
        this.own = new OwnPapers(platform, views);
    }

    List<Route> routes(OwnDoor owned) {
        var organiser =
                List.of(
                        Route.get("/events/{event}/door.pdf", Access.SIGNED_IN, this::list)
                                .sample("/events/6/door.pdf"),
                        Route.get("/events/{event}/badges.pdf", Access.SIGNED_IN, this::badges)
                                .sample("/events/6/badges.pdf"));
        return Stream.of(organiser, owned.get("/certificate", this::certificate))
                .flatMap(List::stream)
                .toList();
    }

    private void list(Context ctx) {
        var at = pages.held(ctx);
        var guests = door.guests(at.viewer(), at.event().id());
        pdf(ctx, "door-" + at.event().id(), out -> papers.list(at, guests, out));
    }

    private void badges(Context ctx) {
        var at = pages.held(ctx);
        var guests = door.guests(at.viewer(), at.event().id());
        pdf(ctx, "badges-" + at.event().id(), out -> papers.badges(at, guests, out));
    }

    private void certificate(Context ctx, Own of) {
        var stay = stay(Viewer.of(ctx), of);
        if (stay.isEmpty()) {
            ctx.render("soirees/checkin/no-certificate.peb", Map.of("own", of));
            return;
        }
        var name = "certificate-" + of.registration().id();
        pdf(ctx, name, out -> own.certificate(Viewer.of(ctx), of, stay.get(), out));
    }

    /// {@return how long somebody was at an event that is over; empty for who was not}
    Optional<Stay> stay(Viewer viewer, Own of) {
        if (!of.event().over(platform.clock().instant()) || of.event().cancelled()) {
            return Optional.empty();
        }
        var presence =
                platform.transactions()
                        .read(viewer, db -> presences.find(db, of.registration().id()));
        return Stay.of(of.event(), presence);
    }

    private static void pdf(Context ctx, String name, Consumer<OutputStream> made) {
        ctx.contentType("application/pdf");
        ctx.header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
        try (var out = ctx.res().getOutputStream()) {
            made.accept(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
