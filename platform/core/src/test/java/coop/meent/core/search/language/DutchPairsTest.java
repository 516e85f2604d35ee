package coop.meent.core.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class DutchPairsTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    private record Pair(String question, String text, boolean hit) {
        static Pair of(String line) {
            var cells = line.split(";", 3);
            return new Pair(cells[0].strip(), cells[1].strip(), cells[2].strip().equals("hit"));
        }

        boolean found() {
            var asked = terms(ANALYSIS.asking(Language.DUTCH), question);
            return terms(ANALYSIS.indexing(Language.DUTCH), text).containsAll(asked)
                    && !asked.isEmpty();
        }
    }

    @Test
    void most_of_what_must_be_found_is_found() throws IOException {
        var must = pairs().stream().filter(Pair::hit).toList();
        var missed = must.stream().filter(pair -> !pair.found()).toList();

        IO.println("Dutch: missed " + missed.size() + " of " + must.size() + ": " + missed);
        assertThat(must).hasSizeGreaterThanOrEqualTo(80);
        assertThat(missed.size()).isLessThanOrEqualTo(must.size() * 15 / 100);
    }

    @Test
    void hardly_anything_is_found_that_must_not_be() throws IOException {
        var mustNot = pairs().stream().filter(pair -> !pair.hit()).toList();
        var found = mustNot.stream().filter(Pair::found).toList();

        IO.println("Dutch: wrong " + found.size() + " of " + mustNot.size() + ": " + found);
        assertThat(mustNot).hasSizeGreaterThanOrEqualTo(40);
        assertThat(found.size()).isLessThanOrEqualTo(mustNot.size() * 5 / 100);
    }

    @Test
    void what_the_network_is_about_is_always_found() throws IOException {
        var vital = Set.of("vacature", "cooperatie", "register", "energie", "gister");

        assertThat(pairs())
                .filteredOn(pair -> vital.contains(pair.question()))
                .allMatch(pair -> pair.found() == pair.hit());
    }

    private static List<Pair> pairs() throws IOException {
        var file = Objects.requireNonNull(DutchPairsTest.class.getResourceAsStream("pairs-nl.txt"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return reader.readAllLines().stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pair::of)
                    .toList();
        }
    }

    private static Set<String> terms(Analyzer analyzer, String text) {
        var terms = new HashSet<String>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
