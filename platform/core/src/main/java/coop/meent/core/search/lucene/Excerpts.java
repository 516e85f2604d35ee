package coop.meent.core.search.lucene;

import coop.meent.core.search.language.Language;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/// The places in bodies where the words of a question stand, as HTML. They are read from the index,
/// nothing is analysed again.
final class Excerpts {
    private static final int LENGTH = 180;
    private static final int STORED = 20_000;
    private static final String[] BODIES =
            Arrays.stream(Language.values()).map(Fields::body).toArray(String[]::new);

    private final UnifiedHighlighter highlighter;
    private final Query query;

    Excerpts(IndexSearcher searcher, Query query) {
        this.query = query;
        this.highlighter =
                UnifiedHighlighter.builder(searcher, new KeywordAnalyzer())
                        .withBreakIterator(Excerpts::around)
                        .withFormatter(new Marks())
                        .withMaxLength(STORED)
                        .withMaxNoHighlightPassages(0)
                        .build();
    }

    /// {@return an excerpt of every document, null where none of the words stands in its body}
    @Nullable String[] of(int[] documents) throws IOException {
        var passages = new int[BODIES.length];
        Arrays.fill(passages, 1);
        var found = new @Nullable String[documents.length];
        for (var byField :
                highlighter.highlightFields(BODIES, query, documents, passages).values()) {
            for (int at = 0; at < found.length; at++) {
                if (byField[at] != null) {
                    found[at] = byField[at];
                }
            }
        }
        return found;
    }

    private static BreakIterator around() {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        return LengthGoalBreakIterator.createClosestToLength(words, LENGTH, 0.5f);
    }
}
