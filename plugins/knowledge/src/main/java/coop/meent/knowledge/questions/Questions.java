package coop.meent.knowledge.questions;

import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Search;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Articles;
import coop.meent.knowledge.articles.Reading.Titled;
import coop.meent.knowledge.shelves.Sight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What there is to read of questions, for who may.
final class Questions {
    private static final Set<String> ALIKE = Set.of(Question.TYPE, "article");
    private static final int MOST_ALIKE = 5;
    private static final int SHORTEST = 5;
    private static final int TAGS = 12;

    private final QuestionListStore lists = new QuestionListStore();
    private final AnswerStore answers = new AnswerStore();
    private final Transactions transactions;
    private final Articles articles;
    private final Search search;
    private final Sight sight;

    Questions(Platform platform, Articles articles, Sight sight) {
        this.transactions = platform.transactions();
        this.search = platform.search();
        this.articles = articles;
        this.sight = sight;
    }

    /// A question with all that stands under it.
    ///
    /// @param articles that were made of it, and that the viewer may read
    record Page(Met met, List<Thanked> answers, List<Titled> articles) {}

    /// {@return a question that the viewer may see}
    ///
    /// @throws MeentException when there is none, or none that they may know of
    Met met(Viewer viewer, long id) {
        return transactions
                .read(viewer, db -> lists.met(db, sight.binds(viewer), id))
                .orElseThrow(() -> MeentException.notFound("question " + id));
    }

    /// {@return a question with its answers}
    Page page(Viewer viewer, long id) {
        return transactions
                .read(viewer, db -> page(db, viewer, id))
                .orElseThrow(() -> MeentException.notFound("question " + id));
    }

    private Optional<Page> page(Handle db, Viewer viewer, long id) {
        var eyes = sight.binds(viewer);
        return lists.met(db, eyes, id)
                .map(met ->
                        new Page(
                                met,
                                answers.of(db, eyes, id),
                                List.copyOf(articles.shown(db, viewer, met.articles()).values())));
    }

    List<Thanked> answers(Viewer viewer, long id) {
        return page(viewer, id).answers();
    }

    Slice<Question> list(Viewer viewer, QuestionFilter filter, int limit) {
        return transactions.read(
                viewer,
                db ->
                        Slice.of(
                                lists.list(db, sight.binds(viewer), filter, limit + 1),
                                limit,
                                it -> Long.toString(it.id())));
    }

    /// {@return tags to choose from}
    List<String> tags(Viewer viewer) {
        return transactions.read(viewer, db -> lists.tags(db, sight.binds(viewer), TAGS));
    }

    /// {@return what may answer it already, of what the viewer may see}
    List<Search.Hit> alike(Viewer viewer, String title) {
        var words = title.strip();
        return words.length() < SHORTEST
                ? List.of()
                : search.find(viewer, words, ALIKE, MOST_ALIKE);
    }
}
