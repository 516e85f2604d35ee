package coop.meent.core.membership.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds names that are nearly the same: the same words in another order, or a slip of the keys.
///
/// One slip is always found: both names lose a letter and meet under the same key. Two slips in a
/// long name are found among the first names that begin or end alike, and not among thousands that
/// all begin with the same word, so that a large file stays fast.
final class NearNames {
    private static final int ENDING = 4;
    private static final int MOST_COMPARED = 50;

    private final Map<String, List<Name>> buckets = new HashMap<>();

    /// A name that is there.
    ///
    /// @param norm folded, with spaces
    /// @param written as people see it
    /// @param line of the file; 0 for one on the site
    record Name(String norm, String written, int line) {
        private String letters() {
            return norm.replace(" ", "");
        }

        private String sortedWords() {
            var words = norm.split(" ", -1);
            Arrays.sort(words);
            return String.join(" ", words);
        }
    }

    void add(Name name) {
        eachKey(name, key -> buckets.computeIfAbsent(key, _ -> new ArrayList<>()).add(name));
    }

    /// {@return a name that is nearly this one, or this one itself}
    Optional<Name> near(Name name) {
        var found = new ArrayList<Name>();
        eachKey(
                name,
                key ->
                        buckets.getOrDefault(key, List.of()).stream()
                                .limit(MOST_COMPARED)
                                .filter(other -> alike(name, other))
                                .findFirst()
                                .ifPresent(found::add));
        return found.stream().findFirst();
    }

    private static void eachKey(Name name, Consumer<String> use) {
        var letters = name.letters();
        int ending = Math.min(ENDING, letters.length());
        use.accept("=" + name.sortedWords());
        use.accept("-" + letters);
        for (int i = 0; i < letters.length(); i++) {
            use.accept("-" + letters.substring(0, i) + letters.substring(i + 1));
        }
        use.accept("^" + letters.substring(0, ending));
        use.accept("$" + letters.substring(letters.length() - ending));
    }

    private static boolean alike(Name one, Name other) {
        var left = one.letters();
        var right = other.letters();
        int allowed = allowed(Math.min(left.length(), right.length()));
        return one.sortedWords().equals(other.sortedWords())
                || (Math.abs(left.length() - right.length()) <= allowed
                        && numbers(left).equals(numbers(right))
                        && distance(left, right) <= allowed);
    }

    private static int allowed(int length) {
        if (length < 5) {
            return 0;
        }
        return length < 10 ? 1 : 2;
    }

    // "Windmolen 1" and "Windmolen 2" are two
    private static String numbers(String letters) {
        return letters.replaceAll("[^0-9]", "");
    }

    /// {@return how many letters are added, lost, changed or swapped with their neighbour}
    static int distance(String one, String other) {
        var rows = new int[3][other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = rows[i % 3];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                row[j] = step(rows, one, other, i, j);
            }
        }
        return rows[one.length() % 3][other.length()];
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        var above = rows[(i + 2) % 3];
        boolean equal = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(above[j], rows[i % 3][j - 1]) + 1;
        best = Math.min(best, above[j - 1] + (equal ? 0 : 1));
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, rows[(i + 1) % 3][j - 2] + 1) : best;
    }
}
