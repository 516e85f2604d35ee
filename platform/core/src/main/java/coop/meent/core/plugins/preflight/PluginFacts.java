package coop.meent.core.plugins.preflight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.core.plugins.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/// What a preflight wants to know of a version of a plugin. It is read leniently: the manifest may
/// be of a release that knows more fields than this one.
///
/// @param api the range of api versions it works with
/// @param requires ranges of the versions of other plugins, by their ids
public record PluginFacts(String id, String version, String api, Map<String, String> requires) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 1_000_000;

    public PluginFacts {
        requires = Map.copyOf(requires);
    }

    /// {@return those of an unpacked plugin; empty when it is not there}
    static Optional<PluginFacts> in(Path folder) {
        try {
            return read(Files.readString(folder.resolve(Manifest.FILE)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// {@return those of a zip; empty when it is none of a plugin}
    static Optional<PluginFacts> inZip(Path zip) {
        try (var in = Files.newInputStream(zip)) {
            return inZip(in);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<PluginFacts> inZip(InputStream in) throws IOException {
        var zip = new ZipInputStream(in);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(Manifest.FILE)) {
                return read(new String(zip.readNBytes(LARGEST), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static Optional<PluginFacts> read(String json) {
        try {
            var node = JSON.readTree(json);
            var facts =
                    new PluginFacts(
                            node.path("id").asText(""),
                            node.path("version").asText(""),
                            node.path("api").asText(""),
                            ranges(node.path("requires")));
            return Optional.of(facts).filter(it -> !it.id().isEmpty());
        } catch (JsonProcessingException garbled) {
            return Optional.empty();
        }
    }

    private static Map<String, String> ranges(JsonNode node) {
        var ranges = new TreeMap<String, String>();
        node.properties().forEach(it -> ranges.put(it.getKey(), it.getValue().asText("")));
        return ranges;
    }
}
