package coop.meent.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Something that a test cannot decide, and that a person has looked at: a line of a table in
/// `docs/accessibility.md`.
///
/// @param rule of axe, or `words` for what is no message
/// @param selector of the elements meant
record Explained(String rule, String selector) {
    private static final Pattern LINE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([^`]+)` \\|.+");

    /// {@return every line of the table}
    static List<Explained> inDocs() {
        try {
            var page = Path.of(System.getProperty("meent.docs"), "accessibility.md");
            return LINE.matcher(Files.readString(page))
                    .results()
                    .map(it -> new Explained(it.group(1), it.group(2)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read what is explained", failure);
        }
    }
}
