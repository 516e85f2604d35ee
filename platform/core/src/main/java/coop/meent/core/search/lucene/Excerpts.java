package coop.meent.core.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/// The places in bodies where the words of a question stand, as HTML. They come from the index:
/// nothing is analysed again, and no document is read twice.
final class Excerpts extends UnifiedHighlighter {
    private static final int LENGTH = 180;
    private static final int STORED = 20_000;

    private final Map<Integer, Document> documents;

    Excerpts(IndexSearcher searcher, Map<Integer, Document> documents) {
        super(
                UnifiedHighlighter.builder(searcher, new KeywordAnalyzer())
                        .withBreakIterator(Excerpts::around)
                        .withFormatter(new Marks())
                        .withWeightMatches(false)
                        .withMaxLength(STORED)
                        .withMaxNoHighlightPassages(0));
        this.documents = documents;
    }

    /// {@return an excerpt of every document, null where none of the words stands in its body}
    @Nullable String[] of(Query query, int[] ids) throws IOException {
        var bodies = documents.values().stream().map(Fields::body).distinct();
        var fields = bodies.toArray(String[]::new);
        var found = new @Nullable String[ids.length];
        if (fields.length == 0) {
            return found; // nothing was found, and Lucene refuses to look in no field
        }
        var passages = new int[fields.length];
        Arrays.fill(passages, 1);
        for (var byField : highlightFields(fields, query, ids, passages).values()) {
            for (int at = 0; at < found.length; at++) {
                if (byField[at] != null) {
                    found[at] = byField[at];
                }
            }
        }
        return found;
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(
            String[] fields, DocIdSetIterator ids, int threshold) throws IOException {
        var values = new ArrayList<CharSequence[]>();
        for (int id = ids.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = ids.nextDoc()) {
            var document = documents.get(id);
            values.add(
                    Arrays.stream(fields)
                            .map(field -> document == null ? null : document.get(field))
                            .toArray(CharSequence[]::new));
        }
        return values;
    }

    private static BreakIterator around() {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        return LengthGoalBreakIterator.createClosestToLength(words, LENGTH, 0.5f);
    }
}
