package coop.meent.core.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Words by which people and roles meet, in lower case.
public final class Tags {
    /// How many somebody may have.
    public static final int MOST = 12;

    /// How long one may be.
    public static final int LONGEST = 40;

    private Tags() {}

    /// {@return the tags in a text in which commas part them}
    public static List<String> typed(String text) {
        return of(Arrays.asList(text.split("[,;\n]", -1)));
    }

    /// {@return the same words as tags, each once}
    public static List<String> of(Collection<String> words) {
        return words.stream()
                .map(word -> word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// {@return whether there are too many, or one is too long}
    public static boolean tooMuch(List<String> tags) {
        return tags.size() > MOST || tags.stream().anyMatch(tag -> tag.length() > LONGEST);
    }
}
