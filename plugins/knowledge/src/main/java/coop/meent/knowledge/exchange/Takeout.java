package coop.meent.knowledge.exchange;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.exchange.MarkdownExport.Wanted;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Hands a collection over as a zip: to readers what they read, to editors, if they wish, the newest
/// texts. Only who keeps it gets names of people along.
final class Takeout {
    private final Transactions transactions;
    private final MarkdownExport export;
    private final Gate gate;

    Takeout(Transactions transactions, MarkdownExport export, Gate gate) {
        this.transactions = transactions;
        this.export = export;
        this.gate = gate;
    }

    void send(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "collection");
        var collection = transactions.read(viewer, db -> gate.read(db, viewer, id));
        boolean keeps = gate.sight().keeps(viewer, collection);
        boolean newest = keeps && "1".equals(ctx.queryParam("drafts"));
        var name = Paths.slug(collection.name(), "verzameling") + ".zip";
        ctx.contentType("application/zip");
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try {
            var wanted = new Wanted(collection, newest, keeps);
            export.write(viewer, wanted, ctx.res().getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
