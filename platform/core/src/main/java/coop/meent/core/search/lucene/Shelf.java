package coop.meent.core.search.lucene;

import coop.meent.core.search.Document;
import coop.meent.core.search.Key;
import coop.meent.core.search.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// One index on disk, open for writing and for reading what was just written.
final class Shelf {
    private static final double BUFFER_MB = 16;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private Shelf(Path folder, Directory directory, IndexWriter writer) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new Uncached());
    }

    static Shelf open(Path folder, Analyzer analyzer, OpenMode mode) throws IOException {
        var directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config(analyzer, mode));
            return new Shelf(folder, directory, writer);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer == null ? () -> {} : writer::rollback);
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    SearcherManager searchers() {
        return searchers;
    }

    Map<String, String> commitData() {
        var data = new HashMap<String, String>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    boolean isEmpty() {
        return writer.getDocStats().numDocs == 0;
    }

    void update(List<Document> put, List<Key> delete) throws IOException {
        for (var key : delete) {
            writer.deleteDocuments(new Term(Fields.KEY, key.toString()));
        }
        for (var document : put) {
            var key = new Term(Fields.KEY, document.key().toString());
            writer.updateDocument(key, Fields.of(document));
        }
    }

    void deleteAll(String plugin) throws IOException {
        writer.deleteDocuments(new Term(Fields.PLUGIN, plugin));
    }

    /// Writes every segment anew that holds something deleted; the old ones go with the next
    /// commit.
    void purge() throws IOException {
        writer.forceMergeDeletes();
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(Position position) throws IOException {
        var data = CommitData.of(position);
        if (writer.hasUncommittedChanges() || !data.equals(commitData())) {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    /// Forgets what was not committed.
    void close() throws IOException {
        IOUtils.close(searchers, writer::rollback, directory);
    }

    private static IndexWriterConfig config(Analyzer analyzer, OpenMode mode) {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(3, 1);

        return new IndexWriterConfig(analyzer)
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergeScheduler(merges)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setSimilarity(new Evened())
                .setCommitOnClose(false);
    }

    /// Filters hold the time and the viewer, so that they seldom come twice: caching them costs.
    private static final class Uncached extends SearcherFactory {
        private final Evened similarity = new Evened();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            searcher.setSimilarity(similarity);
            return searcher;
        }
    }
}
