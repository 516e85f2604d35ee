package coop.meent.core.plugins.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.meent.core.plugins.PluginRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/// The warnings about versions that the maker of a catalogue wrote down beside it.
final class Warnings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode all;
    private final Set<String> used = new HashSet<>();

    private Warnings(JsonNode all) {
        this.all = all;
    }

    static Warnings in(Path folder) throws IOException {
        var file = folder.resolve(CatalogueWriter.ADVISORIES);
        var all =
                Files.exists(file)
                        ? CatalogueWriter.tree(Files.readString(file), file)
                        : JSON.createArrayNode();
        for (var warning : all) {
            boolean whole =
                    warning.path("plugin").isTextual()
                            && warning.path("versions").isTextual()
                            && warning.path("text").path("nl").isTextual();
            if (!whole) {
                throw new PluginRefused(
                        "%s: each warning needs \"plugin\", \"versions\" (a range such as \"<1.2.0\") and \"text\", in Dutch (nl) at least."
                                .formatted(CatalogueWriter.ADVISORIES));
            }
        }
        return new Warnings(all);
    }

    ArrayNode about(String id) {
        var about = JSON.createArrayNode();
        for (var warning : all) {
            if (warning.path("plugin").asText().equals(id)) {
                ObjectNode json = about.addObject();
                json.put("versions", warning.path("versions").asText());
                json.set("text", warning.path("text"));
                used.add(id);
            }
        }
        return about;
    }

    /// {@return remarks about warnings for plugins that are not in the catalogue}
    List<String> strays() {
        return StreamSupport.stream(all.spliterator(), false)
                .map(it -> it.path("plugin").asText())
                .filter(it -> !used.contains(it))
                .distinct()
                .map(it ->
                        "%s warns about %s, which is not here."
                                .formatted(CatalogueWriter.ADVISORIES, it))
                .toList();
    }
}
