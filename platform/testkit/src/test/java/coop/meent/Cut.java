package coop.meent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// A piece of a source that a page shows: the lines between `cut: <name>` and `end`, each a comment
/// of its own, or a whole file.
///
/// @param file below the root of the repository
/// @param name of the piece; empty for the whole file
record Cut(String file, String name) {
    private static final String COMMENT = "\\s*(?://|--|\\{#|<!--|#)\\s*";
    private static final Pattern BEGIN = Pattern.compile(COMMENT + "cut: (\\S+)( (#}|-->))?\\s*");
    private static final Pattern END = Pattern.compile(COMMENT + "end( (#}|-->))?\\s*");

    /// Reads `path#name`.
    static Cut of(String address) {
        int hash = address.indexOf('#');
        return hash < 0
                ? new Cut(address, "")
                : new Cut(address.substring(0, hash), address.substring(hash + 1));
    }

    /// {@return the lines, moved to the left edge}
    String text(Path root) {
        try {
            var lines = Files.readAllLines(root.resolve(file));
            var cut = new ArrayList<String>();
            boolean inside = name.isEmpty();
            for (var line : lines) {
                var begin = BEGIN.matcher(line);
                if (begin.matches()) {
                    inside |= begin.group(1).equals(name);
                } else if (END.matcher(line).matches()) {
                    inside = name.isEmpty();
                } else if (inside) {
                    cut.add(line);
                }
            }
            if (cut.isEmpty()) {
                throw new AssertionError("There is no \"cut: %s\" in %s".formatted(name, file));
            }
            return String.join("\n", cut).stripTrailing().stripIndent() + "\n";
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
