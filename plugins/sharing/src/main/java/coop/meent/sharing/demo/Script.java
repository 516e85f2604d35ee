package coop.meent.sharing.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Something of the demo, as a file tells it: lines of `field: value`, a blank line, a text in
/// Markdown, and a line `---- DAYS WHO DEED: words` for each thing that somebody did with it so
/// many days ago. Lines of `====` stand between.
record Script(Map<String, String> fields, String text, List<Deed> deeds) {
    private static final Pattern BETWEEN = Pattern.compile("(?m)^====$");
    private static final Pattern DEED = Pattern.compile("---- (\\d+) ([a-z]+) ([a-z]+): (.*)");

    /// Something that somebody did.
    ///
    /// @param days how long ago
    /// @param who by the first part of their address
    record Deed(int days, String who, String what, String words) {
        private static Deed read(String line) {
            var read = DEED.matcher(line);
            if (!read.matches()) {
                throw new IllegalStateException("no deed: " + line);
            }
            int days = Integer.parseInt(read.group(1));
            return new Deed(days, read.group(2), read.group(3), read.group(4));
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    int number(String name, int otherwise) {
        return field(name).isEmpty() ? otherwise : Integer.parseInt(field(name));
    }

    /// {@return what stands in a field with a sign between}
    List<String> list(String name, String between) {
        return Arrays.stream(field(name).split(Pattern.quote(between), -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    static List<Script> in(String file) {
        try (var in = Objects.requireNonNull(Script.class.getResourceAsStream(file), file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(BETWEEN.split(text, -1))
                    .map(String::strip)
                    .map(Script::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    private static Script read(String block) {
        int end = block.indexOf("\n\n");
        var fields = new HashMap<String, String>();
        for (var line : block.substring(0, end).lines().toList()) {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        var deeds = block.lines().filter(it -> it.startsWith("---- ")).map(Deed::read).toList();
        int first = block.indexOf("\n---- ");
        var text = block.substring(end, first < 0 ? block.length() : first).strip();
        return new Script(Map.copyOf(fields), text, deeds);
    }
}
