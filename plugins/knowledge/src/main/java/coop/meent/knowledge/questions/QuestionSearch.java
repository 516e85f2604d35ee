package coop.meent.knowledge.questions;

import coop.meent.api.Markdown;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What of the questions can be found: what was asked and what was answered.
final class QuestionSearch implements SearchSource {
    private final FoundStore store = new FoundStore();
    private final Markdown markdown;

    QuestionSearch(Markdown markdown) {
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return Question.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.findable(db, numbers).stream().map(this::document).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.each(db, it -> each.accept(document(it)));
    }

    private SearchDocument document(FoundStore.Findable found) {
        var question = found.question();
        var wording = question.wording();
        return new SearchDocument(
                Long.toString(question.id()),
                wording.title(),
                markdown.text(wording.body() + "\n\n" + found.words()),
                wording.language(),
                question.path(),
                Set.of(question.audience()),
                OptionalLong.empty(),
                question.askedAt(),
                Optional.empty(),
                Optional.empty(),
                wording.tags());
    }
}
