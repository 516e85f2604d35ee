package coop.meent.soirees.afterwards.speakers;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.Registration;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;

/// The pages of speakers, and the one on which an organiser says who speaks.
final class SpeakerPages {
    private static final String ONE = "/speakers/{speaker}";
    private static final String AT = "/events/{event}/speakers";

    private final Events events;
    private final Speakers speakers;

    SpeakerPages(Events events, Speakers speakers) {
        this.events = events;
        this.speakers = speakers;
    }

    /// Something to choose.
    record Option(String value, String label) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(ONE, Access.EVERYONE, this::show).sample("/speakers/1"),
                Route.get(ONE + "/edit", in, this::edit).sample("/speakers/1/edit"),
                Route.post(ONE + "/edit", in, this::rewrite).withChecks(),
                Route.get(AT, in, this::list).sample("/events/6/speakers"),
                Route.post(AT, in, this::add).withChecks(),
                Route.post(AT + "/join", in, this::join),
                Route.post(AT + "/{speaker}/away", in, this::leave));
    }

    private void show(Context ctx) {
        var found = speakers.find(Viewer.of(ctx), id(ctx));
        var model = new HashMap<String, Object>();
        model.put("speaker", found.speaker());
        model.put("events", found.events());
        model.put("writes", found.writes());
        ctx.render("soirees/afterwards/speaker.peb", model);
    }

    private void edit(Context ctx) {
        var speaker = speakers.written(Viewer.of(ctx), id(ctx)).speaker();
        edit(ctx, speaker, SpeakerForm.of(speaker), List.of());
    }

    private static void edit(
            Context ctx, Speaker speaker, SpeakerForm form, List<Problem> problems) {
        var model = new HashMap<String, Object>();
        model.put("speaker", speaker);
        model.put("form", form);
        model.put("problems", problems);
        ctx.render("soirees/afterwards/speaker-edit.peb", model);
    }

    private void rewrite(Context ctx) {
        var viewer = Viewer.of(ctx);
        var speaker = speakers.written(viewer, id(ctx)).speaker();
        var form = SpeakerForm.read(Asked.sent(ctx));
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            edit(ctx, speaker, form, problems);
            return;
        }
        speakers.rewrite(viewer, speaker.id(), form);
        Flash.say(ctx, "afterwards.done.kept");
        Redirects.seeOther(ctx, speaker.path());
    }

    private void list(Context ctx) {
        list(ctx, event(ctx), SpeakerForm.EMPTY, List.of());
    }

    private void list(Context ctx, Event event, SpeakerForm form, List<Problem> problems) {
        var choice = speakers.choice(Viewer.of(ctx), event);
        var model = new HashMap<String, Object>();
        model.put("event", event);
        model.put("speakers", choice.here());
        model.put("others", choice.others().stream().map(SpeakerPages::option).toList());
        model.put("people", choice.people().stream().map(SpeakerPages::option).toList());
        model.put("form", form);
        model.put("problems", problems);
        ctx.render("soirees/afterwards/speakers.peb", model);
    }

    private static Option option(Speaker it) {
        return new Option(Long.toString(it.id()), it.name());
    }

    private static Option option(Registration it) {
        return new Option(Long.toString(it.who().person().orElseThrow()), it.who().name());
    }

    private void add(Context ctx) {
        var event = event(ctx);
        var form = SpeakerForm.read(Asked.sent(ctx));
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(ctx, event, form, problems);
            return;
        }
        speakers.add(Viewer.of(ctx), event, form);
        done(ctx, event);
    }

    private void join(Context ctx) {
        var event = event(ctx);
        long speaker = Asked.number(Asked.sent(ctx, "speaker"), 18).orElse(0L);
        speakers.join(Viewer.of(ctx), event, speaker);
        done(ctx, event);
    }

    private void leave(Context ctx) {
        var event = event(ctx);
        speakers.leave(Viewer.of(ctx), event, id(ctx));
        done(ctx, event);
    }

    private static void done(Context ctx, Event event) {
        Flash.say(ctx, "afterwards.done.kept");
        Redirects.seeOther(ctx, event.path() + "/speakers");
    }

    private Event event(Context ctx) {
        return events.organised(Viewer.of(ctx), Asked.id(ctx, "event"));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "speaker");
    }
}
