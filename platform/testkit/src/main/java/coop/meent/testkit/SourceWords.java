package coop.meent.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The literals of Java sources and templates, each with a file in which it stands.
record SourceWords(Map<String, String> places, Set<String> askedInTemplates) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z_]*(\\.[a-zA-Z0-9_-]+)+");
    private static final Pattern BEGINNING = Pattern.compile("([a-z][a-zA-Z_-]*\\.)+");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("\\{#.*?#}", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}", Pattern.DOTALL);
    private static final Pattern PEBBLE = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern ASKED =
            Pattern.compile("\\bt\\(\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*[,)]");

    /// {@return the literals of the main sources of modules}
    static SourceWords in(List<Path> modules) {
        var words = new SourceWords(new TreeMap<>(), new TreeSet<>());
        modules.stream()
                .map(it -> it.resolve("src/main"))
                .filter(Files::isDirectory)
                .forEach(words::read);
        return words;
    }

    private void read(Path folder) {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(this::readFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readFile(Path file) {
        var name = file.getFileName().toString();
        if (name.endsWith(".java")) {
            var code = TEXT_BLOCK.matcher(text(file)).replaceAll("");
            JAVA.matcher(code).results().forEach(it -> places.putIfAbsent(it.group(1), name));
        } else if (name.endsWith(".peb")) {
            var template = COMMENT.matcher(text(file)).replaceAll("");
            CODE.matcher(template).results().forEach(it -> readTemplate(it.group(), name));
        }
    }

    private void readTemplate(String code, String name) {
        PEBBLE.matcher(code).results().forEach(it -> places.putIfAbsent(quoted(it), name));
        ASKED.matcher(code).results().map(SourceWords::quoted).forEach(askedInTemplates::add);
    }

    private static String quoted(MatchResult found) {
        return Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2));
    }

    boolean contains(String literal) {
        return places.containsKey(literal);
    }

    String place(String literal) {
        return places.getOrDefault(literal, "");
    }

    /// {@return literals that have the shape of a key}
    Stream<String> keys() {
        return places.keySet().stream().filter(it -> KEY.matcher(it).matches());
    }

    /// {@return literals to which something is added to make a key}
    Stream<String> beginnings() {
        return places.keySet().stream().filter(it -> BEGINNING.matcher(it).matches());
    }

    /// {@return what templates ask for by `t("…")` with nothing added}
    Stream<String> asked() {
        return askedInTemplates.stream();
    }

    static String first(String key) {
        return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
    }

    static Optional<byte[]> content(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        return new String(content(file).orElseThrow(), UTF_8);
    }
}
