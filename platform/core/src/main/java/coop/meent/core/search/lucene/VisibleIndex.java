package coop.meent.core.search.lucene;

import coop.meent.core.search.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The index as one viewer may see it now, and the only way to it: whatever is asked here is asked
/// of what their audience, the clock and the live types leave.
final class VisibleIndex {
    private static final Sort BEST_FIRST =
            new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(Fields.AT, SortField.Type.LONG, true),
                    new SortField(Fields.KEY, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final long now;
    private final BooleanQuery visible;

    VisibleIndex(IndexSearcher searcher, Query query) {
        this.searcher = searcher;
        this.now = Dates.reached(query.now());
        this.visible = visible(query, now);
    }

    private static BooleanQuery visible(Query query, long now) {
        var filter = new BooleanQuery.Builder();
        filter.add(admitted(query.audienceTerms(), now), Occur.FILTER);
        filter.add(anyOf(Fields.TYPE, query.liveTypes()), Occur.FILTER);
        filter.add(LongField.newRangeQuery(Fields.FROM, Long.MIN_VALUE, now), Occur.FILTER);
        filter.add(LongField.newRangeQuery(Fields.UNTIL, now + 1, Long.MAX_VALUE), Occur.FILTER);
        filter.add(query.overdue() ? stale(now) : fresh(query.audienceTerms(), now), Occur.FILTER);
        query.tags().stream()
                .map(tag -> new TermQuery(new Term(Fields.TAG, Fields.tag(tag))))
                .forEach(clause -> filter.add(clause, Occur.FILTER));
        query.organisation()
                .map(id -> LongField.newExactQuery(Fields.ORGANISATION, id))
                .ifPresent(clause -> filter.add(clause, Occur.FILTER));
        query.language()
                .map(code -> new TermQuery(new Term(Fields.LANGUAGE, code)))
                .ifPresent(clause -> filter.add(clause, Occur.FILTER));
        return filter.build();
    }

    private static org.apache.lucene.search.Query stale(long now) {
        return LongField.newRangeQuery(Fields.STALE, Long.MIN_VALUE, now);
    }

    private static org.apache.lucene.search.Query fresh(Set<String> terms, long now) {
        return new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(Fields.STALE, now + 1, Long.MAX_VALUE), Occur.SHOULD)
                .add(anyOf(Fields.KEEPER, terms), Occur.SHOULD)
                .build();
    }

    private static org.apache.lucene.search.Query admitted(Set<String> terms, long now) {
        return new BooleanQuery.Builder()
                .add(anyOf(Fields.AUDIENCE, terms), Occur.SHOULD)
                .add(new AdmittedNow(terms, now), Occur.SHOULD)
                .build();
    }

    /// {@return the best of the given types, all of them if none is given}
    TopFieldDocs best(
            org.apache.lucene.search.Query query,
            Collection<String> types,
            int count,
            @Nullable FieldDoc after)
            throws IOException {
        var filtered = new BooleanQuery.Builder();
        filtered.add(query, Occur.MUST).add(visible, Occur.FILTER);
        if (!types.isEmpty()) {
            filtered.add(anyOf(Fields.TYPE, types), Occur.FILTER);
        }
        var top = new TopFieldCollectorManager(BEST_FIRST, count, after, count);

        return searcher.search(filtered.build(), top);
    }

    Map<String, Long> countByType(org.apache.lucene.search.Query query) throws IOException {
        var filtered = new BooleanQuery.Builder();
        filtered.add(query, Occur.FILTER).add(visible, Occur.FILTER);

        return searcher.search(filtered.build(), new TypeCounts());
    }

    Slips slips() {
        return new Slips(searcher.getIndexReader());
    }

    /// Reads documents that were found here.
    ///
    /// @param marked what to look for in their bodies, nothing if null
    List<Found> read(ScoreDoc[] page, org.apache.lucene.search.@Nullable Query marked)
            throws IOException {
        var ids = Arrays.stream(page).mapToInt(hit -> hit.doc).toArray();
        var stored = searcher.storedFields();
        var documents = new HashMap<Integer, Document>();
        for (int id : ids) {
            documents.put(id, stored.document(id));
        }
        var excerpts =
                marked == null
                        ? new @Nullable String[ids.length]
                        : new Excerpts(searcher, documents).of(marked, ids);
        var found = new ArrayList<Found>();
        for (int at = 0; at < ids.length; at++) {
            found.add(new Found(stored(documents, ids[at]), excerpts[at], now));
        }
        return found;
    }

    private static Document stored(Map<Integer, Document> documents, int id) {
        return Objects.requireNonNull(documents.get(id));
    }

    private static org.apache.lucene.search.Query anyOf(String field, Collection<String> terms) {
        return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }
}
