package coop.meent.orchard;

import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Juices, to be found until they are stale.
final class JuiceSearch implements SearchSource {
    private final JuiceStore store;

    JuiceSearch(JuiceStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return Juice.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.byId(db, numbers).stream().map(JuiceSearch::document).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.all(db).stream().map(JuiceSearch::document).forEach(each);
    }

    // cut: stale
    private static SearchDocument document(Juice it) {
        var document =
                new SearchDocument(
                        Long.toString(it.id()),
                        it.name(),
                        it.name(),
                        "nl",
                        "/orchard/juices",
                        Set.of(it.audience()),
                        OptionalLong.empty(),
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of());
        return document.staleFrom(it.staleFrom(), Set.of(it.keeper()));
    }
    // end
}
