package coop.meent.shares.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes JSON in the one form of RFC 8785, of what payloads are made of: objects, lists, text,
/// whole numbers up to 2^53 − 1, truth values and null. Keys stand in the order of their UTF-16
/// units.
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder(512);

    private CanonicalJson() {}

    static String write(@Nullable Object value) {
        var json = new CanonicalJson();
        json.any(value);

        return json.out.toString();
    }

    /// {@return an object, of keys and values in turn}
    static SortedMap<String, @Nullable Object> object(@Nullable Object... pairs) {
        var object = new TreeMap<String, @Nullable Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            object.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }

        return object;
    }

    private void any(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> text(text);
            case Long number -> number(number);
            case Integer number -> number(number);
            case Boolean truth -> out.append(truth.booleanValue());
            case List<?> list -> list(list);
            case SortedMap<?, ?> map when map.comparator() == null -> members(map);
            case Map<?, ?> map -> sorted(map);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void number(long number) {
        if (number > Deed.MOST || number < -Deed.MOST) {
            throw new IllegalArgumentException("not exact in JSON: " + number);
        }
        out.append(number);
    }

    private void list(List<?> list) {
        out.append('[');
        Iterator<?> each = list.iterator();
        while (each.hasNext()) {
            any(each.next());
            out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void sorted(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        members(sorted);
    }

    private void members(SortedMap<?, ?> sorted) {
        out.append('{');
        var first = true;
        for (var each : sorted.entrySet()) {
            out.append(first ? "" : ",");
            first = false;
            text(String.valueOf(each.getKey()));
            out.append(':');
            any(each.getValue());
        }
        out.append('}');
    }

    private void text(String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            character(text, at);
        }
        out.append('"');
    }

    private void character(String text, int at) {
        var unit = text.charAt(at);
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> plain(text, at, unit);
        }
    }

    private void plain(String text, int at, char unit) {
        if (unit < ' ') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        } else if (Character.isSurrogate(unit) && !paired(text, at, unit)) {
            throw new IllegalArgumentException("half a character at " + at);
        } else {
            out.append(unit);
        }
    }

    private static boolean paired(String text, int at, char unit) {
        return Character.isHighSurrogate(unit)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
