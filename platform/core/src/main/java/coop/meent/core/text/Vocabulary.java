package coop.meent.core.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/// Words that are known, to find out which one somebody meant.
///
/// @param words at least one
public record Vocabulary(Set<String> words) {
    public Vocabulary(Collection<String> words) {
        this(new TreeSet<>(words));
    }

    /// {@return the word that looks most like another}
    public String nearest(String word) {
        return words.stream()
                .min(Comparator.comparingInt(known -> distance(word, known)))
                .orElseThrow();
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
