package coop.example.borrowbox;

import coop.meent.api.Audience;
import coop.meent.api.SearchDocument;
import coop.meent.api.SearchSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What of the notes can be found: all of them, by everybody.
final class NoteSearch implements SearchSource {
    private final NoteStore store;

    NoteSearch(NoteStore store) {
        this.store = store;
    }

    @Override
    public String type() {
        return "note";
    }

    @Override
    public List<SearchDocument> documents(Handle db, Collection<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return store.byId(db, numbers).stream().map(NoteSearch::document).toList();
    }

    @Override
    public void all(Handle db, Consumer<SearchDocument> each) {
        store.each(db, note -> each.accept(document(note)));
    }

    // cut: document
    private static SearchDocument document(Note note) {
        return new SearchDocument(
                Long.toString(note.id()),
                note.text(),
                note.place(),
                "nl",
                "/borrowbox#note-" + note.id(),
                Set.of(Audience.PUBLIC),
                OptionalLong.empty(),
                note.at(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
    // end
}
