package coop.meent.core.search;

import java.util.List;
import java.util.Optional;

/// An engine that says when something else can be found than before.
///
/// @param changed hears of it
public record ToldEngine(SearchEngine engine, Runnable changed) implements SearchEngine {
    @Override
    public void update(List<Document> put, List<Key> delete) {
        engine.update(put, delete);
        changed.run();
    }

    @Override
    public void deleteAll(String plugin) {
        engine.deleteAll(plugin);
        changed.run();
    }

    @Override
    public void purge() {
        engine.purge();
    }

    @Override
    public long count(String plugin) {
        return engine.count(plugin);
    }

    @Override
    public void commit(Position position) {
        engine.commit(position);
    }

    @Override
    public Optional<Position> position() {
        return engine.position();
    }

    @Override
    public Results search(Query query) {
        return engine.search(query);
    }

    @Override
    public List<Suggestion> suggest(Query query) {
        return engine.suggest(query);
    }

    @Override
    public boolean isEmpty() {
        return engine.isEmpty();
    }

    @Override
    public Rebuild rebuild() {
        return new Told(engine.rebuild(), changed);
    }

    @Override
    public void close() {
        engine.close();
    }

    private record Told(Rebuild fresh, Runnable changed) implements Rebuild {
        @Override
        public void put(List<Document> documents) {
            fresh.put(documents);
        }

        @Override
        public void swap(Position position) {
            fresh.swap(position);
            changed.run();
        }

        @Override
        public void close() {
            fresh.close();
        }
    }
}
