package coop.meent.core.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The messages of one owner in every language, from `messages_nl.properties` and its sisters in
/// UTF-8.
public final class MessageBundle {
    private final String owner;
    private final Map<Language, SortedMap<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<String, String> parts = new HashMap<>();
    private final List<String> twice = new ArrayList<>();

    private MessageBundle(String owner) {
        this.owner = owner;
    }

    /// {@return the owner's messages; empty ones when there is no file}
    ///
    /// @param owner who brings them, for the reports of [#problems]
    public static MessageBundle load(String owner, Resources resources) {
        var bundle = new MessageBundle(owner);
        for (var language : Language.values()) {
            var found = new TreeMap<String, String>();
            bundle.texts.put(language, found);
            for (var part : parts(resources)) {
                bundle.parse(part, language, resources, found);
            }
        }
        return bundle;
    }

    // a large owner names further files in `messages/parts`, a line each
    private static List<String> parts(Resources resources) {
        var parts = new ArrayList<>(List.of("messages"));
        resources
                .read("messages/parts")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .ifPresent(names -> names.lines().forEach(name -> parts.add("messages/" + name)));
        return parts;
    }

    private void parse(
            String part, Language language, Resources resources, SortedMap<String, String> found) {
        var file = part + "_" + language.tag() + ".properties";
        var bytes = resources.read(file).orElse(new byte[0]);
        var lines = new Lines(file);
        try {
            lines.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(owner + ": cannot read " + file, failure);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "%s cannot be read: %s".formatted(file, malformed.getMessage()), malformed);
        }
        lines.read.forEach((key, text) -> {
            parts.putIfAbsent(key, part);
            if (found.put(key, text) != null) {
                twice.add(owner + ": " + key + " stands twice in " + file);
            }
        });
    }

    /// Parses every text.
    ///
    /// @throws IllegalArgumentException that names the first one that cannot be parsed
    public void parse() {
        texts.forEach((language, mine) -> mine.forEach((key, text) -> parse(language, key, text)));
    }

    private void parse(Language language, String key, String text) {
        try {
            if (text.indexOf('{') >= 0) {
                Placeholders.of(text, language);
            }
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "%s in %s cannot be read: %s"
                            .formatted(key, file(language, key), malformed.getMessage()),
                    malformed);
        }
    }

    /// {@return the same messages in the pseudo-locale: accented, longer, in brackets}
    public MessageBundle inPseudoLocale() {
        var changed = new MessageBundle(owner);
        texts.forEach((language, mine) -> {
            var written = new TreeMap<>(mine);
            written.replaceAll((_, text) -> PseudoLocale.written(text));
            changed.texts.put(language, written);
        });
        return changed;
    }

    Optional<String> pattern(Language language, String key) {
        return Optional.ofNullable(in(language).get(key));
    }

    /// {@return all keys, of whatever language}
    public SortedSet<String> keys() {
        var keys = new TreeSet<String>();
        texts.values().forEach(it -> keys.addAll(it.keySet()));
        return keys;
    }

    /// {@return what a translator has to mend: a key that a language lacks, is empty, is written
    /// twice, cannot be parsed, lacks a plural form, or takes other arguments than in Dutch}
    public List<String> problems() {
        var problems = new ArrayList<>(twice);
        for (var key : keys()) {
            for (var language : Language.values()) {
                check(language, key).ifPresent(what -> problems.add(owner + ": " + what));
            }
        }
        return problems;
    }

    private Optional<String> check(Language language, String key) {
        var where = key + " in " + file(language, key);
        var text = in(language).get(key);
        if (text == null || text.isBlank()) {
            return Optional.of(where + " is missing");
        }
        try {
            return wrong(language, key, text).map(what -> where + " " + what);
        } catch (IllegalArgumentException malformed) {
            return Optional.of(where + " cannot be parsed: " + malformed.getMessage());
        }
    }

    private Optional<String> wrong(Language language, String key, String text) {
        var placeholders = Placeholders.of(text, language);
        if (!placeholders.lacking().isEmpty()) {
            return Optional.of(String.join(", ", placeholders.lacking()));
        }
        var dutch = in(Language.NL).get(key);
        return dutch == null
                        || placeholders
                                .arguments()
                                .equals(Placeholders.of(dutch, Language.NL).arguments())
                ? Optional.empty()
                : Optional.of("takes " + placeholders.written() + ", not as in Dutch");
    }

    private String file(Language language, String key) {
        return parts.getOrDefault(key, "messages") + "_" + language.tag() + ".properties";
    }

    /// {@return keys whose text is letter for letter the same in two languages, and so perhaps not
    /// translated}
    public SortedSet<String> alike() {
        var alike = new TreeSet<String>();
        for (var key : keys()) {
            var different = new HashSet<String>();
            if (texts.values().stream()
                    .map(it -> it.getOrDefault(key, ""))
                    .filter(it -> it.replaceAll("\\{[^}]*}", "").matches("(?s).*\\p{L}.*"))
                    .anyMatch(text -> !different.add(text))) {
                alike.add(key);
            }
        }
        return alike;
    }

    private SortedMap<String, String> in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    /// Reads a file of properties and notices a key that it has seen before.
    private final class Lines extends Properties {
        private final String file;
        private final Map<String, String> read = new TreeMap<>();

        Lines(String file) {
            this.file = file;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (read.put((String) key, (String) value) != null) {
                twice.add(owner + ": " + key + " stands twice in " + file);
            }
            return null;
        }
    }
}
