package coop.meent.knowledge.exchange;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.exchange.Import.State;
import coop.meent.knowledge.shelves.Asked;
import coop.meent.knowledge.shelves.Collection;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages on which an editor takes a collection out, and brings a folder in.
final class ExchangePages {
    private static final int SHOWN = 100;

    private final Imports imports;
    private final Reception reception;
    private final Takeout takeout;
    private final ImportViews views;

    ExchangePages(Imports imports, Reception reception, Takeout takeout, ImportViews views) {
        this.imports = imports;
        this.reception = reception;
        this.takeout = takeout;
        this.views = views;
    }

    List<Route> routes() {
        var one = "/collections/{collection}";
        var signedIn = Access.SIGNED_IN;
        return List.of(
                Route.get(one + "/exchange", signedIn, this::show)
                        .sample("/collections/1/exchange"),
                Route.post(one + "/exchange", signedIn, this::send).taking(Reception.LARGEST),
                Route.get(one + "/markdown.zip", signedIn, ctx -> send(ctx, takeout))
                        .sample("/collections/1/markdown.zip"),
                Route.get("/imports/{import}", signedIn, this::report).sample("/imports/1"),
                Route.post("/imports/{import}/bring", signedIn, this::bring),
                Route.post("/imports/{import}/drop", signedIn, this::drop));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        show(ctx, imports.collection(viewer, Asked.id(ctx, "collection")), List.of());
    }

    private void show(Context ctx, Collection collection, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        ctx.render(
                "knowledge/exchange/exchange.peb",
                Map.of(
                        "collection", collection,
                        "problems", problems,
                        "imports", views.list(viewer, imports.latest(viewer, collection.id()))));
    }

    static Optional<Reception.Sent> sent(Context ctx) {
        return Optional.ofNullable(ctx.uploadedFile("folder"))
                .map(it -> new Reception.Sent(it.filename(), it.size(), it::content));
    }

    private void send(Context ctx) {
        var viewer = Viewer.of(ctx);
        var collection = imports.collection(viewer, Asked.id(ctx, "collection"));
        try {
            long id = reception.send(viewer, collection, sent(ctx));
            Redirects.seeOther(ctx, Import.path(id));
        } catch (Unfit unfit) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, collection, List.of(Problem.of("folder", unfit.key())));
        }
    }

    private void report(Context ctx) {
        var viewer = Viewer.of(ctx);
        var held = imports.find(viewer, Asked.id(ctx, "import"));
        int after = Asked.number(ctx, "after");
        boolean told = held.folder().state() == State.READY;
        var remarks = imports.remarks(viewer, held.folder().id(), after, SHOWN);
        var template = told ? "knowledge/exchange/report.peb" : "knowledge/exchange/import.peb";
        ctx.render(template, views.of(viewer, held, remarks, SHOWN));
    }

    private void bring(Context ctx) {
        long id = Asked.id(ctx, "import");
        imports.bring(Viewer.of(ctx), id, "true".equals(ctx.formParam("show")));
        Flash.say(ctx, "exchange.done.begun");
        Redirects.seeOther(ctx, Import.path(id));
    }

    private void drop(Context ctx) {
        var viewer = Viewer.of(ctx);
        var held = imports.find(viewer, Asked.id(ctx, "import"));
        imports.drop(viewer, held.folder().id());
        Flash.say(ctx, "exchange.done.dropped");
        Redirects.seeOther(ctx, held.collection().path() + "/exchange");
    }

    static void send(Context ctx, Takeout takeout) {
        var drafts = "1".equals(ctx.queryParam("drafts"));
        var parcel = takeout.parcel(Viewer.of(ctx), Asked.id(ctx, "collection"), drafts);
        ctx.contentType("application/zip");
        ctx.header("Content-Disposition", "attachment; filename=\"" + parcel.name() + "\"");
        try {
            takeout.write(parcel, ctx.res().getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
