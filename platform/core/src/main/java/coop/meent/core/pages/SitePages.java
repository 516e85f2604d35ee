package coop.meent.core.pages;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import coop.meent.core.themes.PageView;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/// All edited pages, read once and answered from memory: their links stand at the foot of every
/// page.
public final class SitePages {
    private static final Viewer SELF = Viewer.system("pages");

    private final Transactions core;
    private final SiteIdentity identity;
    private final PageStore store = new PageStore();
    private final Drafts drafts = new Drafts();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile List<SitePage> pages = List.of();

    SitePages(Transactions core, SiteIdentity identity) {
        this.core = core;
        this.identity = identity;
    }

    /// Reads anew, after a change here or elsewhere.
    public void reload() {
        reading.lock();
        try {
            pages = core.read(SELF, this::read);
        } finally {
            reading.unlock();
        }
    }

    /// {@return all pages as the database has them now, in order}
    List<SitePage> read(Handle db) {
        var texts = new LinkedHashMap<String, Map<Language, PageText>>();
        var rows = store.pages(db);
        for (var row : rows) {
            var shipped =
                    row.own()
                            ? new EnumMap<Language, PageText>(Language.class)
                            : drafts.of(row.slug());
            texts.put(row.slug(), shipped);
        }
        for (var held : store.newest(db)) {
            texts.getOrDefault(held.slug(), new LinkedHashMap<>())
                    .put(held.text().language(), held.text());
        }
        return rows.stream()
                .map(row ->
                        new SitePage(
                                row.slug(),
                                row.own(),
                                row.footer(),
                                texts.getOrDefault(row.slug(), Map.of())))
                .toList();
    }

    /// {@return all of them, in order}
    public List<SitePage> all() {
        return pages;
    }

    /// {@return the page of that name}
    public Optional<SitePage> find(String slug) {
        return pages.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /// {@return the links at the foot of every page}
    public List<PageView.Item> footer(Language language) {
        return pages.stream()
                .filter(SitePage::footer)
                .map(it ->
                        new PageView.Item(
                                identity.plain(it.shown(language).title(), language),
                                it.path(),
                                false))
                .toList();
    }
}
