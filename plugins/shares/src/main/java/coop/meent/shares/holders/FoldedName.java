package coop.meent.shares.holders;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name without accents, capitals and signs, to sort, to search and to find doubles by.
public final class FoldedName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> FORMS =
            Set.of(
                    "cv",
                    "cvba",
                    "cvso",
                    "bv",
                    "bvba",
                    "nv",
                    "vzw",
                    "ivzw",
                    "vof",
                    "comm",
                    "stichting",
                    "sc",
                    "scrl",
                    "scrlfs",
                    "srl",
                    "sprl",
                    "sa",
                    "asbl",
                    "aisbl",
                    "ua",
                    "ba",
                    "wa");
    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("ß", "ss"),
                    Map.entry("æ", "ae"),
                    Map.entry("œ", "oe"),
                    Map.entry("ø", "o"),
                    Map.entry("ł", "l"),
                    Map.entry("đ", "d"),
                    Map.entry("ð", "d"),
                    Map.entry("þ", "th"),
                    Map.entry("ı", "i"),
                    Map.entry("ĳ", "ij"));

    private FoldedName() {}

    /// {@return the text in small plain letters and digits, its words a space apart}
    public static String fold(String text) {
        return String.join(" ", pieces(plain(APOSTROPHES.matcher(text).replaceAll(""))));
    }

    /// {@return the place of a holder in a list: family name first}
    static String sorting(Identity identity) {
        var folded = fold(identity.name() + " " + identity.givenNames());
        return folded.isEmpty() ? "?" : folded;
    }

    /// {@return what two entries of one holder have in common, however the name was cut up: `Van
    /// den Berghe, Jan Maria` and `Jan Vandenberghe`}
    static String matching(Identity identity) {
        var first =
                pieces(plain(APOSTROPHES.matcher(firstOf(identity.givenNames())).replaceAll("")));
        var name =
                Stream.of(fold(identity.name()).split(" ", -1))
                        .filter(it -> !FORMS.contains(it))
                        .collect(Collectors.joining());
        var matched =
                Stream.of(name, String.join("", first))
                        .filter(it -> !it.isEmpty())
                        .sorted()
                        .collect(Collectors.joining(" "));
        return matched.isEmpty() ? sorting(identity) : matched;
    }

    /// {@return every word by which a name is found: `d’Hondt` as `dhondt` and `hondt`,
    /// `Jean-Pierre` as `jean`, `pierre` and `jeanpierre`}
    static Set<String> words(String name) {
        var words = new LinkedHashSet<String>();
        for (var token : SPACES.split(name.strip(), -1)) {
            var whole = pieces(plain(APOSTROPHES.matcher(token).replaceAll("")));
            words.addAll(whole);
            words.add(String.join("", whole));
            words.addAll(pieces(plain(token)));
        }
        words.remove("");
        return words;
    }

    /// {@return the words that somebody typed to search by}
    public static List<String> typed(String text) {
        return pieces(plain(APOSTROPHES.matcher(text).replaceAll("")));
    }

    private static String firstOf(String givenNames) {
        var stripped = givenNames.strip();
        return stripped.isEmpty() ? "" : SPACES.splitAsStream(stripped).findFirst().orElse("");
    }

    private static List<String> pieces(String plain) {
        return BETWEEN.splitAsStream(plain).filter(it -> !it.isEmpty()).toList();
    }

    private static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var small = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return small.codePoints()
                .mapToObj(Character::toString)
                .map(it -> LETTERS.getOrDefault(it, it))
                .collect(Collectors.joining());
    }
}
