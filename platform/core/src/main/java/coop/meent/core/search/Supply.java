package coop.meent.core.search;

import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.work.watch.Hands;
import coop.meent.core.work.watch.Limit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Where the documents of one type come from. They are read by the hands of whoever brings them.
final class Supply {
    private static final Viewer SELF = Viewer.system("search.feed");

    private final String plugin;
    private final SearchSource source;
    private final Transactions transactions;
    private final Hands hands;

    Supply(String plugin, SearchSource source, Transactions transactions, Hands hands) {
        this.plugin = plugin;
        this.source = source;
        this.transactions = transactions;
        this.hands = hands;
    }

    String plugin() {
        return plugin;
    }

    String type() {
        return source.type();
    }

    /// Begins to read the documents of these ids.
    CompletableFuture<List<Document>> begin(Set<String> ids) {
        return hands.begin("documents of " + type(), Limit.QUESTION, () -> documents(ids));
    }

    /// {@return the documents of these ids}
    List<Document> read(Set<String> ids) {
        return hands.apart("documents of " + type(), Limit.QUESTION, () -> documents(ids));
    }

    private List<Document> documents(Set<String> ids) {
        var found = transactions.read(SELF, db -> source.documents(db, ids));
        return found.stream().map(this::adapted).toList();
    }

    /// Reads all, in batches.
    void all(Consumer<List<Document>> sink) {
        hands.each("all documents of " + type(), this::walk, sink);
    }

    private void walk(Consumer<Document> each) {
        transactions.read(
                SELF,
                db -> {
                    source.all(db, document -> each.accept(adapted(document)));
                    return true;
                });
    }

    private Document adapted(SearchDocument found) {
        return Document.of(plugin, type(), found);
    }
}
