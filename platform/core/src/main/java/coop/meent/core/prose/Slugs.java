package coop.meent.core.prose;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Gives the headings of one text their ids, as GitHub does: small letters, hyphens for spaces, no
/// punctuation, letters with accents kept; the second of the same name ends in `-1`.
final class Slugs {
    private static final int KEPT =
            1 << Character.UPPERCASE_LETTER
                    | 1 << Character.LOWERCASE_LETTER
                    | 1 << Character.TITLECASE_LETTER
                    | 1 << Character.MODIFIER_LETTER
                    | 1 << Character.OTHER_LETTER
                    | 1 << Character.NON_SPACING_MARK
                    | 1 << Character.ENCLOSING_MARK
                    | 1 << Character.COMBINING_SPACING_MARK
                    | 1 << Character.DECIMAL_DIGIT_NUMBER
                    | 1 << Character.CONNECTOR_PUNCTUATION;

    private final Map<String, Integer> taken = new HashMap<>();

    Slugs() {
        // an element needs a name: the first heading without a letter is the second of none
        taken.put("", 0);
    }

    String of(String heading) {
        var plain = plain(heading);
        var slug = plain;
        while (taken.containsKey(slug)) {
            slug = plain + "-" + taken.merge(plain, 1, Integer::sum);
        }
        taken.put(slug, 0);
        return slug;
    }

    private static String plain(String heading) {
        var slug = new StringBuilder(heading.length());
        Normalizer.normalize(heading, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(it -> add(slug, it));
        return Normalizer.normalize(slug, Normalizer.Form.NFC);
    }

    private static void add(StringBuilder slug, int character) {
        if (character == ' ' || character == '-') {
            slug.append('-');
        } else if ((KEPT >> Character.getType(character) & 1) != 0) {
            slug.appendCodePoint(character);
        }
    }
}
