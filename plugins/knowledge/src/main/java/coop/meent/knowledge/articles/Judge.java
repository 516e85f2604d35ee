package coop.meent.knowledge.articles;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        Map<Long, Collection> known =
                transactions.read(WORK, collections::all).stream()
                        .collect(Collectors.toMap(Collection::id, Function.identity()));
        var held =
                asked.stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()),
                                        it -> new Held(it, known.get(it.collection()))));
        return (viewer, id) ->
                Optional.ofNullable(held.get(id)).filter(it -> rule.test(viewer, it)).isPresent();
    }
}
