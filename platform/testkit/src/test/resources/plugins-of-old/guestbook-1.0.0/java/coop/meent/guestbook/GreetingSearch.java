package coop.meent.guestbook;

import coop.meent.api.Audience;
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

// cut: source
/// What of the guest book can be found: all that is not hidden, by everybody.
final class GreetingSearch implements SearchSource {
    private final GreetingStore store;
    private final Markdown markdown;

    GreetingSearch(GreetingStore store, Markdown markdown) {
        this.store = store;
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return Greeting.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.byId(db, numbers).stream()
                .filter(it -> it.hidden().isEmpty())
                .map(this::document)
                .toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.each(db, it -> {
            if (it.hidden().isEmpty()) {
                each.accept(document(it));
            }
        });
    }

    private SearchDocument document(Greeting greeting) {
        return new SearchDocument(
                Long.toString(greeting.id()),
                greeting.name(),
                markdown.text(greeting.text()),
                "nl",
                greeting.path(),
                Set.of(Audience.PUBLIC),
                OptionalLong.empty(),
                greeting.at(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}
// end
