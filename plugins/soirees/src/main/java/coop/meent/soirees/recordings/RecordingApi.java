package coop.meent.soirees.recordings;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Taken;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Recordings for programs, under the rules of the pages.
final class RecordingApi {
    private static final String ONE = "/recordings/{recording}";
    private static final String OF = "/events/{event}/recordings";
    private static final String EXAMPLE =
            """
            {"title": "Een uur over reserves", "language": "nl", "audience": "members",
             "link": "https://video.example.org/reserves",
             "chapters": [{"at": "0:00", "title": "Welkom"}],
             "captions": "WEBVTT\\n\\n00:00.000 --> 00:02.000\\nWelkom allemaal."}\
            """;
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private static final Operation LIST =
            Operation.answering(
                    "Recordings that you may see, of the latest event first",
                    RecordingJson.Page.class,
                    "cursor",
                    "limit");
    private static final Operation SHOW =
            Operation.answering("A recording", RecordingJson.Out.class);
    private static final Operation EVENT =
            Operation.answering("Recordings of an event", RecordingJson.Page.class);
    private static final Operation ADD =
            Operation.answering("Put a recording here, for organisers", RecordingJson.Out.class)
                    .taking(RecordingJson.Input.class, EXAMPLE)
                    .with(201);
    private static final Operation CHANGE =
            Operation.answering("Change a recording, for organisers", RecordingJson.Out.class)
                    .taking(RecordingJson.Input.class, EXAMPLE);
    private static final Operation REMOVE =
            Operation.doing("Take a recording away, for organisers");

    private final Recordings recordings;
    private final RecordingDesk desk;
    private final StoredFiles files;
    private final Events events;

    RecordingApi(Platform platform, Recordings recordings, RecordingDesk desk, Events events) {
        this.recordings = recordings;
        this.desk = desk;
        this.files = platform.files();
        this.events = events;
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/recordings", all, this::list).described(LIST),
                Route.get(ONE, all, ctx -> answer(ctx, id(ctx))).described(SHOW),
                Route.get(OF, all, this::of).described(EVENT),
                Route.post(OF, in, this::add).described(ADD),
                Route.put(ONE, in, this::change).described(CHANGE),
                Route.delete(ONE, in, this::remove).described(REMOVE));
    }

    private void list(Context ctx) {
        int wanted = Asked.number(ctx, "limit");
        int limit = wanted == 0 ? USUAL : Math.min(wanted, MOST);
        var cursor = Asked.query(ctx).apply("cursor");
        var slice = recordings.list(Viewer.of(ctx), cursor, limit);
        ctx.json(new RecordingJson.Page(out(slice.items()), slice.next().orElse(null)));
    }

    private void of(Context ctx) {
        var viewer = Viewer.of(ctx);
        long event = events.find(viewer, Asked.id(ctx, "event")).id();
        ctx.json(new RecordingJson.Page(out(recordings.of(viewer, event)), null));
    }

    private List<RecordingJson.Out> out(List<Recording> all) {
        var ids = all.stream().map(it -> it.source().file()).filter(it -> !it.isEmpty()).toList();
        var known =
                files.find(ids).stream()
                        .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return all.stream()
                .map(it -> {
                    var file = known.get(it.source().file());
                    return RecordingJson.Out.of(it, file == null ? "" : file.path());
                })
                .toList();
    }

    private void answer(Context ctx, long id) {
        ctx.json(out(List.of(recordings.find(Viewer.of(ctx), id))).getFirst());
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, Asked.id(ctx, "event"));
        var sent = ctx.bodyAsClass(RecordingJson.Input.class);
        var file = taken(viewer, sent);
        refuse(desk.check(viewer, sent.form(), Optional.empty(), file.isPresent()));
        long id = desk.add(viewer, event, sent.form(), file);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1/soirees/recordings/" + id);
        answer(ctx, id);
    }

    private void change(Context ctx) {
        var viewer = Viewer.of(ctx);
        var held = desk.held(viewer, id(ctx));
        var sent = ctx.bodyAsClass(RecordingJson.Input.class);
        var file = taken(viewer, sent);
        boolean lies = file.isPresent() || !held.recording().source().file().isEmpty();
        refuse(desk.check(viewer, sent.form(), Optional.of(held.recording()), lies));
        desk.change(viewer, held, sent.form(), file);
        answer(ctx, id(ctx));
    }

    private Optional<StoredFile> taken(Viewer viewer, RecordingJson.Input sent) {
        if (sent.sent().isEmpty()) {
            return Optional.empty();
        }
        return switch (files.take(viewer, RecordingDesk.SHELF, sent.sent(), "upload")) {
            case Taken.Fine(var file) -> Optional.of(file);
            case Taken.Refused(var problem) -> throw MeentException.invalid(List.of(problem));
            case Taken.Nothing _ -> throw MeentException.notFound("upload");
        };
    }

    private void remove(Context ctx) {
        desk.remove(Viewer.of(ctx), id(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "recording");
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(new ArrayList<>(problems));
        }
    }
}
