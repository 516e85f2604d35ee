package coop.meent.core.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes lines as iCalendar wants them (RFC 5545): folded at 75 octets and never inside a
/// character, ended by CR and LF.
public final class ContentLines {
    /// How a day is written.
    public static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private static final int LONGEST = 75;

    private final StringBuilder out;

    public ContentLines() {
        this(new StringBuilder());
    }

    /// @param out is written on
    public ContentLines(StringBuilder out) {
        this.out = out;
    }

    /// Writes a line whose value is already as it must be.
    public ContentLines line(String line) {
        if (line.length() <= LONGEST && line.chars().allMatch(it -> it < 0x80)) {
            out.append(line);
        } else {
            folded(line);
        }
        out.append("\r\n");
        return this;
    }

    /// Writes a property whose value is text.
    public ContentLines text(String property, String value) {
        return line(property + ":" + escaped(value));
    }

    /// Writes a property whose value is a day.
    public ContentLines day(String property, LocalDate day) {
        return line(property + ";VALUE=DATE:" + DAY.format(day));
    }

    // the space that begins a continued line counts among its octets
    private void folded(String line) {
        int used = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int octets = octets(character);
            if (used + octets > LONGEST) {
                out.append("\r\n ");
                used = 1;
            }
            out.appendCodePoint(character);
            used += octets;
            at += Character.charCount(character);
        }
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    /// {@return text as the value of a property: one line, without what would end it}
    public static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(it -> escape(safe, it));
        return safe.toString();
    }

    private static void escape(StringBuilder safe, int character) {
        switch (character) {
            case '\\', ';', ',' -> safe.append('\\').appendCodePoint(character);
            case '\n', '\r', 0x2028, 0x2029 -> safe.append("\\n");
            case '\t' -> safe.append(' ');
            default -> {
                if (!Character.isISOControl(character) && !isLoneSurrogate(character)) {
                    safe.appendCodePoint(character);
                }
            }
        }
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    /// {@return a name as the value of a parameter}
    public static String quoted(String name) {
        return '"' + name.replaceAll("[\\p{Cntrl}\"]", " ").strip() + '"';
    }

    /// {@return what was written}
    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
