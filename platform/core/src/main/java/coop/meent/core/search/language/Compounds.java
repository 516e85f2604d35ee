package coop.meent.core.search.language;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;

/// Cuts a Dutch compound into its words, and those again: aandeelhoudersregister is aandeelhouder
/// and register, and aandeelhouder is aandeel and houder.
///
/// A word is only cut when words cover the whole of it; that keeps gister out of register. Of
/// several ways, the one with the fewest words wins, then the one whose shortest word is longest.
final class Compounds {
    private static final int SHORTEST = 6;
    private static final int SHORTEST_PART = 3;

    private final DutchWords words;
    private final DutchStem stem;
    private final CharArraySet glue;
    private final Remembered<List<String>> cuts = new Remembered<>(this::cut);

    /// @param glue words that compounds begin with without being about them, as voor and onder
    Compounds(DutchWords words, CharArraySet glue) {
        this.words = words;
        this.stem = new DutchStem(words);
        this.glue = glue;
    }

    /// A way to cover the rest of a word; `weakest` is the length of its shortest word.
    private record Cover(int end, int count, int weakest, @Nullable Cover rest, int next) {
        boolean beats(@Nullable Cover other) {
            return other == null
                    || count < other.count
                    || (count == other.count && weakest > other.weakest);
        }
    }

    /// {@return the words that this one is made of, none if it is no compound}
    List<String> parts(String word) {
        return word.length() < SHORTEST ? List.of() : cuts.about(word);
    }

    private List<String> cut(String word) {
        var parts = new ArrayList<String>();
        collect(word, parts);
        return List.copyOf(parts);
    }

    private void collect(String word, List<String> parts) {
        if (word.length() < SHORTEST) {
            return;
        }
        var cover = best(word);
        if (cover == null || isWhole(word)) {
            return;
        }
        for (int start = 0; cover != null; cover = cover.rest()) {
            var part = word.substring(start, cover.end());
            parts.add(part);
            collect(part, parts);
            start = cover.next();
        }
    }

    private boolean isWhole(String word) {
        return words.isWhole(word)
                || (word.endsWith("s") && words.isWhole(word.substring(0, word.length() - 1)))
                || words.isWhole(stem.stem(word));
    }

    private @Nullable Cover best(String word) {
        var best = new @Nullable Cover[word.length()];
        for (int from = word.length() - SHORTEST_PART; from >= 0; from--) {
            int start = from;
            words.ends(word, start, end -> extend(best, word, start, end));
        }
        return best[0];
    }

    private void extend(@Nullable Cover[] best, String word, int start, int end) {
        boolean last = end == word.length();
        boolean bound = !last && word.charAt(end) == 's' && end + 1 < word.length();
        boolean leads = last ? start > 0 : best[end] != null || (bound && best[end + 1] != null);
        if (!leads || !mayBePart(word.substring(start, end))) {
            return;
        }
        if (last) {
            keep(best, start, new Cover(end, 1, end - start, null, end));
            return;
        }
        follow(best, start, end, end);
        if (bound) {
            follow(best, start, end, end + 1);
        }
    }

    private static void follow(@Nullable Cover[] best, int start, int end, int next) {
        var rest = best[next];
        if (rest != null) {
            int weakest = Math.min(rest.weakest(), end - start);
            keep(best, start, new Cover(end, rest.count() + 1, weakest, rest, next));
        }
    }

    private static void keep(@Nullable Cover[] best, int start, Cover cover) {
        if (cover.beats(best[start])) {
            best[start] = cover;
        }
    }

    private boolean mayBePart(String word) {
        return !glue.contains(word) && !words.isEnding(word);
    }
}
