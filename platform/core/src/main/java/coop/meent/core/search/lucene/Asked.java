package coop.meent.core.search.lucene;

import coop.meent.core.search.language.Language;
import coop.meent.core.search.language.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/// One word or phrase, as every field would hold it. A title outdoes a body, a word as it was typed
/// outdoes another form of it, and both outdo the part of a compound.
///
/// @param isSmall whether some language has it on its list of words that say nothing
record Asked(List<Query> fields, boolean isSmall) {
    private static final float EXACT_TITLE = 6;
    private static final float TITLE = 4;
    private static final float EXACT = 2;
    private static final float WHOLE = 1.4f;
    private static final float BODY = 1;
    private static final float SLIP = 0.4f;
    private static final float TIE = 0.2f;

    static Asked word(String text, List<Language> languages, TextAnalysis analysis) {
        return new Collected(text, false).in(languages, analysis);
    }

    static Asked phrase(String text, List<Language> languages, TextAnalysis analysis) {
        return new Collected(text, true).in(languages, analysis);
    }

    boolean isNothing() {
        return fields.isEmpty();
    }

    Query strict() {
        return new DisjunctionMaxQuery(fields, TIE);
    }

    Query forgiving(Slips slips) throws IOException {
        var all = new ArrayList<>(fields);
        for (var field : fields) {
            if (field instanceof BoostQuery boosted
                    && boosted.getQuery() instanceof TermQuery word) {
                for (var slip : slips.of(word.getTerm())) {
                    all.add(new BoostQuery(slip, boosted.getBoost() * SLIP));
                }
            }
        }
        return new DisjunctionMaxQuery(all, TIE);
    }

    private static final class Collected {
        private final List<Query> fields = new ArrayList<>();
        private final String text;
        private final boolean phrase;
        private boolean small;

        Collected(String text, boolean phrase) {
            this.text = text;
            this.phrase = phrase;
        }

        Asked in(List<Language> languages, TextAnalysis analysis) {
            add(Fields.TITLE, analysis.folded(), EXACT_TITLE);
            add(Fields.WORDS, analysis.folded(), EXACT);
            for (var language : languages) {
                var analyzer = analysis.asking(language);
                small |= !add(Fields.title(language), analyzer, TITLE);
                add(Fields.body(language), analyzer, BODY);
                add(Fields.whole(language), analyzer, WHOLE);
            }
            return new Asked(List.copyOf(fields), small);
        }

        private boolean add(String field, Analyzer analyzer, float boost) {
            var builder = new QueryBuilder(analyzer);
            var query =
                    phrase
                            ? builder.createPhraseQuery(field, text)
                            : builder.createBooleanQuery(field, text, Occur.MUST);
            if (query == null) {
                return false;
            }
            fields.add(new BoostQuery(query, boost));
            return true;
        }
    }
}
