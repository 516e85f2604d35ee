package coop.meent.core.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a plugin says of itself in `plugin.json`.
///
/// @param id `[a-z][a-z0-9]{1,30}`, also its schema and first path segment
/// @param version SemVer
/// @param className the class that implements `MeentPlugin`
/// @param api the range of api versions it works with, with an upper bound, e.g. `>=1.0.0 & <2.0.0`
/// @param names how it is called, per language; Dutch at least
/// @param about one sentence, per language
/// @param personalData what its tables keep of persons
public record Manifest(
        String id,
        String version,
        String className,
        String api,
        Map<String, String> names,
        Map<String, String> about,
        List<PersonalData> personalData) {
    /// The file's name at the root of a plugin.
    public static final String FILE = "plugin.json";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,30}");
    private static final Pattern VERSION =
            Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
    private static final Set<String> RESERVED =
            Set.of(
                    "core",
                    "public",
                    "theme",
                    "assets",
                    "api",
                    "health",
                    "metrics",
                    "admin",
                    "me",
                    "notices",
                    "people",
                    "roles",
                    "waiting",
                    "welcome",
                    "login",
                    "logout",
                    "register",
                    "search",
                    "organisations",
                    "password",
                    "invitations",
                    "groups",
                    "privacy",
                    "report",
                    "help",
                    "about",
                    "contact",
                    "terms",
                    "accessibility",
                    "pages",
                    "site",
                    "administrators",
                    "sitemap",
                    "robots",
                    "nl",
                    "fr",
                    "en",
                    "de",
                    "information",
                    "testkit");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Reads the manifest in a folder.
    ///
    /// @throws PluginRefused with a line per field that is wrong
    public static Manifest in(Path folder) {
        try {
            return read(Files.readString(folder.resolve(FILE)));
        } catch (IOException unreadable) {
            throw new PluginRefused("The plugin has no readable " + FILE + ".");
        }
    }

    /// Reads a manifest.
    ///
    /// @throws PluginRefused with a line per field that is wrong
    public static Manifest read(String json) {
        try {
            var manifest = from(JSON.readTree(json));
            var problems = manifest.problems();
            if (!problems.isEmpty()) {
                throw new PluginRefused(String.join(" ", problems));
            }
            return manifest;
        } catch (JsonProcessingException garbled) {
            throw new PluginRefused(FILE + " is not JSON: " + garbled.getOriginalMessage());
        }
    }

    private static Manifest from(JsonNode json) {
        return new Manifest(
                json.path("id").asText(""),
                json.path("version").asText(""),
                json.path("class").asText(""),
                json.path("api").asText(""),
                texts(json.path("name")),
                texts(json.path("description")),
                PersonalData.all(json.path("personalData")));
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new TreeMap<String, String>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    /// {@return whether a plugin may be called so}
    public static boolean isFree(String id) {
        return ID.matcher(id).matches() && !RESERVED.contains(id);
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        if (!isFree(id)) {
            problems.add("id: \"%s\" is no free id of small letters and digits.".formatted(id));
        }
        if (!VERSION.matcher(version).matches()) {
            problems.add("version: \"%s\" is no version such as 1.2.0.".formatted(version));
        }
        if (className.isBlank()) {
            problems.add("class: the name of the plugin's class is missing.");
        }
        if (!api.contains("<")) {
            problems.add(
                    "api: \"%s\" has no upper bound; write e.g. \">=1.0.0 & <2.0.0\"."
                            .formatted(api));
        }
        if (!names.containsKey("nl")) {
            problems.add("name: the Dutch name is missing.");
        }
        personalData.forEach(it -> problems.addAll(it.problems(id)));
        return problems;
    }

    /// {@return its name in a language, or in Dutch}
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("nl", id));
    }

    /// {@return its sentence in a language, or in Dutch, or nothing}
    public String about(String language) {
        return about.getOrDefault(language, about.getOrDefault("nl", ""));
    }
}
