package coop.meent.knowledge.exchange;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.exchange.MarkdownExport.Wanted;
import java.io.IOException;
import java.io.OutputStream;

/// Hands a collection over as a zip: to readers what they read, to editors, if they wish, the
/// newest texts. Only who keeps it gets names of people along.
final class Takeout {
    private final Transactions transactions;
    private final MarkdownExport export;
    private final Gate gate;

    Takeout(Transactions transactions, MarkdownExport export, Gate gate) {
        this.transactions = transactions;
        this.export = export;
        this.gate = gate;
    }

    /// What is handed over.
    record Parcel(Viewer viewer, Wanted wanted) {
        String name() {
            return Paths.slug(wanted.collection().name(), "verzameling") + ".zip";
        }
    }

    /// @param drafts whether the newest texts are wished for
    Parcel parcel(Viewer viewer, long id, boolean drafts) {
        var collection = transactions.read(viewer, db -> gate.read(db, viewer, id));
        boolean keeps = gate.sight().keeps(viewer, collection);
        return new Parcel(viewer, new Wanted(collection, keeps && drafts, keeps));
    }

    void write(Parcel parcel, OutputStream out) throws IOException {
        export.write(parcel.viewer(), parcel.wanted(), out);
    }
}
