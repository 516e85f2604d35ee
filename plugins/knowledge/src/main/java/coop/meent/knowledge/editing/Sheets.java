package coop.meent.knowledge.editing;

import coop.meent.api.Audiences;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Saved;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shows the form.
final class Sheets {
    private final Audiences audiences;
    private final Lists lists;
    private final Enclosing enclosing;

    Sheets(Platform platform, Enclosing enclosing) {
        this.enclosing = enclosing;
        this.audiences = platform.audiences();
        this.lists = new Lists(platform);
    }

    WritingView view(Viewer viewer, Sheet sheet, ArticleForm form) {
        return new WritingView(
                sheet,
                form,
                List.of(),
                List.of(),
                Optional.empty(),
                enclosing.shown(viewer, sheet, form),
                viewer.language(),
                lists);
    }

    Enclosing enclosing() {
        return enclosing;
    }

    Clash clash(Saved.Stale stale) {
        var author = stale.theirs().author();
        var name =
                author.isEmpty()
                        ? ""
                        : Optional.ofNullable(
                                        audiences
                                                .viewers(Set.of(author.getAsLong()))
                                                .get(author.getAsLong()))
                                .map(Viewer::name)
                                .orElse("");
        return Clash.of(stale, name);
    }
}
