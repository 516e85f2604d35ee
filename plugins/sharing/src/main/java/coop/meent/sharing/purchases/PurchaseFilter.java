package coop.meent.sharing.purchases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What of the purchases somebody wants to see.
///
/// @param after what the page before ended with
record PurchaseFilter(Which which, Optional<Key> after) {
    /// Which purchases a list shows.
    enum Which {
        /// Those that can still be joined, the first to end first.
        OPEN,
        /// Those whose deadline has passed, the last first.
        OVER,
        /// Those of the viewer's organisations, proposed or joined, the last first.
        MINE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// By what lists are ordered.
    record Key(Instant deadline, long id) {
        private static final Pattern TEXT = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

        static Optional<Key> parse(String text) {
            var read = TEXT.matcher(text);
            return read.matches()
                    ? Optional.of(
                            new Key(
                                    Instant.ofEpochMilli(Long.parseLong(read.group(1))),
                                    Long.parseLong(read.group(2))))
                    : Optional.empty();
        }

        static String of(Purchase it) {
            return it.terms().deadline().toEpochMilli() + "-" + it.id();
        }
    }

    static PurchaseFilter read(Function<String, String> query) {
        var which =
                Arrays.stream(Which.values())
                        .filter(it -> it.code().equals(query.apply("state")))
                        .findFirst()
                        .orElse(Which.OPEN);
        return new PurchaseFilter(which, Key.parse(query.apply("cursor")));
    }
}
