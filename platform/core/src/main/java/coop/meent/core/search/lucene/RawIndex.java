package coop.meent.core.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// What the files of an index hold, as they were last committed, what is deleted in them too: for
/// whoever must be sure that something is gone.
public final class RawIndex {
    private final BiConsumer<String, String> each;

    private RawIndex(BiConsumer<String, String> each) {
        this.each = each;
    }

    /// Hands over every stored text and every word.
    ///
    /// @param folder with a commit of an index
    /// @param each takes a place, `document 3: title`, and what stands there
    public static void read(Path folder, BiConsumer<String, String> each) throws IOException {
        var raw = new RawIndex(each);
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                raw.documents(leaf.reader());
                raw.words(leaf.reader());
                raw.dates(leaf.reader());
            }
        }
    }

    // without asking which of them are deleted
    private void documents(LeafReader reader) throws IOException {
        var stored = reader.storedFields();
        for (int i = 0; i < reader.maxDoc(); i++) {
            for (var field : stored.document(i)) {
                var text = field.stringValue();
                if (text != null) {
                    each.accept("document %d: %s".formatted(i, field.name()), text);
                }
            }
        }
    }

    private void words(LeafReader reader) throws IOException {
        for (var field : reader.getFieldInfos()) {
            var terms = reader.terms(field.name);
            if (terms == null) {
                continue;
            }
            var all = terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                var word = new String(term.bytes, term.offset, term.length, StandardCharsets.UTF_8);
                each.accept("word of " + field.name, word);
            }
        }
    }

    private void dates(LeafReader reader) throws IOException {
        var dates = DocValues.getBinary(reader, Fields.DATED);
        while (dates.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            var where = "document %d: %s".formatted(dates.docID(), Fields.DATED);
            Dates.each(
                    dates.binaryValue(),
                    (term, _, _) -> {
                        each.accept(where, term.utf8ToString());
                        return true;
                    });
        }
    }
}
