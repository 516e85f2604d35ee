package coop.meent.core.plugins;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What is wrong with a manifest: a line per field, which begins with the field's path.
final class ManifestProblems {
    private final Map<String, String> sentences = new LinkedHashMap<>();

    /// Says what is wrong with a field, unless it is said already.
    ///
    /// @param path of the field, e.g. `settings[2].kind`
    /// @param sentence says what is wrong and how to mend it
    void add(String path, String sentence) {
        sentences.putIfAbsent(path, sentence);
    }

    /// @throws PluginRefused with all the lines, when there are any
    void pass() {
        if (!sentences.isEmpty()) {
            throw new PluginRefused(
                    sentences.entrySet().stream()
                            .map(it -> it.getKey() + ": " + it.getValue())
                            .collect(Collectors.joining("\n")));
        }
    }
}
