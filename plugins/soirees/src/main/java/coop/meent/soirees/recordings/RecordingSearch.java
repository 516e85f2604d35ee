package coop.meent.soirees.recordings;

import coop.meent.api.Markdown;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import coop.meent.soirees.recordings.FoundStore.Found;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Recordings in the search: what is said in one is found by whom may see it, and nobody else.
final class RecordingSearch implements SearchSource {
    private final FoundStore store = new FoundStore();
    private final Markdown markdown;

    RecordingSearch(Markdown markdown) {
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return Recording.TYPE;
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.of(db, numbers).stream().map(this::document).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.each(db, it -> each.accept(document(it)));
    }

    private SearchDocument document(Found found) {
        var it = found.recording();
        return new SearchDocument(
                Long.toString(it.id()),
                it.title(),
                body(found),
                it.language(),
                it.path(),
                Set.of(),
                OptionalLong.of(found.host()),
                it.at(),
                Optional.empty(),
                Optional.empty(),
                Set.copyOf(it.words().tags()),
                found.readers());
    }

    private String body(Found found) {
        var it = found.recording();
        var chapters = it.chapters().stream().map(Chapter::title);
        return Stream.concat(
                        Stream.of(markdown.text(it.words().body())),
                        Stream.concat(chapters, Stream.of(found.transcript())))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
