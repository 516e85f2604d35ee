package coop.meent.knowledge.articles;

import coop.meent.api.FreshnessKind;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Has the platform ask whether articles are still correct: one click says so.
final class Fresh {
    private static final Viewer WORK = Viewer.system("knowledge.freshness");

    private final ArticleStore store = new ArticleStore();
    private final Collections collections = new Collections();
    private final Transactions transactions;
    private final Sight sight;
    private final ArticleDesk desk;

    Fresh(Transactions transactions, Sight sight, ArticleDesk desk) {
        this.transactions = transactions;
        this.sight = sight;
        this.desk = desk;
    }

    FreshnessKind kind() {
        return FreshnessKind.of(Article.TYPE, "articles.fresh", this::answering)
                .whenConfirmed((tx, by, id) -> desk.confirmed(tx, by, Long.parseLong(id)));
    }

    private BiPredicate<Viewer, String> answering(Set<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        var asked = transactions.read(WORK, db -> store.all(db, numbers));
        Map<Long, Collection> known =
                transactions.read(WORK, collections::all).stream()
                        .collect(Collectors.toMap(Collection::id, Function.identity()));
        var held =
                asked.stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()),
                                        it -> new Held(it, known.get(it.collection()))));
        return (viewer, id) -> held.containsKey(id) && answers(held.get(id), viewer);
    }

    private boolean answers(Held held, Viewer viewer) {
        return Upkeep.answers(held.article(), held.collection(), viewer, sight);
    }
}
