package coop.meent.core.prose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;

/// A box that stands out of the text: `> [!NOTE]`.
final class Callout extends CustomBlock {
    enum Kind {
        NOTE,
        TIP,
        IMPORTANT,
        WARNING,
        CAUTION;

        private static final Pattern MARK = Pattern.compile("\\[!(\\w+)][ \t]*");

        /// {@return the kind that a line announces, if it announces one and says nothing else}
        static Optional<Kind> announced(String line) {
            var mark = MARK.matcher(line);
            return mark.matches()
                    ? Arrays.stream(values())
                            .filter(it -> it.name().equals(mark.group(1).toUpperCase(Locale.ROOT)))
                            .findFirst()
                    : Optional.empty();
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;

    Callout(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
