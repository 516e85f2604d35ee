package coop.meent.compass.sets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.meent.compass.questions.Question;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.questions.SetReader;
import coop.meent.compass.questions.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// A set as its files say it, whatever is still wrong with it. Each change gives other files.
///
/// @param structure as `set.json`
/// @param texts by language, as `nl.json`
record SetFiles(ObjectNode structure, ObjectNode texts) {
    private static final String QUESTIONS = "questions";
    private static final String VARIANTS = "variants";

    // a name that stands twice would silently lose its first text
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /// {@return files that say the same as a set}
    static SetFiles of(QuestionSet set) {
        var files = new SetFiles(empty(), empty());
        files.structure.put("id", set.id()).put("version", set.version());
        files.structure.putArray(QUESTIONS);
        set.titles().forEach((language, it) -> files.language(language).put("title", it));
        set.questions().forEach(files::append);
        return files;
    }

    private void append(Question it) {
        var node = list().addObject().put("id", it.id()).put("principle", it.principle().number());
        it.texts().forEach((language, words) -> put(it.id(), language, words));
        for (var variant : it.variants()) {
            var code = variant.when().code();
            node.withArrayProperty(VARIANTS).add(code);
            var name = it.id() + "@" + code;
            variant.texts().forEach((language, words) -> put(name, language, words));
        }
    }

    /// {@return what the database holds}
    static SetFiles of(String structure, String texts) {
        return new SetFiles(object(structure).orElseThrow(), object(texts).orElseThrow());
    }

    /// {@return what somebody hands in: one object with `set` and the languages; empty when it is
    /// no such thing}
    static Optional<SetFiles> read(String typed) {
        return object(typed)
                .filter(it -> it.path("set").path(QUESTIONS).isArray())
                .map(it -> {
                    var texts = empty();
                    for (var language : QuestionSet.LANGUAGES) {
                        var words = it.path(language);
                        texts.set(language, words.isObject() ? words : empty());
                    }
                    return new SetFiles((ObjectNode) it.get("set"), texts);
                });
    }

    private static Optional<ObjectNode> object(String json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode node
                    ? Optional.of(node)
                    : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    /// {@return one object with all of it, which [#read] takes}
    String written() {
        var all = empty();
        all.set("set", structure);
        QuestionSet.LANGUAGES.forEach(it -> all.set(it, texts.path(it)));
        return all.toPrettyString();
    }

    /// {@return the set as far as it can be read, with its flaws}
    SetReader.Draft draft() {
        var words = new HashMap<String, JsonNode>();
        QuestionSet.LANGUAGES.forEach(it -> words.put(it, texts.path(it)));
        return SetReader.draft(structure, words);
    }

    SetFiles as(SetKey key) {
        var copy = copy();
        copy.structure.put("id", key.id()).put("version", key.version());
        return copy;
    }

    SetFiles titled(Map<String, String> titles) {
        var copy = copy();
        titles.forEach((language, it) -> copy.language(language).put("title", it));
        return copy;
    }

    boolean has(String question) {
        return node(question).isPresent();
    }

    /// {@return what tells whether somebody else changed a question since}
    String mark(String question) {
        var all = new StringBuilder(node(question).map(JsonNode::toString).orElse(""));
        for (var language : QuestionSet.LANGUAGES) {
            var words = texts.path(language).path(QUESTIONS);
            words.fieldNames()
                    .forEachRemaining(name -> {
                        if (belongs(name, question)) {
                            all.append(language).append(name).append(words.get(name));
                        }
                    });
        }
        return Integer.toHexString(all.toString().hashCode());
    }

    private static boolean belongs(String name, String question) {
        return name.equals(question) || name.startsWith(question + "@");
    }

    /// {@return the same with one more question, without words}
    SetFiles with(String question, int principle) {
        var copy = copy();
        int at = 0;
        for (int i = 0; i < copy.list().size(); i++) {
            at = copy.list().get(i).path("principle").asInt() <= principle ? i + 1 : at;
        }
        copy.list().insertObject(at).put("id", question).put("principle", principle);
        return copy;
    }

    SetFiles without(String question) {
        var copy = copy();
        copy.removeIf(question);
        copy.silence(question);
        return copy;
    }

    private void removeIf(String question) {
        for (int i = list().size() - 1; i >= 0; i--) {
            if (list().get(i).path("id").asText().equals(question)) {
                list().remove(i);
            }
        }
    }

    private void silence(String question) {
        for (var language : QuestionSet.LANGUAGES) {
            language(language)
                    .withObjectProperty(QUESTIONS)
                    .properties()
                    .removeIf(it -> belongs(it.getKey(), question));
        }
    }

    /// {@return the same, with a question one place earlier}
    SetFiles earlier(String question) {
        var copy = copy();
        for (int i = 1; i < copy.list().size(); i++) {
            if (copy.list().get(i).path("id").asText().equals(question)) {
                var moved = copy.list().remove(i);
                copy.list().insert(i - 1, moved);
                break;
            }
        }
        return copy;
    }

    /// {@return the same with these words for a question}
    ///
    /// @param words by name (`id` or `id@situation`) and language; wordings without any word are
    ///   left out
    SetFiles worded(String question, int principle, Map<String, Map<String, Wording>> words) {
        var copy = copy();
        copy.silence(question);
        copy.node(question)
                .ifPresent(node -> {
                    node.put("principle", principle).remove(VARIANTS);
                    words.keySet().stream()
                            .filter(it -> it.contains("@"))
                            .forEach(it ->
                                    node.withArrayProperty(VARIANTS)
                                            .add(it.substring(it.indexOf('@') + 1)));
                });
        words.forEach((name, all) -> all.forEach((language, it) -> copy.put(name, language, it)));
        return copy;
    }

    private void put(String name, String language, Wording it) {
        var node = empty();
        for (var part : Wording.Part.values()) {
            node.put(part.code(), part.of(it));
        }
        boolean silent =
                StreamSupport.stream(node.spliterator(), false)
                        .allMatch(text -> text.asText().isBlank());
        if (!silent) {
            language(language).withObjectProperty(QUESTIONS).set(name, node);
        }
    }

    private Optional<ObjectNode> node(String question) {
        for (var it : list()) {
            if (it instanceof ObjectNode node && node.path("id").asText().equals(question)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private ArrayNode list() {
        return structure.withArrayProperty(QUESTIONS);
    }

    private ObjectNode language(String language) {
        return texts.withObjectProperty(language);
    }

    private SetFiles copy() {
        return new SetFiles(structure.deepCopy(), texts.deepCopy());
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
