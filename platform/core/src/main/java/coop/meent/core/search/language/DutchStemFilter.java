package coop.meent.core.search.language;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Replaces every token by its [DutchStem].
final class DutchStemFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final DutchStem stem;

    DutchStemFilter(TokenStream input, DutchStem stem) {
        super(input);
        this.stem = stem;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var stemmed = stem.stem(term.toString());
        term.setEmpty().append(stemmed);
        return true;
    }
}
