package coop.meent.soirees.evening;

import coop.meent.api.Flash;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.checkin.Presence;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One's own table on one's telephone, without an app and without an account.
final class TonightPages {
    private final OwnDoor door;
    private final Tonight tonight;
    private final AttendanceDesk attendance;

    TonightPages(OwnDoor door, Tonight tonight, AttendanceDesk attendance) {
        this.door = door;
        this.tonight = tonight;
        this.attendance = attendance;
    }

    List<Route> routes() {
        return Stream.of(
                        door.get("/tonight", (ctx, own) -> show(ctx, own, "tonight.peb")),
                        door.get("/tonight/now", (ctx, own) -> show(ctx, own, "tonight-now.peb")),
                        door.post("/tonight/leave", this::leave),
                        door.post("/tonight/back", this::back))
                .flatMap(List::stream)
                .toList();
    }

    private void show(Context ctx, Own own, String template) {
        var shown = tonight.of(Viewer.of(ctx), own);
        ctx.render(
                "soirees/evening/" + template,
                Map.of("it", shown, "event", own.event(), "path", own.path()));
    }

    private void leave(Context ctx, Own own) {
        note(ctx, own, Presence.State.LEFT, "evening.done.left");
    }

    private void back(Context ctx, Own own) {
        note(ctx, own, Presence.State.HERE, "evening.done.back");
    }

    private void note(Context ctx, Own own, Presence.State state, String words) {
        attendance.note(Viewer.of(ctx), own.event(), own.registration().id(), state);
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, own.path() + "/tonight");
    }
}
