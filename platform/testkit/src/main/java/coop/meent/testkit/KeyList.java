package coop.meent.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What an owner declares of its message keys, because the sources do not say it.
///
/// @param made keys that are put together at run time
/// @param same keys whose text may be the same in two languages
/// @param other literals that look like keys and are none
record KeyList(Set<String> made, Set<String> same, Set<String> other) {
    static KeyList read(Path file) {
        var list = new KeyList(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        SourceWords.content(file).map(it -> new String(it, UTF_8)).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> list.declare(file, line.strip().split("\\s+", -1)));
        return list;
    }

    private void declare(Path file, String[] words) {
        var to =
                switch (words[0]) {
                    case "made" -> made;
                    case "same" -> same;
                    case "other" -> other;
                    default -> throw new AssertionError(file + " says " + words[0]);
                };
        Stream.of(words).skip(1).flatMap(KeyList::spread).forEach(to::add);
    }

    /// `a.{b,c}{,.hint}` is four keys.
    private static Stream<String> spread(String pattern) {
        int open = pattern.indexOf('{');
        int close = pattern.indexOf('}');
        if (open < 0 || close < open) {
            return Stream.of(pattern);
        }
        return Stream.of(pattern.substring(open + 1, close).split(",", -1))
                .map(it -> pattern.substring(0, open) + it + pattern.substring(close + 1))
                .flatMap(KeyList::spread);
    }
}
