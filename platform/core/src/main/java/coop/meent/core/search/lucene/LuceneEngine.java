package coop.meent.core.search.lucene;

import coop.meent.core.search.Document;
import coop.meent.core.search.Key;
import coop.meent.core.search.Position;
import coop.meent.core.search.Query;
import coop.meent.core.search.Results;
import coop.meent.core.search.SearchEngine;
import coop.meent.core.search.Suggestion;
import coop.meent.core.search.language.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index in a folder of this machine.
public final class LuceneEngine implements SearchEngine {
    private static final Logger log = LoggerFactory.getLogger(LuceneEngine.class);

    private final IndexFolder folder;
    private final TextAnalysis analysis = new TextAnalysis();
    private final Analyzer analyzer = Fields.analyzer(analysis);
    private final Librarian librarian = new Librarian(analysis);
    private final AtomicBoolean rebuilding = new AtomicBoolean();
    private volatile Shelf shelf;
    private volatile Optional<Position> position;

    /// Opens the index, or an empty one without a position where there is none that can be read, or
    /// only one of another schema or database.
    public LuceneEngine(Path path, UUID epoch) {
        try {
            folder = new IndexFolder(path);
            var readable = readable(epoch);
            shelf = readable.isPresent() ? readable.get() : empty();
            position = CommitData.read(shelf.commitData(), epoch);
            folder.serve(shelf.folder());
            folder.sweep(shelf.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the search index in " + path, e);
        }
    }

    @Override
    public synchronized void update(List<Document> put, List<Key> delete) {
        run(() -> {
            shelf.update(put, delete);
            shelf.refresh();
        });
    }

    @Override
    public synchronized void deleteAll(String plugin) {
        run(() -> {
            shelf.deleteAll(plugin);
            shelf.refresh();
        });
    }

    @Override
    public synchronized void purge() {
        run(() -> {
            shelf.purge();
            shelf.refresh();
        });
    }

    @Override
    public long count(String plugin) {
        return reading(
                searcher -> (long) searcher.count(new TermQuery(new Term(Fields.PLUGIN, plugin))));
    }

    @Override
    public synchronized void commit(Position reached) {
        run(() -> shelf.commit(reached));
        position = Optional.of(reached);
    }

    @Override
    public Optional<Position> position() {
        return position;
    }

    @Override
    public Results search(Query query) {
        return reading(searcher -> librarian.search(searcher, query));
    }

    @Override
    public List<Suggestion> suggest(Query query) {
        return reading(searcher -> librarian.suggest(searcher, query));
    }

    @Override
    public boolean isEmpty() {
        return shelf.isEmpty();
    }

    @Override
    public Rebuild rebuild() {
        if (!rebuilding.compareAndSet(false, true)) {
            throw new IllegalStateException("the search index is being rebuilt already");
        }
        try {
            return new Beside(empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        run(shelf::close);
    }

    private Optional<Shelf> readable(UUID epoch) throws IOException {
        var current = folder.current();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        try {
            var found = Shelf.open(current.get(), analyzer, OpenMode.APPEND);
            if (CommitData.read(found.commitData(), epoch).isPresent()) {
                return Optional.of(found);
            }
            found.close();
            log.info("The search index is of another schema or database, and is built anew.");
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IndexNotFoundException e) {
            log.info("The search index was never finished, and is built anew.");
        } catch (IOException | IllegalArgumentException e) {
            log.warn("The search index cannot be read, and is built anew: {}", e.toString());
        }
        return Optional.empty();
    }

    private Shelf empty() throws IOException {
        return Shelf.open(folder.fresh(), analyzer, OpenMode.CREATE);
    }

    private synchronized void serve(Shelf next, Position reached) {
        var old = shelf;
        run(() -> {
            next.commit(reached);
            next.refresh();
            folder.serve(next.folder());
            shelf = next;
            position = Optional.of(reached);
            old.close();
            folder.sweep(next.folder());
        });
    }

    private <T> T reading(Reading<T> reading) {
        try {
            var searcher = acquire();
            try {
                return reading.from(searcher);
            } finally {
                searcher.getIndexReader().decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks again when the index was swapped while asking.
    private IndexSearcher acquire() throws IOException {
        while (true) {
            var asked = shelf;
            try {
                return asked.searchers().acquire();
            } catch (AlreadyClosedException e) {
                if (asked == shelf) {
                    throw e;
                }
            }
        }
    }

    private static void run(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private final class Beside implements Rebuild {
        private final Shelf next;
        private boolean open = true;

        Beside(Shelf next) {
            this.next = next;
        }

        @Override
        public void put(List<Document> documents) {
            run(() -> next.update(documents, List.of()));
        }

        @Override
        public void swap(Position reached) {
            serve(next, reached);
            open = false;
            rebuilding.set(false);
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                rebuilding.set(false);
                run(() -> {
                    next.close();
                    folder.delete(next.folder());
                });
            }
        }
    }
}
