package coop.meent.core.search;

import java.util.List;
import java.util.Optional;

/// An index of documents. Safe for threads; what was updated is found at once, and survives a crash
/// from the next commit on.
public interface SearchEngine extends AutoCloseable {
    /// Puts documents in the place of those with the same key, and takes others out.
    void update(List<Document> put, List<Key> delete);

    /// Takes out everything that one plugin put in.
    void deleteAll(String plugin);

    /// Takes what is not found any more out of the files too, once the next commit is made. Slow.
    void purge();

    /// {@return how many documents one plugin put in}
    long count(String plugin);

    /// Makes all updates so far durable, together with the position they came from.
    void commit(Position position);

    /// {@return what the last commit said; empty if the index must be built anew}
    Optional<Position> position();

    Results search(Query query);

    /// {@return documents whose titles have words that begin with those of the query}
    List<Suggestion> suggest(Query query);

    /// {@return whether nothing can be found, by anybody}
    boolean isEmpty();

    /// Begins an empty index beside this one, which goes on serving. One at a time.
    Rebuild rebuild();

    /// Leaves the index as it was last committed.
    @Override
    void close();

    /// An index in the making. Closing it without a swap throws it away.
    interface Rebuild extends AutoCloseable {
        void put(List<Document> documents);

        /// Commits and serves this index from now on; the old one is deleted. Updates that reached
        /// the old one after `position` are read from the outbox again.
        void swap(Position position);

        @Override
        void close();
    }
}
