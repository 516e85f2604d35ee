package coop.meent.core.progress;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// Shows how far it is, to whoever asked for it and to the team.
final class WorkPages {
    private final Transactions core;
    private final Runner runner;
    private final WorkStore store = new WorkStore();

    WorkPages(Transactions core, Runner runner) {
        this.core = core;
        this.runner = runner;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/work/{id}", Access.SIGNED_IN, this::show).sample("/work/1"),
                Route.post("/work/{id}/cancel", Access.SIGNED_IN, ctx -> back(ctx, cancel(ctx))),
                Route.post("/work/{id}/again", Access.SIGNED_IN, ctx -> back(ctx, again(ctx))));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.get("/work/{id}", Access.SIGNED_IN, ctx -> ctx.json(view(mine(ctx))))
                        .described(
                                Operation.answering("How far work is that lasts", JobView.class)),
                Route.post("/work/{id}/cancel", Access.SIGNED_IN, ctx -> none(ctx, cancel(ctx)))
                        .described(Operation.doing("End work that lasts, between two steps")),
                Route.post("/work/{id}/again", Access.SIGNED_IN, ctx -> none(ctx, again(ctx)))
                        .described(Operation.doing("Go on with work that failed or was ended")));
    }

    private void show(Context ctx) {
        ctx.render("core/work.peb", Map.of("work", view(mine(ctx))));
    }

    private JobView view(Job job) {
        return JobView.of(job, runner.knows(job));
    }

    private Job mine(Context ctx) {
        var viewer = Viewer.of(ctx);
        return core.read(viewer, db -> store.find(db, id(ctx)))
                .filter(it ->
                        viewer.administrator()
                                || (it.person().isPresent() && it.person().equals(viewer.person())))
                .orElseThrow(() -> MeentException.notFound("work"));
    }

    private static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException none) {
            throw MeentException.notFound("work");
        }
    }

    private long cancel(Context ctx) {
        var job = mine(ctx);
        change(ctx, job, List.of(Job.State.RUNNING), Job.State.CANCELLED);
        return job.id();
    }

    private long again(Context ctx) {
        var job = mine(ctx);
        change(ctx, job, List.of(Job.State.FAILED, Job.State.CANCELLED), Job.State.RUNNING);
        return job.id();
    }

    private void change(Context ctx, Job job, List<Job.State> from, Job.State to) {
        boolean done =
                core.run(
                        Viewer.of(ctx),
                        tx -> {
                            tx.audit(action(to), "work:" + job.id(), Map.of("kind", job.code()));
                            tx.publish("work", Long.toString(job.id()));
                            return from.stream()
                                    .anyMatch(
                                            it -> store.change(tx.handle(), job.id(), it, to, ""));
                        });
        if (!done) {
            throw new MeentException(Code.CONFLICT, "not in a state for this: " + job.state());
        }
    }

    private static String action(Job.State to) {
        return to == Job.State.CANCELLED ? "work.cancelled" : "work.resumed";
    }

    private static void back(Context ctx, long id) {
        Redirects.seeOther(ctx, "/work/" + id);
    }

    private static void none(Context ctx, long ignored) {
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
