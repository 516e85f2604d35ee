package coop.meent.compass.sets;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;

/// Sets of questions for programs: anybody reads what was published, the team publishes.
final class SetApi {
    private static final String ONE = "/questionsets/{set}/{version}";
    private static final Operation LIST =
            Operation.answering("Sets of questions; drafts only for the team", SetJson.Piece.class);
    private static final Operation SHOW =
            Operation.answering("A set of questions with its words", SetJson.Out.class);
    private static final Operation PUBLISH =
            Operation.answering(
                    "Publish a draft without flaws; it never changes again", SetJson.Out.class);
    private static final Operation RETIRE =
            Operation.answering("Ask a version no longer in new scans", SetJson.Out.class);

    private final SetReading reading;
    private final SetDesk desk;
    private final Texts texts;

    SetApi(SetReading reading, SetDesk desk, Texts texts) {
        this.reading = reading;
        this.desk = desk;
        this.texts = texts;
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get("/questionsets", all, this::list).described(LIST),
                Route.get(ONE, all, this::show).described(SHOW),
                Route.post(ONE + "/publish", team, this::publish).described(PUBLISH),
                Route.post(ONE + "/retire", team, this::retire).described(RETIRE));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var all = viewer.administrator() ? reading.all(viewer) : reading.open();
        ctx.json(new SetJson.Piece(all.stream().map(SetJson.Line::of).toList(), null));
    }

    private void show(Context ctx) {
        ctx.json(SetJson.Out.of(reading.find(Viewer.of(ctx), SetPages.key(ctx))));
    }

    private void publish(Context ctx) {
        var viewer = Viewer.of(ctx);
        var key = SetPages.key(ctx);
        var draft = reading.find(viewer, key);
        var flaws = desk.publish(viewer, key, draft.version());
        if (!flaws.isEmpty()) {
            throw MeentException.invalid(
                    FlawView.of(draft.set(), flaws).stream()
                            .map(it ->
                                    it.problem(
                                            texts.text(
                                                    viewer.language(), "sets.part." + it.part())))
                            .toList());
        }
        show(ctx);
    }

    private void retire(Context ctx) {
        desk.retire(Viewer.of(ctx), SetPages.key(ctx));
        show(ctx);
    }
}
