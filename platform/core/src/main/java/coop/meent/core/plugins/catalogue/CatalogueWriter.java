package coop.meent.core.plugins.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes a catalogue of the zips in a folder. The same zips make the same catalogue, byte for byte:
/// its date, and the days on which versions came in, stay as they were written first.
public final class CatalogueWriter {
    /// The warnings, where there are any: a list of `plugin`, `versions` and `text`.
    public static final String ADVISORIES = "advisories.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Clock clock;
    private final List<String> remarks = new ArrayList<>();

    public CatalogueWriter(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// What was written.
    ///
    /// @param changed whether the catalogue is another than before
    /// @param remarks what its maker should know
    public record Written(
            Path file, int plugins, int versions, boolean changed, List<String> remarks) {}

    /// Writes `catalogue.json`; a signature of what stood there before is taken away.
    ///
    /// @param title as it is to be called; empty for as before
    /// @throws PluginRefused when a file in the folder cannot be in a catalogue
    public Written write(String title) throws IOException {
        var file = folder.resolve(Catalogue.FILE);
        var before = Files.exists(file) ? Files.readString(file) : "";
        var former = before.isEmpty() ? JSON.createObjectNode() : tree(before, file);
        var index = index(title, former);
        var text = text(index);
        Catalogue.read(text);
        boolean changed = !text.equals(before);
        if (changed) {
            Files.writeString(file, text);
            Files.deleteIfExists(folder.resolve(Catalogue.FILE + ".sig"));
        }
        int versions = 0;
        for (var plugin : index.path("plugins")) {
            versions += plugin.path("versions").size();
        }
        return new Written(
                file, index.path("plugins").size(), versions, changed, List.copyOf(remarks));
    }

    private ObjectNode index(String title, JsonNode former) throws IOException {
        var index = JSON.createObjectNode();
        index.put("format", Catalogue.FORMAT);
        index.put("title", title(title, former));
        index.put("dated", former.path("dated").asText(""));
        var plugins = index.putArray("plugins");
        var warnings = Warnings.in(folder);
        for (var zips : zips().values()) {
            var entry = new CatalogueEntry(folder, zips, clock);
            plugins.add(entry.json(former, warnings));
            remarks.addAll(entry.remarks());
        }
        remarks.addAll(warnings.strays());
        if (!text(index).equals(text(former))) {
            index.put("dated", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return index;
    }

    private String title(String title, JsonNode former) {
        if (!title.isBlank()) {
            return title;
        }
        var name = Objects.toString(folder.toAbsolutePath().normalize().getFileName(), "");
        return former.path("title").asText(name);
    }

    // by plugin, the newest version first
    private SortedMap<String, List<CatalogueZip>> zips() throws IOException {
        var all = new TreeMap<String, List<CatalogueZip>>();
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(".zip")).sorted().toList()) {
                var zip = CatalogueZip.of(file);
                all.computeIfAbsent(zip.manifest().id(), _ -> new ArrayList<>()).add(zip);
            }
        }
        all.values().forEach(CatalogueWriter::sort);
        return all;
    }

    private static void sort(List<CatalogueZip> zips) {
        zips.sort(Comparator.comparing(CatalogueZip::version, Versions::compare).reversed());
        for (int i = 1; i < zips.size(); i++) {
            if (zips.get(i).version().equals(zips.get(i - 1).version())) {
                throw new PluginRefused(
                        "%s and %s are both %s %s; a version is one zip."
                                .formatted(
                                        zips.get(i - 1).name(),
                                        zips.get(i).name(),
                                        zips.get(i).manifest().id(),
                                        zips.get(i).version()));
            }
        }
    }

    static JsonNode tree(String text, Path file) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException garbled) {
            throw new PluginRefused(
                    "%s is not JSON: %s".formatted(file, garbled.getOriginalMessage()));
        }
    }

    private static String text(JsonNode json) throws JsonProcessingException {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JSON.writer(printer).writeValueAsString(json) + "\n";
    }

    /// {@return the version of a plugin in a catalogue, when just this zip was in it}
    static Optional<JsonNode> version(JsonNode catalogue, String id, String sha256) {
        for (var plugin : catalogue.path("plugins")) {
            for (var version : plugin.path("versions")) {
                if (plugin.path("id").asText("").equals(id)
                        && version.path("sha256").asText("").equals(sha256)) {
                    return Optional.of(version);
                }
            }
        }
        return Optional.empty();
    }
}
