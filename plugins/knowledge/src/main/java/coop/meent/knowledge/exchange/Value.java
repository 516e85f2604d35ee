package coop.meent.knowledge.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What stands behind a key: a text or a list of texts. Of YAML, what people write in the heads of
/// their files.
///
/// @param items one for a text
/// @param listed whether it was written as a list
record Value(List<String> items, boolean listed) {
    Value {
        items = List.copyOf(items);
    }

    /// {@return the text; empty for a list}
    Optional<String> text() {
        return listed || items.isEmpty() ? Optional.empty() : Optional.of(items.getFirst());
    }

    /// {@return the value; empty when it is of a kind that is not read here}
    static Optional<Value> of(Entry entry) {
        var lines = entry.value().lines().toList();
        var first = lines.isEmpty() ? "" : Scalars.bare(lines.getFirst());
        var rest = lines.stream().skip(1).toList();
        if (first.startsWith("|") || first.startsWith(">")) {
            return Optional.of(text(Scalars.block(first, rest)));
        }
        var more = rest.stream().map(Scalars::bare).filter(it -> !it.isEmpty()).toList();
        if (first.startsWith("[")) {
            return flow((first + " " + String.join(" ", more)).strip());
        }
        if (first.isEmpty() && !more.isEmpty() && more.stream().allMatch(Value::item)) {
            return all(more.stream().map(it -> it.substring(1).strip()).toList());
        }
        var words = more.isEmpty() ? first : (first + " " + String.join(" ", more)).strip();
        return Scalars.read(words).map(Value::text);
    }

    private static boolean item(String line) {
        return line.startsWith("- ");
    }

    private static Optional<Value> flow(String text) {
        return text.endsWith("]")
                ? all(Scalars.split(text.substring(1, text.length() - 1)))
                : Optional.empty();
    }

    private static Optional<Value> all(List<String> written) {
        var read = written.stream().map(Scalars::read).toList();
        return read.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(
                        new Value(
                                read.stream()
                                        .flatMap(Optional::stream)
                                        .filter(it -> !it.isEmpty())
                                        .toList(),
                                true));
    }

    private static Value text(String text) {
        return new Value(List.of(text), false);
    }

    /// {@return a list as it is written in a head}
    static String list(List<String> items) {
        return items.stream().map(Scalars::written).collect(Collectors.joining(", ", "[", "]"));
    }
}
