package coop.meent.sharing.asks;

import coop.meent.api.Markdown;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What of the asks can be found: what is asked for, and never who offered help.
final class AskSearch implements SearchSource {
    private final AskStore store = new AskStore();
    private final Markdown markdown;

    AskSearch(Markdown markdown) {
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return Ask.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.all(db, numbers).stream()
                .filter(AskSearch::findable)
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

    private static boolean findable(Ask it) {
        return it.state() != Ask.State.CLOSED;
    }

    private SearchDocument document(Ask it) {
        var wording = it.wording();
        return new SearchDocument(
                Long.toString(it.id()),
                wording.title(),
                markdown.text(wording.body()) + "\n" + wording.town(),
                wording.language(),
                it.path(),
                AskSight.audience(it),
                it.organisation(),
                it.askedAt(),
                Optional.empty(),
                Optional.empty(),
                Set.copyOf(wording.tags()));
    }
}
