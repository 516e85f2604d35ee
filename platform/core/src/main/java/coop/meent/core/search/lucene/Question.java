package coop.meent.core.search.lucene;

import coop.meent.core.search.language.Language;
import coop.meent.core.search.language.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/// What somebody typed, as words and phrases.
final class Question {
    private static final Pattern WORD_OR_PHRASE = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 12;

    private final List<Asked> asked;

    Question(String text, List<Language> languages, TextAnalysis analysis) {
        var found = new ArrayList<Asked>();
        WORD_OR_PHRASE
                .matcher(text.substring(0, Math.min(LONGEST, text.length())))
                .results()
                .limit(MOST_WORDS)
                .forEach(match ->
                        found.add(
                                match.group(1) == null
                                        ? Asked.word(match.group(2), languages, analysis)
                                        : Asked.phrase(match.group(1), languages, analysis)));
        this.asked = found.stream().filter(part -> !part.isNothing()).toList();
    }

    boolean isBlank() {
        return asked.isEmpty();
    }

    Query query(Leniency leniency, Slips slips) throws IOException {
        if (asked.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        return switch (leniency) {
            case EXACT -> exact();
            case FORGIVING -> forgiving(Occur.MUST, slips);
            case ANY -> forgiving(Occur.SHOULD, slips);
        };
    }

    private Query exact() {
        var query = new BooleanQuery.Builder();
        var telling = telling();
        for (var part : asked) {
            query.add(part.strict(), telling.contains(part) ? Occur.MUST : Occur.SHOULD);
        }
        return query.build();
    }

    private Query forgiving(Occur occur, Slips slips) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var part : telling()) {
            query.add(part.forgiving(slips), occur);
        }
        return query.build();
    }

    /// Small words need not be there, unless there are no others.
    private List<Asked> telling() {
        var telling = asked.stream().filter(part -> !part.isSmall()).toList();
        return telling.isEmpty() ? asked : telling;
    }
}
