package coop.meent.soirees.tickets;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The page on which an organiser says what an event costs and what is asked.
public final class TicketPages {
    private static final String PATH = "/events/{event}/tickets";

    private final TicketStore store = new TicketStore();
    private final Platform platform;
    private final Events events;

    public TicketPages(Platform platform, Events events) {
        this.platform = platform;
        this.events = events;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.SIGNED_IN, this::show).sample("/events/6/tickets"),
                Route.post(PATH, Access.SIGNED_IN, this::keep).withChecks());
    }

    private Event event(Context ctx) {
        return events.organised(Viewer.of(ctx), Asked.id(ctx, "event"));
    }

    private void show(Context ctx) {
        var event = event(ctx);
        var offering =
                platform.transactions().read(Viewer.of(ctx), db -> store.find(db, event.id()));
        render(ctx, event, TicketForm.of(offering), List.of());
    }

    private void keep(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = event(ctx);
        var form = TicketForm.read(Asked.sent(ctx));
        var problems = form.check();
        if (problems.isEmpty()) {
            problems = refused(viewer, event, form.offering());
        }
        if (problems.isEmpty()) {
            problems = platform.transactions().run(viewer, tx -> keep(tx, event, form.offering()));
        }
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), event, form, problems);
            return;
        }
        Flash.say(ctx, "registrations.tickets.done");
        Redirects.seeOther(ctx, event.path() + "/desk");
    }

    private List<Problem> refused(Viewer viewer, Event event, Offering offering) {
        if (!offering.paid()) {
            return List.of();
        }
        var payable = platform.charges().payable(viewer, event.host());
        return payable.yes()
                ? List.of()
                : List.of(
                        Problem.of(
                                "ticket-1-price",
                                "registrations.tickets.problem.payable",
                                payable.why()));
    }

    // a ticket that somebody has stays: what was bought is not taken away
    private List<Problem> keep(Transaction tx, Event event, Offering offering) {
        var db = tx.handle();
        events.locked(tx, event.id());
        var tickets = offering.tickets().stream().map(Ticket::position).collect(Collectors.toSet());
        var asks = offering.asks().stream().map(Ask::position).collect(Collectors.toSet());
        var lost =
                store.taken(db, event.id()).stream()
                        .filter(it -> !tickets.contains(it))
                        .findFirst();
        if (lost.isPresent()) {
            return List.of(
                    Problem.of(
                            "ticket-" + lost.get() + "-name",
                            "registrations.tickets.problem.taken"));
        }
        store.keep(db, event.id(), tickets, asks);
        offering.tickets().forEach(it -> store.put(db, event.id(), it));
        offering.asks().forEach(it -> store.put(db, event.id(), it));
        tx.audit("tickets.changed", event.subject(), Map.of("tickets", tickets.size()));
        tx.publish(Event.TYPE, Long.toString(event.id()));
        return List.of();
    }

    private static void render(Context ctx, Event event, TicketForm form, List<Problem> problems) {
        ctx.render(
                "soirees/tickets/form.peb",
                Map.of(
                        "event", event,
                        "form", form,
                        "problems", problems,
                        "kinds", List.of(Ask.Kind.values())));
    }
}
