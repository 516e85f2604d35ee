package coop.meent.orchard;

import coop.meent.api.Principle;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Baskets, to be found by those for whom they are.
final class BasketSearch implements SearchSource {
    private final BasketStore store;

    BasketSearch(BasketStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return Basket.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.byId(db, numbers).stream().map(BasketSearch::document).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.all(db).stream().map(BasketSearch::document).forEach(each);
    }

    // cut: document
    private static SearchDocument document(Basket it) {
        return new SearchDocument(
                Long.toString(it.id()),
                it.name(),
                it.name(),
                "nl",
                it.path(),
                Set.of(), // nobody at any time
                OptionalLong.empty(),
                it.filledAt(),
                Optional.empty(),
                Optional.empty(),
                Set.of("oogst", Principle.COMMUNITY.tag()),
                it.audiences());
    }
    // end
}
