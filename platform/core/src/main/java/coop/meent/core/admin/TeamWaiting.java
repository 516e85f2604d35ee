package coop.meent.core.admin;

import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.core.admin.WaitingStore.Counts;
import coop.meent.core.pages.SiteIdentity;
import coop.meent.core.pages.SitePages;
import coop.meent.core.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the platform itself has waiting for the team, in one statement: mail that did not leave,
/// plugins that do not start, an import without an answer, pages with gaps.
public final class TeamWaiting {
    private final Transactions core;
    private final Texts texts;
    private final SitePages pages;
    private final SiteIdentity identity;
    private final WaitingStore store = new WaitingStore();

    public TeamWaiting(Transactions core, Texts texts, SitePages pages, SiteIdentity identity) {
        this.core = core;
        this.texts = texts;
        this.pages = pages;
        this.identity = identity;
    }

    /// {@return what waits, most urgent first}
    public List<Waiting> of(Viewer viewer) {
        var counts = core.read(viewer, store::counts);
        var waiting = new ArrayList<Waiting>();
        add(waiting, viewer, "reports", counts.reports(), "/admin/reports");
        add(waiting, viewer, "plugins", counts.plugins(), "/admin/plugins");
        add(waiting, viewer, "mails", counts.mails(), "/admin/mail");
        if (counts.imports() > 0) {
            add(waiting, viewer, "import", counts.imports(), importPath(counts));
        }
        add(waiting, viewer, "gaps", gaps(), "/admin/pages");
        add(waiting, viewer, "translations", behind(), "/admin/pages");
        return waiting;
    }

    private static String importPath(Counts counts) {
        return counts.pending().isEmpty() ? "/admin/import" : "/admin/import/" + counts.pending();
    }

    private long gaps() {
        return pages.all().stream()
                .filter(page ->
                        page.texts().values().stream()
                                .anyMatch(text -> !identity.open(text.body()).isEmpty()))
                .count();
    }

    private long behind() {
        return pages.all().stream()
                .flatMap(page -> Arrays.stream(Language.values()).map(page::behind))
                .filter(edits -> edits > 0)
                .count();
    }

    private void add(List<Waiting> waiting, Viewer viewer, String what, long count, String path) {
        if (count == 0) {
            return;
        }
        var key = "team.waiting." + what;
        waiting.add(
                new Waiting(
                        what,
                        Waiting.Sign.COMMUNITY,
                        texts.text(viewer.language(), key, count),
                        texts.text(viewer.language(), key + ".text"),
                        Optional.empty(),
                        path,
                        texts.text(viewer.language(), key + ".action"),
                        Waiting.Whose.TEAM));
    }
}
