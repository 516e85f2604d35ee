package coop.meent.core.pages;

import coop.meent.api.MeentException;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The one door for changes of pages. That the viewer may change them is the route's to check.
public final class PageDesk {
    private final Transactions core;
    private final SitePages pages;
    private final Clock clock;
    private final PageStore store = new PageStore();
    private final Drafts drafts = new Drafts();

    PageDesk(Transactions core, SitePages pages, Clock clock) {
        this.core = core;
        this.pages = pages;
        this.clock = clock;
    }

    /// A page in a language: what is edited.
    ///
    /// @param page as it is
    public record Place(SitePage page, Language language) {
        /// {@return what stands there, or nothing yet}
        public PageText text() {
            return page.text(language).orElseGet(() -> PageText.draft(language, "", ""));
        }
    }

    /// Writes an edit down.
    ///
    /// @return false when somebody edited the text since
    public boolean save(Viewer viewer, Place place, PageForm form) {
        var text = text(place, form);
        boolean saved = core.run(viewer, tx -> add(tx, viewer, place.page().slug(), text));
        pages.reload();
        return saved;
    }

    private PageText text(Place place, PageForm form) {
        int revision = form.base() + 1;
        int dutch = form.follows() ? form.dutch() : place.text().dutch();
        return new PageText(
                place.language(),
                revision,
                form.title(),
                form.body(),
                place.language() == Language.NL ? revision : dutch,
                Optional.empty(),
                "");
    }

    private boolean add(Transaction tx, Viewer viewer, String slug, PageText text) {
        if (!store.add(tx.handle(), slug, text, viewer.person(), clock.instant())) {
            return false;
        }
        var details = Map.of("language", text.language().tag(), "revision", text.revision());
        tx.audit("page.edited", "page:" + slug, details);
        tell(tx, slug);
        return true;
    }

    // a translation less, or one more, changes which text the readers of other languages find
    private static void tell(Transaction tx, String slug) {
        for (var language : Language.values()) {
            tx.publish("page", slug + "." + language.tag());
        }
    }

    /// Makes a page of the team's own, in Dutch.
    ///
    /// @return false when there is one of that name
    public boolean create(Viewer viewer, NewPageForm form) {
        boolean made =
                core.run(
                        viewer,
                        tx ->
                                store.create(tx.handle(), form.slug(), form.footer())
                                        && add(tx, viewer, form.slug(), form.text()));
        pages.reload();
        return made;
    }

    /// Shows or hides a page at the foot of the others.
    public void putFooter(Viewer viewer, SitePage page, boolean footer) {
        core.run(
                viewer,
                tx -> {
                    store.putFooter(tx.handle(), page.slug(), footer);
                    tx.audit("page.footer", "page:" + page.slug(), Map.of("footer", footer));
                    tx.publish("page", page.slug());
                    return true;
                });
        pages.reload();
    }

    /// Removes a page of the team's own, with its history.
    public void remove(Viewer viewer, SitePage page) {
        core.run(
                viewer,
                tx -> {
                    store.remove(tx.handle(), page.slug());
                    tx.audit("page.removed", "page:" + page.slug(), Map.of());
                    tell(tx, page.slug());
                    return true;
                });
        pages.reload();
    }

    /// {@return every text that stood there, newest first; the shipped draft is the last}
    public List<PageText> history(Viewer viewer, Place place) {
        var slug = place.page().slug();
        var edits = core.read(viewer, db -> store.history(db, slug, place.language()));
        if (place.page().own()) {
            return edits;
        }
        var all = new ArrayList<>(edits);
        all.add(Objects.requireNonNull(drafts.of(slug).get(place.language())));
        return all;
    }

    /// {@return one of the texts that stood there}
    public PageText revision(Viewer viewer, Place place, int revision) {
        return history(viewer, place).stream()
                .filter(it -> it.revision() == revision)
                .findFirst()
                .orElseThrow(() -> MeentException.notFound("revision " + revision));
    }

    /// Puts a former text in the place of the present one; both stay in the history.
    public boolean restore(Viewer viewer, Place place, int revision) {
        var old = revision(viewer, place, revision);
        var form =
                new PageForm(old.title(), old.body(), place.text().revision(), old.dutch(), true);
        return save(viewer, place, form);
    }
}
