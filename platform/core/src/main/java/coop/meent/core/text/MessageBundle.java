package coop.meent.core.text;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
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
                var file = part + "_" + language.tag() + ".properties";
                bundle.parse(file, resources.read(file), found);
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

    private void parse(String file, Optional<byte[]> bytes, SortedMap<String, String> found) {
        var text = bytes.map(it -> new String(it, StandardCharsets.UTF_8)).orElse("");
        try {
            new Lines(file, found).load(new StringReader(text));
        } catch (IOException failure) {
            throw new UncheckedIOException(owner + ": cannot read " + file, failure);
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
    /// twice, cannot be parsed, or takes other arguments than in Dutch}
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
        var where = key + " in " + language.tag();
        var text = in(language).get(key);
        if (text == null || text.isBlank()) {
            return Optional.of(where + " is missing");
        }
        try {
            var arguments = arguments(text);
            var dutch = in(Language.NL).get(key);
            return dutch == null || arguments.equals(arguments(dutch))
                    ? Optional.empty()
                    : Optional.of(where + " takes " + arguments + ", not as in Dutch");
        } catch (IllegalArgumentException malformed) {
            return Optional.of(where + " cannot be parsed: " + malformed.getMessage());
        }
    }

    private static SortedSet<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private SortedMap<String, String> in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    /// Reads a file of properties and notices a key that it has seen before.
    private final class Lines extends Properties {
        private final String file;
        private final Map<String, String> found;

        Lines(String file, Map<String, String> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (found.put((String) key, (String) value) != null) {
                twice.add(owner + ": " + key + " stands twice in " + file);
            }
            return null;
        }
    }
}
