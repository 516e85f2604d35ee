package coop.meent.soirees.checkin;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// Finds a name on the list, whatever its accents and capitals.
final class Found {
    private Found() {}

    /// {@return the text without accents and capitals}
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /// {@return whether each word that was typed stands in the text}
    static boolean by(String typed, String plain) {
        return Arrays.stream(plain(typed).split("\\s+", -1)).allMatch(plain::contains);
    }
}
