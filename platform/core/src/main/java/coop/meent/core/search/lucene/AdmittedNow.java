package coop.meent.core.search.lucene;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Documents with a dated audience to which the viewer belongs, and whose time it is now. Its term
/// finds the candidates; of those that are left of them by the rest of the question, the [Dates]
/// decide.
final class AdmittedNow extends Query {
    private static final float ADMISSION_COSTS = 30; // some comparisons of terms and moments

    private final Set<BytesRef> terms;
    private final long now;
    private final Query atAnyTime;

    /// @param now as [Dates] count it
    AdmittedNow(Set<String> terms, long now) {
        this.terms = terms.stream().map(BytesRef::new).collect(Collectors.toUnmodifiableSet());
        this.now = now;
        this.atAnyTime = new TermInSetQuery(Fields.DATED, this.terms);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        var candidates =
                searcher.createWeight(
                        searcher.rewrite(atAnyTime), ScoreMode.COMPLETE_NO_SCORES, boost);
        return new Admission(this, boost, mode, candidates);
    }

    private static final class Admission extends ConstantScoreWeight {
        private final AdmittedNow query;
        private final ScoreMode mode;
        private final Weight candidates;

        Admission(AdmittedNow query, float boost, ScoreMode mode, Weight candidates) {
            super(query, boost);
            this.query = query;
            this.mode = mode;
            this.candidates = candidates;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            var found = candidates.scorerSupplier(leaf);
            if (found == null) {
                return null;
            }
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    var dates = DocValues.getBinary(leaf.reader(), Fields.DATED);
                    var admitted = query.admitted(found.get(leadCost).iterator(), dates);
                    return new ConstantScoreScorer(score(), mode, admitted);
                }

                @Override
                public long cost() {
                    return found.cost();
                }
            };
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return false;
        }
    }

    private TwoPhaseIterator admitted(DocIdSetIterator candidates, BinaryDocValues dates) {
        return new TwoPhaseIterator(candidates) {
            @Override
            public boolean matches() throws IOException {
                return dates.advanceExact(approximation.docID())
                        && Dates.admit(dates.binaryValue(), terms, now);
            }

            @Override
            public float matchCost() {
                return ADMISSION_COSTS;
            }
        };
    }

    @Override
    public String toString(String field) {
        return "admitted as %s at %d".formatted(atAnyTime, now);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AdmittedNow it && it.now == now && it.terms.equals(terms);
    }

    @Override
    public int hashCode() {
        return 31 * terms.hashCode() + Long.hashCode(now);
    }
}
