package coop.meent.core.plugins;

import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// A source of which the type was asked once: it is needed at every search.
record WatchedSource(String type, SearchSource itself) implements SearchSource {
    static SearchSource of(SearchSource itself) {
        return new WatchedSource(itself.type(), itself);
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        return itself.documents(db, ids);
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        itself.all(db, each);
    }
}
