package coop.meent.soirees.afterwards.materials;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.StoredFiles;
import coop.meent.api.Taken;
import coop.meent.api.UploadField;
import coop.meent.api.Viewer;
import coop.meent.soirees.afterwards.materials.Material.Readers;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages on which an organiser adds materials, and who has a place reads them.
final class MaterialPages {
    private static final String AT = "/events/{event}/materials";
    private static final String TAIL = "/materials";
    private static final String FIELD = "file";
    private static final int LONGEST = 160;

    private final Events events;
    private final Materials materials;
    private final StoredFiles files;

    MaterialPages(Platform platform, Events events, Materials materials) {
        this.events = events;
        this.materials = materials;
        this.files = platform.files();
    }

    /// What was typed.
    record Form(String title, String readers, UploadField field) {
        List<Problem> check(Taken taken) {
            var problems = new ArrayList<Problem>();
            if (title.isBlank()) {
                problems.add(Problem.of("title", "afterwards.problem.title"));
            } else if (title.length() > LONGEST) {
                problems.add(Problem.of("title", "afterwards.problem.long", LONGEST));
            }
            if (chosen().isEmpty()) {
                problems.add(Problem.of("readers", "afterwards.problem.choice"));
            }
            switch (taken) {
                case Taken.Fine _ -> {}
                case Taken.Refused(var problem) -> problems.add(problem);
                case Taken.Nothing _ -> problems.add(Problem.of(FIELD, "afterwards.problem.file"));
            }
            return problems;
        }

        Optional<Readers> chosen() {
            return Arrays.stream(Readers.values())
                    .filter(it -> it.name().equals(readers))
                    .findFirst();
        }
    }

    List<Route> routes(OwnDoor door) {
        var in = Access.SIGNED_IN;
        var organiser =
                List.of(
                        Route.get(AT, in, this::list).sample("/events/6/materials"),
                        Route.post(AT, in, this::add).taking(Materials.LARGEST + 1_000_000),
                        Route.post(AT + "/{material}/away", in, this::remove));
        return Stream.of(organiser, door.get(TAIL, this::own)).flatMap(List::stream).toList();
    }

    private void list(Context ctx) {
        list(ctx, event(ctx), new Form("", Readers.ATTENDEES.name(), field()), List.of());
    }

    private UploadField field() {
        return files.field(Materials.SHELF);
    }

    private void list(Context ctx, Event event, Form form, List<Problem> problems) {
        var model = new HashMap<String, Object>();
        model.put("event", event);
        model.put("materials", materials.of(Viewer.of(ctx), event));
        model.put("form", form);
        model.put("problems", problems);
        ctx.render("soirees/afterwards/materials.peb", model);
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = event(ctx);
        var taken = files.take(ctx, Materials.SHELF, FIELD);
        var title = Asked.sent(ctx, "title").strip();
        var form = new Form(title, Asked.sent(ctx, "readers"), field().with(taken));
        var problems = form.check(taken);
        if (taken instanceof Taken.Fine(var file) && problems.isEmpty()) {
            var readers = form.chosen().orElseThrow();
            materials.add(viewer, new Material(0, event.id(), title, file.id(), readers), file);
            Flash.say(ctx, "afterwards.done.kept");
            Redirects.seeOther(ctx, event.path() + TAIL);
            return;
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        list(ctx, event, form, problems);
    }

    private void remove(Context ctx) {
        var event = event(ctx);
        materials.remove(Viewer.of(ctx), event, Asked.id(ctx, "material"));
        Flash.say(ctx, "afterwards.done.away");
        Redirects.seeOther(ctx, event.path() + TAIL);
    }

    // who has but a link is no viewer of the files: they come through their own page
    private void own(Context ctx, Own own) {
        var all =
                own.registration().placed()
                        ? materials.of(Viewer.of(ctx), own.event())
                        : List.<Materials.Shown>of();
        var asked = Asked.query(ctx).apply(FIELD);
        if (asked.isEmpty()) {
            ctx.render(
                    "soirees/afterwards/own-materials.peb", Map.of("own", own, "materials", all));
            return;
        }
        var file =
                all.stream()
                        .map(Materials.Shown::file)
                        .filter(it -> it.id().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> MeentException.notFound("material"));
        ctx.contentType("application/octet-stream");
        ctx.header("Content-Disposition", "attachment; filename*=UTF-8''" + ending(file.path()));
        ctx.result(files.open(file.id()));
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Event event(Context ctx) {
        return events.organised(Viewer.of(ctx), Asked.id(ctx, "event"));
    }
}
