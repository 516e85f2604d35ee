package coop.meent.core.membership;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text without case, accents and punctuation, for comparing what people typed.
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u2018`\u00b4]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    /// {@return the words, lower case and without accents, in their order}
    public static List<String> words(String typed) {
        var plain = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)).replaceAll("");
        var joined = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(BETWEEN.split(letters(joined), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// {@return the words written as one}
    public static String key(String typed) {
        return String.join("", words(typed));
    }

    // letters that no normalisation takes apart
    private static String letters(String text) {
        return text.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
    }
}
