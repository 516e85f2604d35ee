package coop.meent.core.search.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.NoOutputs;

/// The Dutch words we know, all of them folded: a large list that takes 1.3 MB of memory, and our
/// own corrections to it.
final class DutchWords {
    private static final String LIST = "nl.fst";
    private static final String OWN = "nl-own.txt";
    private static final int BEGINNING = 3;

    private final FST<Object> list;
    private final Map<String, List<String>> own = new HashMap<>();
    private final Set<String> endings = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Map<String, String> forms = new HashMap<>();

    DutchWords() {
        try (var in = new InputStreamDataInput(new GZIPInputStream(resource(LIST)))) {
            list = new FST<>(FST.readMetadata(in, NoOutputs.getSingleton()), in);
            readOwn();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the Dutch word list", e);
        }
    }

    static String fingerprint() {
        var sum = new CRC32();
        try (var list = resource(LIST);
                var own = resource(OWN)) {
            sum.update(list.readAllBytes());
            sum.update(own.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }

    boolean contains(String word) {
        var found = new boolean[1];
        ends(word, 0, end -> found[0] |= end == word.length());
        return found[0];
    }

    /// Names every place where a word that starts at `from` ends.
    void ends(String text, int from, IntConsumer found) {
        try {
            listed(text, from, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (from + BEGINNING <= text.length()) {
            for (var word : own.getOrDefault(text.substring(from, from + BEGINNING), List.of())) {
                if (text.startsWith(word, from)) {
                    found.accept(from + word.length());
                }
            }
        }
    }

    private void listed(String text, int from, IntConsumer found) throws IOException {
        var reader = list.getBytesReader();
        var arc = list.getFirstArc(new FST.Arc<>());
        for (int at = from; at < text.length(); at++) {
            if (list.findTargetArc(text.charAt(at), arc, arc, reader) == null) {
                return;
            }
            if (arc.isFinal()) {
                found.accept(at + 1);
            }
        }
    }

    boolean isEnding(String word) {
        return endings.contains(word);
    }

    boolean isWhole(String word) {
        return whole.contains(word);
    }

    String form(String word) {
        return forms.getOrDefault(word, "");
    }

    private void readOwn() throws IOException {
        try (var lines =
                new BufferedReader(new InputStreamReader(resource(OWN), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Folding::fold)
                    .forEach(this::add);
        }
    }

    private void add(String line) {
        int arrow = line.indexOf('>');
        if (arrow > 0) {
            forms.put(line.substring(0, arrow).strip(), line.substring(arrow + 1).strip());
        } else if (line.startsWith("- ")) {
            endings.add(line.substring(2));
        } else if (line.startsWith("= ")) {
            whole.add(line.substring(2));
        } else {
            own.computeIfAbsent(line.substring(0, BEGINNING), _ -> new ArrayList<>()).add(line);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DutchWords.class.getResourceAsStream(name), name);
    }
}
