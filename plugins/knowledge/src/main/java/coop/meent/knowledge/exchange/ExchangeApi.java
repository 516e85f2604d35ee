package coop.meent.knowledge.exchange;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.exchange.ImportJson.ToBring;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/// Taking a collection out and bringing a folder in, for programs.
final class ExchangeApi {
    private static final int SHOWN = 100;
    private static final Operation EXPORT =
            Operation.answering("A collection as a zip of Markdown files", Object.class, "drafts");
    private static final Operation LIST =
            Operation.answering("What was sent to be brought in", ImportJson.All.class);
    private static final Operation SEND =
            Operation.answering(
                            "Send a folder of Markdown as a zip, or one Markdown file, as the part folder of multipart/form-data; nothing of the collection changes",
                            ImportJson.class)
                    .with(201);
    private static final Operation SHOW =
            Operation.answering("How far an import is", ImportJson.class);
    private static final Operation REMARKS =
            Operation.answering(
                    "What is to be told of its files, line by line",
                    ImportJson.Remarks.class,
                    "after");
    private static final Operation BRING =
            Operation.answering("Bring it in", ImportJson.class)
                    .taking(ToBring.class, ToBring.EXAMPLE)
                    .with(202);
    private static final Operation DROP = Operation.doing("Forget what is not brought in");

    private final Imports imports;
    private final Reception reception;
    private final Takeout takeout;
    private final ImportViews views;

    ExchangeApi(Imports imports, Reception reception, Takeout takeout, ImportViews views) {
        this.imports = imports;
        this.reception = reception;
        this.takeout = takeout;
        this.views = views;
    }

    List<Route> routes() {
        var of = "/collections/{collection}";
        var one = "/imports/{import}";
        var signedIn = Access.SIGNED_IN;
        return List.of(
                Route.get(of + "/markdown", signedIn, ctx -> ExchangePages.send(ctx, takeout))
                        .described(EXPORT)
                        .sample("/collections/1/markdown"),
                Route.get(of + "/imports", signedIn, this::list)
                        .described(LIST)
                        .sample("/collections/1/imports"),
                Route.post(of + "/imports", signedIn, this::send)
                        .described(SEND)
                        .taking(Reception.LARGEST),
                Route.get(one, signedIn, this::show).described(SHOW).sample("/imports/1"),
                Route.get(one + "/remarks", signedIn, this::remarks)
                        .described(REMARKS)
                        .sample("/imports/1/remarks"),
                Route.post(one + "/bring", signedIn, this::bring).described(BRING),
                Route.delete(one, signedIn, this::drop).described(DROP));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var collection = imports.collection(viewer, Asked.id(ctx, "collection"));
        var items = imports.latest(viewer, collection.id()).stream().map(ImportJson::of).toList();
        ctx.json(new ImportJson.All(items));
    }

    private void send(Context ctx) {
        var viewer = Viewer.of(ctx);
        var collection = imports.collection(viewer, Asked.id(ctx, "collection"));
        var sent = ctx.isMultipart() ? ExchangePages.sent(ctx) : Optional.<Reception.Sent>empty();
        try {
            long id = reception.send(viewer, collection, sent);
            ctx.status(HttpStatus.CREATED).header("Location", "/api/v1/knowledge/imports/" + id);
            answer(ctx, id);
        } catch (Unfit unfit) {
            throw MeentException.invalid(List.of(Problem.of("folder", unfit.key())));
        }
    }

    private void show(Context ctx) {
        answer(ctx, id(ctx));
    }

    private void remarks(Context ctx) {
        var viewer = Viewer.of(ctx);
        var folder = imports.find(viewer, id(ctx)).folder();
        var found = imports.remarks(viewer, folder.id(), Asked.number(ctx, "after"), SHOWN);
        var items =
                found.stream()
                        .map(it ->
                                ImportJson.Told.of(it, views.said(viewer.language(), it.remark())))
                        .toList();
        var next = found.size() < SHOWN ? null : (Integer) found.getLast().no();
        ctx.json(new ImportJson.Remarks(items, next));
    }

    private void bring(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = imports.find(viewer, id(ctx)).folder().id();
        imports.bring(viewer, id, Boolean.TRUE.equals(ctx.bodyAsClass(ToBring.class).show()));
        ctx.status(HttpStatus.ACCEPTED);
        answer(ctx, id);
    }

    private void drop(Context ctx) {
        var viewer = Viewer.of(ctx);
        imports.drop(viewer, imports.find(viewer, id(ctx)).folder().id());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void answer(Context ctx, long id) {
        ctx.json(ImportJson.of(imports.find(Viewer.of(ctx), id).folder()));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "import");
    }
}
