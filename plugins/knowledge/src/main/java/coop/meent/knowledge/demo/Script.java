package coop.meent.knowledge.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// A thing of the demo, as a file tells it: what it is, and what was done with it on which day.
///
/// A file is a row of scripts with lines of `====` between. A script begins with lines of `field:
/// value`; after a blank line comes the text of its first deed. Each next deed begins with a line
/// `---- DAYS WHO DEED: words`, below which its own text stands.
record Script(Map<String, String> fields, List<Deed> deeds) {
    private static final Pattern BETWEEN = Pattern.compile("(?m)^====$");
    private static final Pattern NEXT = Pattern.compile("(?m)^(?=---- )");
    private static final Pattern HEAD =
            Pattern.compile("---- (\\d+) ([a-z]+) ([a-z]+)(?:: (.*))?\n?");

    Script {
        fields = Map.copyOf(fields);
        deeds = List.copyOf(deeds);
    }

    /// Something that somebody did.
    ///
    /// @param days how long ago
    /// @param who by the first part of their address
    /// @param words on the line itself
    /// @param text below it
    record Deed(int days, String who, String what, String words, String text) {}

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    int number(String name) {
        return Integer.parseInt(field(name));
    }

    static List<Script> in(String file) {
        try (var in = Objects.requireNonNull(Script.class.getResourceAsStream(file), file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(BETWEEN.split(text, -1))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .map(Script::script)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    private static Script script(String text) {
        int end = text.indexOf("\n\n");
        var fields = new HashMap<String, String>();
        var head = end < 0 ? text : text.substring(0, end);
        head.lines()
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
                });
        var deeds = new ArrayList<Deed>();
        for (var part : NEXT.split(end < 0 ? "" : text.substring(end).strip(), -1)) {
            if (!part.isBlank()) {
                deeds.add(deed(part));
            }
        }
        return new Script(fields, deeds);
    }

    private static Deed deed(String part) {
        var head = HEAD.matcher(part);
        if (!head.lookingAt()) {
            throw new IllegalStateException("no deed: " + part);
        }
        return new Deed(
                Integer.parseInt(head.group(1)),
                head.group(2),
                head.group(3),
                Objects.requireNonNullElse(head.group(4), ""),
                part.substring(head.end()).strip());
    }
}
