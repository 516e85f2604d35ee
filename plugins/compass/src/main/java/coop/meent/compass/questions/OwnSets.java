package coop.meent.compass.questions;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The sets that come with the plugin.
public final class OwnSets {
    private static final List<String> FOLDERS = List.of("ica-1");

    // a name that stands twice in a file would silently lose its first text
    private final ObjectMapper mapper =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /// {@return all versions, the newest last}
    ///
    /// @throws IllegalStateException when one has a flaw; the message says them all
    public List<QuestionSet> all() {
        return FOLDERS.stream().map(this::read).toList();
    }

    private QuestionSet read(String folder) {
        var texts = new HashMap<String, JsonNode>();
        for (var language : QuestionSet.LANGUAGES) {
            texts.put(language, json(folder + "/" + language + ".json"));
        }
        var draft = SetReader.draft(json(folder + "/set.json"), texts);
        if (!draft.flaws().isEmpty()) {
            throw new IllegalStateException(
                    draft.flaws().stream().map(Flaw::line).collect(Collectors.joining("\n")));
        }
        return draft.set();
    }

    private JsonNode json(String file) {
        try (var in = Objects.requireNonNull(OwnSets.class.getResourceAsStream(file), file)) {
            return mapper.readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
