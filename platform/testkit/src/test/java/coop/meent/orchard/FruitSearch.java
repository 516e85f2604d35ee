package coop.meent.orchard;

import coop.meent.api.Audience;
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

/// Fruit, to be found by everybody.
final class FruitSearch implements SearchSource {
    static final String TYPE = "fruit";

    private final FruitStore store;

    FruitSearch(FruitStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.byId(db, numbers).stream().map(FruitSearch::document).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.all(db).stream().map(FruitSearch::document).forEach(each);
    }

    private static SearchDocument document(FruitStore.Fruit it) {
        return new SearchDocument(
                Long.toString(it.id()),
                it.name(),
                it.name(),
                "nl",
                "/orchard",
                Set.of(Audience.PUBLIC),
                OptionalLong.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}
