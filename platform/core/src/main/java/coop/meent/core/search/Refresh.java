package coop.meent.core.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Things of one type that changed, and the documents that are asked for.
///
/// @param ids what changed
/// @param upTo the place in the outbox that is reached with them
record Refresh(
        Supply supply,
        Set<String> ids,
        Position.Mark upTo,
        CompletableFuture<List<Document>> answer) {
    /// Brings the index to what the answer says: what is missing in it leaves.
    static void apply(SearchEngine engine, Supply supply, Set<String> ids, List<Document> found) {
        var gone = new LinkedHashSet<>(ids);
        found.forEach(document -> gone.remove(document.id()));
        engine.update(found, gone.stream().map(id -> new Key(supply.type(), id)).toList());
    }

    String type() {
        return supply.type();
    }
}
