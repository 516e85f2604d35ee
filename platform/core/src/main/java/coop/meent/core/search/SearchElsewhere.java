package coop.meent.core.search;

import java.util.List;
import java.util.Optional;

/// The index of a process that has none: the running site holds it. It keeps nothing, and refuses
/// to answer, so that nobody takes "nothing found" for an answer.
public final class SearchElsewhere implements SearchEngine {
    @Override
    public void update(List<Document> put, List<Key> delete) {}

    @Override
    public void deleteAll(String plugin) {}

    @Override
    public void purge() {}

    @Override
    public long count(String plugin) {
        throw refused();
    }

    @Override
    public void commit(Position position) {}

    @Override
    public Optional<Position> position() {
        return Optional.empty();
    }

    @Override
    public Results search(Query query) {
        throw refused();
    }

    @Override
    public List<Suggestion> suggest(Query query) {
        throw refused();
    }

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public Rebuild rebuild() {
        throw refused();
    }

    @Override
    public void close() {}

    private static IllegalStateException refused() {
        return new IllegalStateException("only the running site can search");
    }
}
