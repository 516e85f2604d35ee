package coop.meent.knowledge.articles;

import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Sight;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What of the articles can be found: what readers see, by who may read the collection.
final class ArticleSearch implements SearchSource {
    private final SearchStore store = new SearchStore();
    private final ZoneId zone;

    ArticleSearch(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String type() {
        return Article.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, java.util.Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.searchable(db, numbers).stream().map(this::document).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.each(db, it -> each.accept(document(it)));
    }

    // who keeps the collection goes on finding what nobody looked at
    private SearchDocument document(SearchStore.Findable found) {
        var article = found.article();
        var card = article.card();
        return new SearchDocument(
                        Long.toString(article.id()),
                        card.title(),
                        card.summary() + " " + found.plain(),
                        card.language(),
                        article.path(),
                        Sight.audience(found.collection()),
                        OptionalLong.empty(),
                        article.changedAt(),
                        Optional.empty(),
                        Optional.empty(),
                        card.tags())
                .staleFrom(stale(article, found.collection()), Sight.keepers(found.collection()));
    }

    private Instant stale(Article article, Collection collection) {
        var told = article.care().reviewBy().plus(collection.grace()).plusDays(1);
        return told.atStartOfDay(zone).toInstant();
    }
}
