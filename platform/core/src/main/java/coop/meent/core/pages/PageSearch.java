package coop.meent.core.pages;

import coop.meent.api.Audience;
import coop.meent.api.Markdown;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import coop.meent.core.text.Language;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What the search knows of the pages: a text for the readers of its language, and the Dutch one
/// for those who have none.
final class PageSearch implements SearchSource {
    private final SitePages pages;
    private final SiteIdentity identity;
    private final Markdown markdown;

    PageSearch(SitePages pages, SiteIdentity identity, Markdown markdown) {
        this.pages = pages;
        this.identity = identity;
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return "page";
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var wanted = Set.copyOf(ids);
        return documents(db).filter(it -> wanted.contains(it.id())).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        documents(db).forEach(each);
    }

    private Stream<SearchDocument> documents(Handle db) {
        return pages.read(db).stream()
                .flatMap(page -> page.texts().values().stream().map(text -> document(page, text)));
    }

    private SearchDocument document(SitePage page, PageText text) {
        var language = text.language();
        return new SearchDocument(
                page.slug() + "." + language.tag(),
                identity.plain(text.title(), language),
                markdown.text(identity.markdown(text.body(), language)),
                language.tag(),
                page.path(),
                readers(page, language),
                OptionalLong.empty(),
                text.at().orElse(Instant.EPOCH),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    private static Set<Audience> readers(SitePage page, Language language) {
        var readers = new HashSet<Audience>();
        for (var it : Language.values()) {
            if (page.shown(it).language() == language) {
                readers.add(new Audience("reads:" + it.tag()));
            }
        }
        return readers;
    }
}
