package coop.meent.core.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The plugins that a plugin cannot do without, and those that it gladly uses.
public record Needs(List<Dependency> required, List<Dependency> optional) {
    static final Needs NONE = new Needs(List.of(), List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    /// {@return the needs of an unpacked plugin; none when its manifest cannot be read}
    static Needs in(Path folder) {
        try {
            return read(Files.readString(folder.resolve(Manifest.FILE)));
        } catch (IOException unreadable) {
            return NONE;
        }
    }

    static Needs read(String manifest) throws IOException {
        var json = JSON.readTree(manifest);
        return new Needs(all(json.path("requires")), all(json.path("optional")));
    }

    private static List<Dependency> all(JsonNode node) {
        return node.properties().stream()
                .map(it -> new Dependency(it.getKey(), it.getValue().asText()))
                .toList();
    }
}
