package coop.meent.core.search.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/// The analyzers of every language, made once and safe for threads. The Dutch word list is read
/// when the first Dutch word comes by.
public final class TextAnalysis {
    /// Raise it when a chain changes.
    private static final int VERSION = 1;

    private static final int LONGEST_PREFIX = 20;
    private static final CharArraySet STOP = DutchAnalyzer.getDefaultStopSet();

    private final Analyzer folded = new Chain(TextAnalysis::fold);
    private final Analyzer prefixes =
            new Chain(in -> new EdgeNGramTokenFilter(fold(in), 1, LONGEST_PREFIX, false));
    private final Analyzer prefix =
            new Chain(
                    in -> new EdgeNGramTokenFilter(fold(in), LONGEST_PREFIX, LONGEST_PREFIX, true));
    private final Analyzer dutch = new Chain(in -> stemDutch(foldDutch(in)));
    private final Analyzer dutchText =
            new Chain(in ->
                    stemDutch(new DutchPartsFilter(foldDutch(in), new Compounds(words(), STOP))));
    private final Analyzer french = new Chain(TextAnalysis::stemFrench);
    private final Analyzer english = new Chain(TextAnalysis::stemEnglish);
    private @Nullable DutchWords words;

    /// {@return what changes whenever a text may be analysed in another way than before}
    public static String version() {
        return VERSION + "-" + DutchWords.fingerprint();
    }

    /// {@return what turns a text into words to be found}
    public Analyzer indexing(Language language) {
        return language == Language.DUTCH ? dutchText : asking(language);
    }

    /// {@return what turns a question into words to look for}
    public Analyzer asking(Language language) {
        return switch (language) {
            case DUTCH -> dutch;
            case FRENCH -> french;
            case ENGLISH -> english;
            case OTHER -> folded;
        };
    }

    /// {@return words as they stand, but for case and accents}
    public Analyzer folded() {
        return folded;
    }

    /// {@return every beginning of every word}
    public Analyzer prefixes() {
        return prefixes;
    }

    /// {@return what somebody typed, as one of [#prefixes()]}
    public Analyzer prefix() {
        return prefix;
    }

    private synchronized DutchWords words() {
        if (words == null) {
            words = new DutchWords();
        }
        return words;
    }

    private static TokenStream fold(TokenStream in) {
        var elided = new ElisionFilter(new LowerCaseFilter(in), FrenchAnalyzer.DEFAULT_ARTICLES);

        return new ASCIIFoldingFilter(elided);
    }

    private TokenStream foldDutch(TokenStream in) {
        return new StopFilter(new ASCIIFoldingFilter(new LowerCaseFilter(in)), STOP);
    }

    private TokenStream stemDutch(TokenStream in) {
        return new RemoveDuplicatesTokenFilter(new DutchStemFilter(in, new DutchStem(words())));
    }

    private static TokenStream stemFrench(TokenStream in) {
        var elided = new ElisionFilter(new LowerCaseFilter(in), FrenchAnalyzer.DEFAULT_ARTICLES);
        var kept = new StopFilter(elided, FrenchAnalyzer.getDefaultStopSet());

        return new FrenchLightStemFilter(new ASCIIFoldingFilter(kept));
    }

    private static TokenStream stemEnglish(TokenStream in) {
        var lower = new LowerCaseFilter(new EnglishPossessiveFilter(in));
        var kept = new StopFilter(lower, EnglishAnalyzer.getDefaultStopSet());

        return new PorterStemFilter(new ASCIIFoldingFilter(kept));
    }
}
