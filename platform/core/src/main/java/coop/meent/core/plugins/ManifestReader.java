package coop.meent.core.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.meent.api.Audience;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads a manifest whole, and names every field that is wrong.
final class ManifestReader {
    private static final Pattern VERSION =
            Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
    private static final Pattern CLASS =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final ManifestProblems problems = new ManifestProblems();
    private final Fields fields;

    private ManifestReader(JsonNode json) {
        this.fields = Fields.of(json, problems);
    }

    static Manifest read(String text) {
        try {
            return new ManifestReader(JSON.readTree(text)).manifest();
        } catch (JsonProcessingException garbled) {
            throw new PluginRefused(
                    "%s is not JSON: %s".formatted(Manifest.FILE, garbled.getOriginalMessage()));
        }
    }

    private Manifest manifest() {
        fields.text("$schema"); // is for editors
        var id = id();
        var manifest =
                new Manifest(
                        id,
                        matching("version", VERSION, "version such as 1.2.0"),
                        matching("class", CLASS, "name of a class"),
                        api(),
                        fields.words("name", true),
                        fields.words("description", false),
                        Credits.read(fields),
                        fields.object("capabilities", Capabilities::read),
                        Requirement.all(fields, "requires", id),
                        Requirement.all(fields, "optional", id),
                        searchTypes(),
                        fields.object("entitlements", it -> entitlements(it, id)),
                        fields.objects("settings", PluginSetting::read),
                        fields.objects("personalData", it -> PersonalData.read(it, id)),
                        fields.objects("commands", DeclaredCommand::read));
        noneTwice(manifest);
        reachable(manifest);
        findable(manifest);
        fields.nothingElse();
        problems.pass();
        return manifest;
    }

    private String id() {
        var id = fields.needed("id");
        if (!id.isEmpty() && !Manifest.isFree(id)) {
            fields.wrong("id", "\"%s\" is no free id of small letters and digits.".formatted(id));
        }
        return id;
    }

    private String matching(String name, Pattern pattern, String what) {
        var text = fields.needed(name);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            fields.wrong(name, "\"%s\" is no %s.".formatted(text, what));
        }
        return text;
    }

    private String api() {
        var range = new VersionRange(fields.needed("api"));
        if (!range.text().isEmpty() && !range.problem().isEmpty()) {
            fields.wrong("api", range.problem());
        }
        return range.text();
    }

    private List<String> searchTypes() {
        var types = fields.texts("searchTypes");
        for (int i = 0; i < types.size(); i++) {
            if (!TYPE.matcher(types.get(i)).matches()) {
                fields.wrong(
                        "searchTypes",
                        i,
                        "\"%s\" is no word in lower case.".formatted(types.get(i)));
            }
        }
        return types;
    }

    private static Map<String, Map<String, String>> entitlements(Fields declared, String id) {
        var all = new TreeMap<String, Map<String, String>>();
        for (var name : declared.names()) {
            all.put(name, declared.words(name, true));
            if (!name.startsWith(id + ".") || Audience.parse("can:" + name).isEmpty()) {
                declared.wrong(name, "call it %s and a verb, such as %s.post.".formatted(id, id));
            }
        }
        return all;
    }

    private void noneTwice(Manifest manifest) {
        var keys = new HashSet<String>();
        var settings = manifest.settings();
        for (int i = 0; i < settings.size(); i++) {
            if (!keys.add(settings.get(i).key())) {
                fields.wrong("settings[%d].key".formatted(i), "another setting has it already.");
            }
        }
        var required = manifest.requires().stream().map(Requirement::id).toList();
        manifest.optional().stream()
                .map(Requirement::id)
                .filter(required::contains)
                .forEach(id -> fields.wrong("optional." + id, "it is required already."));
    }

    private void reachable(Manifest manifest) {
        var commands = manifest.commands();
        if (!commands.isEmpty() && Manifest.isCommand(manifest.id())) {
            fields.wrong(
                    "commands",
                    "./meent %s is a command of Meent's own: take another id."
                            .formatted(manifest.id()));
        }
        var names = new HashSet<String>();
        for (int i = 0; i < commands.size(); i++) {
            if (!names.add(commands.get(i).name())) {
                fields.wrong("commands[%d].name".formatted(i), "another command has it already.");
            }
        }
    }

    private void findable(Manifest manifest) {
        var declared = manifest.personalData();
        for (int i = 0; i < declared.size(); i++) {
            var type = declared.get(i).search();
            if (!type.isEmpty() && !manifest.searchTypes().contains(type)) {
                fields.wrong(
                        "personalData[%d].search".formatted(i),
                        "\"%s\" is none of the searchTypes.".formatted(type));
            }
        }
    }
}
