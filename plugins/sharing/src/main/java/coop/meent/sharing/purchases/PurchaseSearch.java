package coop.meent.sharing.purchases;

import coop.meent.api.Markdown;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What of the purchases can be found: what is bought, and never who joins.
final class PurchaseSearch implements SearchSource {
    private final PurchaseStore store = new PurchaseStore();
    private final Markdown markdown;

    PurchaseSearch(Markdown markdown) {
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return Purchase.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.all(db, numbers).stream()
                .filter(PurchaseSearch::findable)
                .map(this::document)
                .toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.each(
                db,
                it -> {
                    if (findable(it)) {
                        each.accept(document(it));
                    }
                });
    }

    private static boolean findable(Purchase it) {
        return it.state() != Purchase.State.CANCELLED;
    }

    private SearchDocument document(Purchase it) {
        var wording = it.wording();
        return new SearchDocument(
                Long.toString(it.id()),
                wording.title(),
                markdown.text(wording.body() + "\n\n" + wording.steps()),
                wording.language(),
                it.path(),
                PurchaseSight.audience(it),
                OptionalLong.of(it.organisation()),
                it.createdAt(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}
