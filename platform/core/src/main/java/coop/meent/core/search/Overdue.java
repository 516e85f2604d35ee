package coop.meent.core.search;

import java.util.regex.Pattern;

/// The word `state:overdue` among what was typed; between quotes it is a word like any other.
final class Overdue {
    private static final Pattern PART =
            Pattern.compile(
                    "\"[^\"]*\"|(?<!\\S)(?<state>state:overdue)(?!\\S)", Pattern.CASE_INSENSITIVE);

    private Overdue() {}

    static boolean asked(String text) {
        return PART.matcher(text).results().anyMatch(it -> it.group("state") != null);
    }

    /// {@return what was typed besides}
    static String without(String text) {
        if (!asked(text)) {
            return text;
        }
        return PART.matcher(text)
                .replaceAll(it -> it.group("state") == null ? "$0" : "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
