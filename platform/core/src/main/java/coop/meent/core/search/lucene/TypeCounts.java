package coop.meent.core.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts documents by type, the most frequent first.
final class TypeCounts implements CollectorManager<TypeCounts.Counter, Map<String, Long>> {
    private static final Comparator<Entry<String, Long>> MOST_FIRST =
            Entry.<String, Long>comparingByValue().reversed().thenComparing(Entry.comparingByKey());

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Map<String, Long> reduce(Collection<Counter> counters) throws IOException {
        var counts = new HashMap<String, Long>();
        for (var counter : counters) {
            counter.addTo(counts);
        }
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(MOST_FIRST)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    static final class Counter implements Collector {
        private final Map<SortedDocValues, long[]> leaves = new HashMap<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            var types = DocValues.getSorted(context.reader(), Fields.TYPE);
            var counts = new long[types.getValueCount()];
            leaves.put(types, counts);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int doc) throws IOException {
                    if (types.advanceExact(doc)) {
                        counts[types.ordValue()]++;
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        private void addTo(Map<String, Long> total) throws IOException {
            for (var leaf : leaves.entrySet()) {
                var counts = leaf.getValue();
                for (int type = 0; type < counts.length; type++) {
                    if (counts[type] > 0) {
                        var name = leaf.getKey().lookupOrd(type).utf8ToString();
                        total.merge(name, counts[type], Long::sum);
                    }
                }
            }
        }
    }
}
