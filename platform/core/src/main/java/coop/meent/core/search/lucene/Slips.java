package coop.meent.core.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/// Finds the words of an index that differ from one by a slip of the finger, or by two if it is
/// long and one does not do. The same word is looked for in many fields, its automaton is made
/// once.
final class Slips {
    private static final int WORTH_A_SLIP = 4;
    private static final int WORTH_TWO = 8;
    private static final int LONGEST = 40;
    private static final int MOST = 20;

    private final IndexReader reader;
    private final Map<String, CompiledAutomaton> automata = new HashMap<>();

    Slips(IndexReader reader) {
        this.reader = reader;
    }

    private record Similar(Term term, int documents) {}

    List<TermQuery> of(Term word) throws IOException {
        int length = word.text().length();
        if (length < WORTH_A_SLIP
                || length > LONGEST
                || word.text().chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        var found = within(1, word);
        if (found.isEmpty() && length >= WORTH_TWO) {
            found = within(2, word);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Similar::documents).reversed())
                .limit(MOST)
                .map(similar -> new TermQuery(similar.term()))
                .toList();
    }

    private List<Similar> within(int slips, Term word) throws IOException {
        var terms = MultiTerms.getTerms(reader, word.field());
        var found = new ArrayList<Similar>();
        if (terms != null) {
            var all = automaton(slips, word.text()).getTermsEnum(terms);
            for (var bytes = all.next(); bytes != null; bytes = all.next()) {
                var term = new Term(word.field(), bytes.utf8ToString());
                found.add(new Similar(term, all.docFreq()));
            }
        }
        return found;
    }

    /// People seldom miss the first letter; asking for it keeps the search narrow.
    private CompiledAutomaton automaton(int slips, String word) {
        return automata.computeIfAbsent(
                slips + word,
                _ -> {
                    var rest = new LevenshteinAutomata(word.substring(1), true);
                    var near = rest.toAutomaton(slips, word.substring(0, 1));
                    return new CompiledAutomaton(near, true, false);
                });
    }
}
