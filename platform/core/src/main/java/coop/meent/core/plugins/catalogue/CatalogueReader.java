package coop.meent.core.plugins.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.core.plugins.Capabilities;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.Versions;
import coop.meent.core.plugins.catalogue.ListedPlugin.Advisory;
import coop.meent.core.plugins.catalogue.ListedPlugin.Credit;
import coop.meent.core.plugins.catalogue.ListedPlugin.Picture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads a catalogue. Somebody's key vouches for it, and yet: names of files stay below its folder,
/// and there is an end to everything. Fields that it does not know it leaves alone.
final class CatalogueReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 500;
    private static final int LONGEST = 2_000;
    private static final Pattern FILE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9_+-]*([./][A-Za-z0-9_+-]+)*");
    private static final Pattern VERSION =
            Pattern.compile("\\d+\\.\\d+\\.\\d+[0-9A-Za-z.+-]{0,60}");
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern HOMEPAGE = Pattern.compile("(https://\\S{1,500})?");
    private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/=]{0,200}");

    private CatalogueReader() {}

    static Catalogue read(String json) {
        try {
            return catalogue(JSON.readTree(json));
        } catch (JsonProcessingException garbled) {
            throw wrong("it is not JSON: " + garbled.getOriginalMessage());
        }
    }

    private static Catalogue catalogue(JsonNode node) {
        int format = node.path("format").asInt(0);
        if (format < 1 || format > Catalogue.FORMAT) {
            throw wrong(
                    format < 1
                            ? "it says no format."
                            : "it has the format %d, and this Meent reads up to %d."
                                    .formatted(format, Catalogue.FORMAT));
        }
        return new Catalogue(
                text(node, "title"),
                dated(node),
                all(node.path("plugins"), CatalogueReader::plugin));
    }

    private static Instant dated(JsonNode node) {
        try {
            return Instant.parse(text(node, "dated"));
        } catch (DateTimeParseException garbled) {
            throw wrong("it says no moment in \"dated\".");
        }
    }

    private static ListedPlugin plugin(JsonNode node) {
        var id = text(node, "id");
        if (!Manifest.isFree(id)) {
            throw wrong("\"%s\" is no id of a plugin.".formatted(id));
        }
        var versions = new ArrayList<>(all(node.path("versions"), CatalogueReader::version));
        versions.sort(Comparator.comparing(ListedVersion::version, Versions::compare).reversed());
        if (versions.isEmpty()) {
            throw wrong("the plugin %s has no version.".formatted(id));
        }
        return new ListedPlugin(
                id,
                words(node.path("name")),
                words(node.path("description")),
                new Credit(
                        text(node, "author"),
                        text(node, "licence"),
                        matching(node, "homepage", HOMEPAGE)),
                all(node.path("screenshots"), CatalogueReader::picture),
                all(node.path("advisories"), CatalogueReader::advisory),
                versions);
    }

    private static ListedVersion version(JsonNode node) {
        return new ListedVersion(
                matching(node, "version", VERSION),
                released(node),
                text(node, "api"),
                words(node.path("requires")),
                capabilities(node.path("capabilities")),
                new ListedVersion.Archive(
                        matching(node, "file", FILE),
                        node.path("size").asLong(0),
                        matching(node, "sha256", SHA),
                        matching(node, "signature", SIGNATURE)));
    }

    private static LocalDate released(JsonNode node) {
        try {
            return LocalDate.parse(text(node, "released"));
        } catch (DateTimeParseException garbled) {
            throw wrong("a version says no day in \"released\".");
        }
    }

    private static Capabilities capabilities(JsonNode node) {
        var hosts = all(node.path("hosts"), it -> shortened(it.asText("")));
        return new Capabilities(
                node.path("mail").asBoolean(false),
                hosts,
                node.path("files").asBoolean(false),
                node.path("jobs").asBoolean(false));
    }

    private static Picture picture(JsonNode node) {
        return new Picture(
                matching(node, "file", FILE),
                matching(node, "sha256", SHA),
                words(node.path("alt")));
    }

    private static Advisory advisory(JsonNode node) {
        return new Advisory(text(node, "versions"), words(node.path("text")));
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> reading) {
        if (array.size() > MOST) {
            throw wrong("a list in it has more than %d entries.".formatted(MOST));
        }
        var all = new ArrayList<T>();
        array.forEach(it -> all.add(reading.apply(it)));
        return all;
    }

    private static Map<String, String> words(JsonNode node) {
        var words = new TreeMap<String, String>();
        node.properties().stream()
                .limit(MOST)
                .forEach(it -> words.put(it.getKey(), shortened(it.getValue().asText(""))));
        return words;
    }

    private static String matching(JsonNode node, String name, Pattern pattern) {
        var text = text(node, name);
        if (!pattern.matcher(text).matches()) {
            throw wrong("\"%s\" cannot be in \"%s\".".formatted(text, name));
        }
        return text;
    }

    private static String text(JsonNode node, String name) {
        return shortened(node.path(name).asText(""));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static PluginRefused wrong(String what) {
        return new PluginRefused("The catalogue cannot be read: " + what);
    }
}
