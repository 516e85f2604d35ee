package coop.meent.core.search.language;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// The words of a text, led through a chain of filters.
final class Chain extends Analyzer {
    private final UnaryOperator<TokenStream> filters;

    Chain(UnaryOperator<TokenStream> filters) {
        this.filters = filters;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();

        return new TokenStreamComponents(words, filters.apply(words));
    }
}
