package coop.meent.knowledge.articles;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Collections;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Looks articles up, all at once, for a rule that is asked for many persons.
final class Judge {
    private static final Viewer WORK = Viewer.system("knowledge.sight");

    private final ArticleStore store = new ArticleStore();
    private final Collections collections = new Collections();
    private final Transactions transactions;

    Judge(Transactions transactions) {
        this.transactions = transactions;
    }

    BiPredicate<Viewer, String> by(Set<String> ids, BiPredicate<Viewer, Held> rule) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        var asked = transactions.read(WORK, db -> store.all(db, numbers));
        var known = transactions.read(WORK, collections::all);
        var held = new HashMap<String, Held>();
        for (var article : asked) {
            known.stream()
                    .filter(it -> it.id() == article.collection())
                    .forEach(it -> held.put(Long.toString(article.id()), new Held(article, it)));
        }
        return (viewer, id) ->
                Optional.ofNullable(held.get(id)).filter(it -> rule.test(viewer, it)).isPresent();
    }
}
