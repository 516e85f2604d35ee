package coop.meent.knowledge.articles;

import coop.meent.api.FreshnessKind;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Sight;

/// Has the platform ask whether articles are still correct: one click says so.
final class Fresh {
    private final Judge judge;
    private final Sight sight;
    private final ArticleDesk desk;

    Fresh(Judge judge, Sight sight, ArticleDesk desk) {
        this.judge = judge;
        this.sight = sight;
        this.desk = desk;
    }

    FreshnessKind kind() {
        return FreshnessKind.of(Article.TYPE, "articles.fresh", ids -> judge.by(ids, this::answers))
                .whenConfirmed((tx, by, id) -> desk.confirmed(tx, by, Long.parseLong(id)));
    }

    private boolean answers(Viewer viewer, Held held) {
        return Upkeep.answers(held.article(), held.collection(), viewer, sight);
    }
}
