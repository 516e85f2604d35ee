package coop.meent.jobs;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Notices a title that calls upon one gender only. It is a hint and never stops anybody.
final class TitleHint {
    private static final Pattern MARK =
            Pattern.compile("(?i)(?<!\\p{L})[mvfhdwx]\\s*[/|.-]\\s*[mvfhdwx](?!\\p{L})");
    private static final Pattern GENDERED =
            Pattern.compile(
                    ".{2,}(man|vrouw|dame|ster|trice|euse|esse|ière|eur|aar|ier|er|ien|woman)");
    private static final Set<String> NOT_PEOPLE =
            Set.of(
                    "winter",
                    "zomer",
                    "september",
                    "oktober",
                    "november",
                    "december",
                    "water",
                    "onder",
                    "achter",
                    "beheer",
                    "verkeer",
                    "vervoer",
                    "partner",
                    "kantoor",
                    "register",
                    "theater",
                    "center",
                    "computer",
                    "atelier",
                    "papier",
                    "summer",
                    "number",
                    "secteur",
                    "coeur",
                    "hier",
                    "meer",
                    "weer",
                    "over",
                    "zonder",
                    "tussen",
                    "semester",
                    "trimester",
                    "kinder",
                    "jonger",
                    "ieder");

    private TitleHint() {}

    /// {@return whether the title names people by one gender and lacks m/v/x}
    static boolean wantsMark(String title) {
        if (MARK.matcher(title).find()) {
            return false;
        }
        return Pattern.compile("[^\\p{L}]+")
                .splitAsStream(title.toLowerCase(Locale.ROOT))
                .filter(word -> !NOT_PEOPLE.contains(word))
                .anyMatch(word -> GENDERED.matcher(word).matches());
    }
}
