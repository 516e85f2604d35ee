package coop.meent.core.prose;

import java.util.Locale;
import java.util.regex.Pattern;

/// How a destination is written so that the same one is read.
final class Spelling {
    private static final Pattern ENTITY = Pattern.compile("&(?=#|\\p{Alpha}\\p{Alnum}*;)");
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}`<>]");
    private static final Pattern WIDE = Pattern.compile("[ ()]");
    private static final Pattern ADDRESS =
            Pattern.compile("\\p{Alpha}[\\p{Alnum}.+-]{1,31}:[^\\p{Cntrl} <>`|\\\\]*");

    private Spelling() {}

    /// @param first whether it begins its line, where some would be read as something else
    static String plain(String destination, boolean first) {
        var safe = UNWRITABLE.matcher(destination).replaceAll(it -> hex(it.group()));
        var spelled =
                ENTITY.matcher(safe.replace("\\", "\\\\").replace("|", "\\|")).replaceAll("\\\\&");
        boolean wide = safe.isEmpty() || WIDE.matcher(safe).find();
        if (first && begins(safe)) {
            return WIDE.matcher(spelled)
                    .replaceAll(it -> it.group().equals(" ") ? "&#32;" : "\\\\" + it.group());
        }
        return first || wide ? "<" + spelled + ">" : spelled;
    }

    // at the beginning of a line "<" and one of these would be HTML
    private static boolean begins(String safe) {
        return !safe.isEmpty()
                && (Character.isLetter(safe.charAt(0)) || "/!?".indexOf(safe.charAt(0)) >= 0);
    }

    /// {@return whether it can stand alone between `<` and `>`}
    static boolean address(String destination) {
        return ADDRESS.matcher(destination).matches();
    }

    private static String hex(String character) {
        return String.format(Locale.ROOT, "%%%02X", (int) character.charAt(0));
    }
}
