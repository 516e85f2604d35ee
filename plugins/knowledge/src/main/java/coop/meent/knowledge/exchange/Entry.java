package coop.meent.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of the head of a file: a key with its value, or lines between such.
///
/// @param key empty for a comment or an empty line
/// @param raw as it stands, with the ends of its lines
/// @param line of the head in which it begins, from 0
record Entry(String key, String raw, int line) {
    private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$");
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:([\\p{L}_][\\p{L}\\p{N}_.-]*)|\"([^\"\r\n]*)\"|'([^'\r\n]*)')\\s*:");

    /// {@return the lines of a text, with their ends}
    static List<String> lines(String text) {
        return LINE.matcher(text).results().map(it -> it.group()).toList();
    }

    /// {@return the pieces of a head; empty when the lines are none}
    static Optional<List<Entry>> of(List<String> lines) {
        var entries = new ArrayList<Entry>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var key = key(line);
            if (key.isPresent() || loose(line)) {
                entries.add(new Entry(key.orElse(""), line, at));
            } else if (entries.isEmpty() || !goesOn(line)) {
                return Optional.empty();
            } else {
                goOn(entries, line);
            }
        }
        return Optional.of(entries);
    }

    // an empty line within a value belongs to it; behind it, to nothing
    private static void goOn(List<Entry> entries, String line) {
        var raw = new StringBuilder(line);
        while (entries.size() > 1 && entries.getLast().raw().isBlank()) {
            raw.insert(0, entries.removeLast().raw());
        }
        var last = entries.removeLast();
        entries.add(new Entry(last.key(), last.raw() + raw, last.line()));
    }

    private static Optional<String> key(String line) {
        var matcher = KEY.matcher(line);
        if (!matcher.lookingAt() || !follows(line, matcher.end())) {
            return Optional.empty();
        }
        return Optional.of(name(matcher));
    }

    private static boolean follows(String line, int at) {
        return at == line.length() || " \t\r\n".indexOf(line.charAt(at)) >= 0;
    }

    private static String name(Matcher matcher) {
        for (int group = 1; group <= 3; group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    private static boolean loose(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static boolean goesOn(String line) {
        return line.startsWith(" ") || line.startsWith("\t") || line.startsWith("-");
    }

    /// {@return what stands behind the key, and in the lines that belong to it}
    String value() {
        var matcher = KEY.matcher(raw);
        return matcher.lookingAt() ? raw.substring(matcher.end()) : raw;
    }
}
