package coop.meent.core.uploads;

import java.util.regex.Pattern;

/// Which bytes of a file are asked for (RFC 9110, section 14).
///
/// Several at once are answered with the whole, as the RFC allows; so is what cannot be read.
sealed interface ByteRange {
    Pattern ASKED = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /// All of it.
    record Whole() implements ByteRange {}

    /// A part.
    ///
    /// @param first from 0
    /// @param last the last one that belongs to it
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /// None that there is.
    record Beyond() implements ByteRange {}

    /// {@return what a header asks of a file of this size}
    static ByteRange of(String header, long size) {
        var asked = ASKED.matcher(header);
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return new Whole();
        }
        if (asked.group(1).isEmpty()) {
            return atTheEnd(Long.parseLong(asked.group(2)), size);
        }
        long first = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
        if (!asked.group(2).isEmpty() && last < first) {
            return new Whole();
        }
        return first >= size ? new Beyond() : new Part(first, Math.min(last, size - 1));
    }

    private static ByteRange atTheEnd(long length, long size) {
        return length == 0 || size == 0
                ? new Beyond()
                : new Part(Math.max(0, size - length), size - 1);
    }
}
