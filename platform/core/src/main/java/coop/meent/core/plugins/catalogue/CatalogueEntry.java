package coop.meent.core.plugins.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.meent.core.plugins.Capabilities;
import coop.meent.core.plugins.Credits.Screenshot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One plugin of a catalogue that is being written, from its zips.
final class CatalogueEntry {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<CatalogueZip> zips;
    private final Clock clock;
    private final List<String> remarks = new ArrayList<>();

    /// @param zips the newest version first
    CatalogueEntry(Path folder, List<CatalogueZip> zips, Clock clock) {
        this.folder = folder;
        this.zips = zips;
        this.clock = clock;
    }

    List<String> remarks() {
        return remarks;
    }

    /// @param former the catalogue that stood there before
    ObjectNode json(JsonNode former, Warnings warnings) throws IOException {
        var newest = zips.getFirst().manifest();
        var json = JSON.createObjectNode();
        json.put("id", newest.id());
        json.set("name", words(newest.names()));
        json.set("description", words(newest.about()));
        json.put("author", newest.credits().author());
        json.put("licence", newest.credits().licence());
        json.put("homepage", newest.credits().homepage().map(URI::toString).orElse(""));
        json.set("screenshots", pictures(newest.id()));
        json.set("advisories", warnings.about(newest.id()));
        var versions = json.putArray("versions");
        zips.forEach(it -> versions.add(version(it, former)));
        return json;
    }

    private ObjectNode version(CatalogueZip zip, JsonNode former) {
        var manifest = zip.manifest();
        var requires = new TreeMap<String, String>();
        manifest.requires().forEach(it -> requires.put(it.id(), it.range().text()));
        var json = JSON.createObjectNode();
        json.put("version", zip.version());
        json.put("released", released(zip, former));
        json.put("api", manifest.api());
        json.set("requires", words(requires));
        json.set("capabilities", capabilities(manifest.capabilities()));
        json.put("file", zip.name());
        json.put("size", zip.size());
        json.put("sha256", zip.sha256());
        json.put("signature", zip.signature());
        if (zip.signature().isEmpty()) {
            remarks.add("%s is not signed: most sites will not take it.".formatted(zip.name()));
        }
        return json;
    }

    private String released(CatalogueZip zip, JsonNode former) {
        return CatalogueWriter.version(former, zip.manifest().id(), zip.sha256())
                .map(it -> it.path("released").asText(""))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
    }

    private static ObjectNode capabilities(Capabilities may) {
        var json = JSON.createObjectNode();
        json.put("mail", may.mail());
        var hosts = json.putArray("hosts");
        may.hosts().forEach(hosts::add);
        json.put("files", may.files());
        json.put("jobs", may.jobs());
        return json;
    }

    private static ObjectNode words(Map<String, String> words) {
        var json = JSON.createObjectNode();
        new TreeMap<>(words).forEach(json::put);
        return json;
    }

    private ArrayNode pictures(String id) throws IOException {
        var pictures = JSON.createArrayNode();
        for (var screenshot : zips.getFirst().manifest().credits().screenshots()) {
            var bytes = bytes(id, screenshot);
            if (bytes.isEmpty()) {
                remarks.add(
                        "%s: the picture %s is neither in the zip, in screenshots/, nor in the folder %s here."
                                .formatted(id, screenshot.file(), id));
            } else if (bytes.get().length > PictureShelf.LARGEST) {
                remarks.add(
                        "%s: the picture %s is larger than 600 kB."
                                .formatted(id, screenshot.file()));
            } else {
                pictures.add(picture(id, screenshot, bytes.get()));
            }
        }
        return pictures;
    }

    private static ObjectNode picture(String id, Screenshot screenshot, byte[] bytes) {
        var json = JSON.createObjectNode();
        json.put("file", id + "/" + screenshot.file());
        json.put("sha256", Hash.of(bytes));
        json.set("alt", words(screenshot.alt()));
        return json;
    }

    // what lies in the zip goes before what lies beside it, and is laid there
    private Optional<byte[]> bytes(String id, Screenshot screenshot) throws IOException {
        var beside = folder.resolve(id).resolve(screenshot.file());
        var inside = zips.getFirst().picture(screenshot.file());
        if (inside.isEmpty()) {
            return Files.exists(beside)
                    ? Optional.of(Files.readAllBytes(beside))
                    : Optional.empty();
        }
        if (Files.notExists(beside) || !Arrays.equals(Files.readAllBytes(beside), inside.get())) {
            Files.createDirectories(folder.resolve(id));
            Files.write(beside, inside.get());
        }
        return inside;
    }
}
