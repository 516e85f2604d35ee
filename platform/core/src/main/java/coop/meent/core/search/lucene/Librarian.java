package coop.meent.core.search.lucene;

import coop.meent.core.search.Hit;
import coop.meent.core.search.Query;
import coop.meent.core.search.Results;
import coop.meent.core.search.Suggestion;
import coop.meent.core.search.language.Decency;
import coop.meent.core.search.language.Language;
import coop.meent.core.search.language.TextAnalysis;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.QueryBuilder;

/// Answers questions about what is visible.
final class Librarian {
    private static final List<Language> ALL = List.of(Language.values());
    private static final int SPARE = 3;

    private final TextAnalysis analysis;
    private final Decency decency = new Decency();

    Librarian(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    Results search(IndexSearcher searcher, Query query) throws IOException {
        var index = new VisibleIndex(searcher, query);
        var question = new Question(query.text(), languages(query), analysis);
        var cursor = query.cursor().flatMap(Cursor::parse);
        if (cursor.isPresent() || question.isBlank()) {
            var leniency = cursor.map(Cursor::leniency).orElse(Leniency.EXACT);
            return new Search(index, query, question, leniency, cursor).run();
        }
        for (var leniency : List.of(Leniency.EXACT, Leniency.FORGIVING)) {
            var results = new Search(index, query, question, leniency, cursor).run();
            if (!results.typeFacet().isEmpty()) {
                return results;
            }
        }
        return new Search(index, query, question, Leniency.ANY, cursor).run();
    }

    List<Suggestion> suggest(IndexSearcher searcher, Query query) throws IOException {
        var builder = new QueryBuilder(analysis.prefix());
        var prefixes = builder.createBooleanQuery(Fields.SUGGEST, query.text(), Occur.MUST);
        if (prefixes == null) {
            return List.of();
        }
        var index = new VisibleIndex(searcher, query);
        var best = index.best(prefixes, query.types(), SPARE * query.limit(), null);
        var titles = new HashSet<String>();
        return index.read(best.scoreDocs, null).stream()
                .map(Found::suggestion)
                .filter(suggestion -> decency.allows(suggestion.title()))
                .filter(suggestion -> titles.add(suggestion.title()))
                .limit(query.limit())
                .toList();
    }

    private static List<Language> languages(Query query) {
        return query.language().map(Language::of).map(List::of).orElse(ALL);
    }

    private record Search(
            VisibleIndex index,
            Query query,
            Question question,
            Leniency leniency,
            Optional<Cursor> cursor) {
        Results run() throws IOException {
            var asked = question.query(leniency, index.slips());
            var counts = index.countByType(asked);
            if (counts.isEmpty()) {
                return new Results(0, List.of(), counts, Optional.empty());
            }
            var after = cursor.map(Cursor::position).orElse(null);
            var found = index.best(asked, query.types(), query.limit() + 1, after).scoreDocs;
            var page = Arrays.copyOf(found, Math.min(found.length, query.limit()));
            Optional<String> next =
                    found.length > page.length
                            ? Optional.of(
                                    Cursor.after(leniency, (FieldDoc) page[page.length - 1])
                                            .toString())
                            : Optional.empty();
            return new Results(total(counts), hits(page, asked), counts, next);
        }

        private long total(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .filter(count ->
                            query.types().isEmpty() || query.types().contains(count.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        private List<Hit> hits(ScoreDoc[] page, org.apache.lucene.search.Query asked)
                throws IOException {
            var marked = question.isBlank() ? null : asked;
            return index.read(page, marked).stream().map(Found::hit).toList();
        }
    }
}
