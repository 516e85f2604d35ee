package coop.meent.soirees.recordings;

import coop.meent.api.Access;
import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.StoredFile;
import coop.meent.api.StoredFiles;
import coop.meent.api.Taken;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.recordings.RecordingDesk.Held;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages on which an organiser puts recordings here and keeps them.
final class KeepingPages {
    private static final String OF = "/events/{event}/recordings";
    private static final String EDIT = "/recordings/{recording}/edit";
    private static final String FILE = "file";

    private final Recordings recordings;
    private final RecordingDesk desk;
    private final Audiences audiences;
    private final StoredFiles files;
    private final Events events;

    KeepingPages(Platform platform, Recordings recordings, RecordingDesk desk, Events events) {
        this.recordings = recordings;
        this.desk = desk;
        this.audiences = platform.audiences();
        this.files = platform.files();
        this.events = events;
    }

    /// A principle to tick.
    record Tag(String value, String label) {}

    /// What came with a form.
    record Sent(RecordingForm form, Taken taken, List<Problem> problems) {
        Optional<StoredFile> file() {
            return taken instanceof Taken.Fine(var file) ? Optional.of(file) : Optional.empty();
        }
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(OF, in, this::all).sample("/events/6/recordings"),
                Route.post(OF, in, this::add).taking(RecordingDesk.AT_ONCE),
                Route.get(EDIT, in, this::edit).sample("/recordings/2/edit"),
                Route.post(EDIT, in, this::change).taking(RecordingDesk.AT_ONCE),
                Route.post("/recordings/{recording}/delete", in, this::remove));
    }

    private void all(Context ctx) {
        var event = events.organised(Viewer.of(ctx), Asked.id(ctx, "event"));
        var form = RecordingForm.empty(event.words().language());
        form(ctx, event, new Sent(form, new Taken.Nothing(), List.of()), Optional.empty());
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, Asked.id(ctx, "event"));
        var sent = sent(ctx, Optional.empty());
        if (!sent.problems().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(ctx, event, sent, Optional.empty());
            return;
        }
        long id = desk.add(viewer, event, sent.form(), sent.file());
        Flash.say(ctx, "recordings.done.added");
        Redirects.seeOther(ctx, "/soirees/recordings/" + id);
    }

    private void edit(Context ctx) {
        var held = desk.held(Viewer.of(ctx), Asked.id(ctx, "recording"));
        var form = RecordingForm.of(held.recording(), held.event().times().zone());
        form(
                ctx,
                held.event(),
                new Sent(form, new Taken.Nothing(), List.of()),
                Optional.of(held.recording()));
    }

    private void change(Context ctx) {
        var viewer = Viewer.of(ctx);
        var held = desk.held(viewer, Asked.id(ctx, "recording"));
        var sent = sent(ctx, Optional.of(held.recording()));
        if (!sent.problems().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(ctx, held.event(), sent, Optional.of(held.recording()));
            return;
        }
        desk.change(viewer, held, sent.form(), sent.file());
        Flash.say(ctx, "recordings.done.changed");
        Redirects.seeOther(ctx, held.recording().path());
    }

    private void remove(Context ctx) {
        var viewer = Viewer.of(ctx);
        Held held = desk.held(viewer, Asked.id(ctx, "recording"));
        desk.remove(viewer, held.recording().id());
        Flash.say(ctx, "recordings.done.removed");
        Redirects.seeOther(ctx, held.event().path() + "/recordings");
    }

    private Sent sent(Context ctx, Optional<Recording> before) {
        var captions = CaptionParts.of(ctx);
        var form = RecordingForm.read(Asked.sent(ctx), ctx.formParams("tags"), captions.text());
        var taken = files.take(ctx, RecordingDesk.SHELF, FILE);
        boolean lies =
                !(taken instanceof Taken.Nothing)
                        || before.filter(it -> !it.source().file().isEmpty()).isPresent();
        var problems = new ArrayList<>(captions.problems());
        problems.addAll(desk.check(Viewer.of(ctx), form, before, lies));
        if (taken instanceof Taken.Refused(var problem)) {
            problems.add(problem);
        }
        return new Sent(form, taken, problems);
    }

    private void form(Context ctx, Event event, Sent sent, Optional<Recording> before) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("event", event);
        model.put("form", sent.form());
        model.put("problems", sent.problems());
        model.put("field", files.field(RecordingDesk.SHELF).with(sent.taken()));
        model.put("choices", audiences.choices(viewer));
        model.put("kept", before.map(it -> kept(it, viewer)).orElse(List.of()));
        model.put("tags", tags(viewer.language()));
        model.put("before", before.map(List::of).orElse(List.of()));
        model.put("recordings", before.isPresent() ? List.of() : recordings.of(viewer, event.id()));
        ctx.render("soirees/recordings/" + (before.isPresent() ? "edit" : "keep") + ".peb", model);
    }

    // an audience that somebody else could choose stays to be chosen
    private List<Map<String, String>> kept(Recording it, Viewer viewer) {
        var term = it.audience().term();
        boolean offered =
                it.audience().attendees()
                        || audiences.choices(viewer).stream()
                                .anyMatch(choice -> choice.value().equals(term));
        return offered
                ? List.of()
                : List.of(
                        Map.of(
                                "value",
                                term,
                                "label",
                                audiences.name(new Audience(term), viewer.language())));
    }

    private static List<Tag> tags(String language) {
        return Arrays.stream(Principle.values())
                .map(it -> new Tag(it.tag(), it.number() + ". " + it.title(language)))
                .toList();
    }
}
