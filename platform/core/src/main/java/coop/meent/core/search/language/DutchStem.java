package coop.meent.core.search.language;

import org.tartarus.snowball.ext.DutchStemmer;

/// Reduces a folded Dutch word to what its forms have in common. Snowball's rules, and around them
/// what those miss: plurals in -s after e, verbs in -t, huizen and brieven, leden and steden.
///
/// Not safe for threads, as Snowball's stemmer is not: every filter has one.
final class DutchStem {
    private final DutchWords words;
    private final DutchStemmer snowball = new DutchStemmer();
    private final Remembered<String> stems = new Remembered<>(this::reduced);

    DutchStem(DutchWords words) {
        this.words = words;
    }

    String stem(String word) {
        return stems.about(word);
    }

    private String reduced(String word) {
        var form = words.form(word);
        if (!form.isEmpty()) {
            return hardened(snowball(form));
        }
        boolean keepsItsS = word.endsWith("s") && words.contains(word + "en");
        return hardened(keepsItsS ? word : snowball(singular(word)));
    }

    private String singular(String word) {
        int length = word.length();
        if (word.endsWith("'s")) {
            return word.substring(0, length - 2);
        }
        if (word.endsWith("eeen") || word.endsWith("ieen")) {
            return word.substring(0, length - 2);
        }
        var shorter = word.substring(0, Math.max(0, length - 1));
        if (word.endsWith("ien") && words.contains(shorter)) {
            return shorter;
        }
        if (length > 4 && word.endsWith("es") && words.contains(shorter)) {
            return shorter;
        }
        if (length > 4 && word.endsWith("t") && isVerb(shorter)) {
            return shorter;
        }
        return word;
    }

    /// Asks for the infinitive too: werk(t) is werken, but plan(t) is not planen.
    private boolean isVerb(String stem) {
        return words.contains(stem) && words.contains(snowball(stem) + "en");
    }

    private String snowball(String word) {
        snowball.setCurrent(word);
        snowball.stem();
        return snowball.getCurrent();
    }

    /// Undoes what an ending did to the last consonant: huiz(en), briev(en), bus(sen).
    private static String hardened(String stem) {
        int last = stem.length() - 1;
        if (last < 2) {
            return stem;
        }
        char end = stem.charAt(last);
        if (end == stem.charAt(last - 1) && "aeiou".indexOf(end) < 0) {
            return stem.substring(0, last);
        }
        return switch (end) {
            case 'z' -> stem.substring(0, last) + 's';
            case 'v' -> stem.substring(0, last) + 'f';
            default -> stem;
        };
    }
}
