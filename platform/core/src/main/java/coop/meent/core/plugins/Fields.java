package coop.meent.core.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import coop.meent.core.text.Language;
import coop.meent.core.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// The fields of one object of the manifest. Whatever nobody asked for is unknown, and what has
/// another shape than was asked for is on the list of problems.
final class Fields {
    private static final Set<String> LANGUAGES =
            Set.copyOf(Arrays.stream(Language.values()).map(Language::tag).toList());

    private final JsonNode json;
    private final String path;
    private final ManifestProblems problems;
    private final Set<String> asked = new TreeSet<>();

    private Fields(JsonNode json, String path, ManifestProblems problems) {
        this.json = json;
        this.path = path;
        this.problems = problems;
    }

    /// {@return the fields of the manifest itself}
    static Fields of(JsonNode json, ManifestProblems problems) {
        return object(json, "", problems);
    }

    private static Fields object(JsonNode json, String path, ManifestProblems problems) {
        if (json.isObject() || json.isMissingNode()) {
            return new Fields(json, path, problems);
        }
        problems.add(path.isEmpty() ? Manifest.FILE : path, "write an object in braces.");
        // one line is enough for it: what is missing inside goes on a list that nobody reads
        var nothing = JsonNodeFactory.instance.missingNode();
        return new Fields(nothing, path, new ManifestProblems());
    }

    /// {@return the field as it stands there}
    JsonNode raw(String name) {
        asked.add(name);
        return json.path(name);
    }

    /// {@return the whole object}
    JsonNode whole() {
        return json;
    }

    boolean has(String name) {
        return !raw(name).isMissingNode();
    }

    /// {@return a text, or nothing}
    String text(String name) {
        return text(raw(name), at(name));
    }

    private String text(JsonNode node, String where) {
        if (!node.isTextual() && !node.isMissingNode()) {
            problems.add(where, "write a text between quotes.");
        }
        return node.isTextual() ? node.textValue().strip() : "";
    }

    /// {@return whether it is true; false where it says nothing}
    boolean flag(String name) {
        var node = raw(name);
        if (!node.isBoolean() && !node.isMissingNode()) {
            wrong(name, "write true or false.");
        }
        return node.booleanValue();
    }

    /// {@return the texts of a list, each once}
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        var elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            texts.add(text(elements.get(i), at(name, i)));
        }
        if (Set.copyOf(texts).size() < texts.size()) {
            wrong(name, "say each only once.");
        }
        return List.copyOf(texts);
    }

    private List<JsonNode> elements(String name) {
        var node = raw(name);
        if (!node.isArray() && !node.isMissingNode()) {
            wrong(name, "write a list in square brackets.");
        }
        return node.isArray() ? node.valueStream().toList() : List.of();
    }

    /// {@return what is in a list of objects}
    <T> List<T> objects(String name, Function<Fields, T> reading) {
        var all = new ArrayList<T>();
        var elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            all.add(read(elements.get(i), at(name, i), reading));
        }
        return List.copyOf(all);
    }

    /// {@return what is in an object; the reading finds nothing where it is missing}
    <T> T object(String name, Function<Fields, T> reading) {
        return read(raw(name), at(name), reading);
    }

    private <T> T read(JsonNode node, String where, Function<Fields, T> reading) {
        var fields = object(node, where, problems);
        var read = reading.apply(fields);
        fields.nothingElse();
        return read;
    }

    /// {@return the names of all fields}
    List<String> names() {
        return json.propertyStream().map(Map.Entry::getKey).toList();
    }

    /// {@return the texts of an object whose fields are up to its writer}
    Map<String, String> entries(String name) {
        var fields = object(raw(name), at(name), problems);
        var entries = new TreeMap<String, String>();
        fields.json
                .propertyStream()
                .forEach(it -> entries.put(it.getKey(), fields.text(it.getKey())));
        return entries;
    }

    /// {@return a text per language, Dutch among them, unless it may be missing and is}
    Map<String, String> words(String name, boolean needed) {
        if (!needed && !has(name)) {
            return Map.of();
        }
        return object(name, Fields::words);
    }

    private Map<String, String> words() {
        var words = new TreeMap<String, String>();
        for (var language : LANGUAGES) {
            if (has(language)) {
                words.put(language, needed(language));
            }
        }
        if (json.isMissingNode() || !words.containsKey("nl")) {
            problems.add(path, "say it in Dutch (nl) at least.");
        }
        return words;
    }

    /// {@return a text that is not empty}
    String needed(String name) {
        var text = text(name);
        if (text.isEmpty() && (!has(name) || raw(name).isTextual())) {
            wrong(name, "it is missing.");
        }
        return text;
    }

    /// Says that a field is wrong.
    void wrong(String name, String sentence) {
        problems.add(at(name), sentence);
    }

    /// Says that an element of a list is wrong.
    void wrong(String name, int index, String sentence) {
        problems.add(at(name, index), sentence);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String at(String name, int index) {
        return "%s[%d]".formatted(at(name), index);
    }

    /// Names every field that nobody asked for.
    void nothingElse() {
        json.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !asked.contains(name))
                .forEach(name ->
                        wrong(
                                name,
                                "there is no such field; did you mean %s?"
                                        .formatted(new Vocabulary(asked).nearest(name))));
    }
}
