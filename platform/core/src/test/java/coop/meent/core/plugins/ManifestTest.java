package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            ManifestTest.class.getResourceAsStream(
                                    "/coop/meent/api/plugin.schema.json"));

    private static final String WHOLE =
            """
            {
              "$schema": "plugin.schema.json",
              "id": "toys",
              "version": "1.2.0",
              "class": "coop.toys.Toys",
              "api": ">=1.0.0 & <2.0.0",
              "name": {"nl": "Speelgoed", "fr": "Jouets", "en": "Toys"},
              "description": {"nl": "Speelgoed uitlenen."},
              "author": "Speelotheek",
              "licence": "EUPL-1.2",
              "homepage": "https://toys.example.org/meent",
              "screenshots": [{"file": "list.png", "alt": {"nl": "Een lijst."}}],
              "capabilities": {
                "mail": true, "hosts": ["b.example.org", "a.example.org"], "files": true, "jobs": true
              },
              "requires": {"jobs": ">=0.1.0 & <1.0.0"},
              "optional": {"hello": "^0.1.0"},
              "searchTypes": ["toy"],
              "settings": [
                {"key": "days", "kind": "number", "default": 14, "required": true,
                 "label": {"nl": "Dagen"}, "explanation": {"nl": "Hoelang je leent."}},
                {"key": "greeting", "kind": "text", "default": "Dag", "label": {"nl": "Groet"}},
                {"key": "open", "kind": "boolean", "default": true, "label": {"nl": "Open"}},
                {"key": "size", "kind": "choice", "default": "s", "label": {"nl": "Maat"},
                 "choices": [
                   {"value": "s", "label": {"nl": "Klein"}}, {"value": "l", "label": {"nl": "Groot"}}
                 ]},
                {"key": "token", "kind": "secret", "label": {"nl": "Sleutel"}}
              ],
              "personalData": [
                {"table": "toys.loan", "what": {"nl": "Wat je leende"},
                 "purpose": {"nl": "Om het terug te krijgen."}, "retention": {"nl": "Een jaar."},
                 "stays": {"nl": "Niets."}, "search": "toy",
                 "export": "SELECT id FROM toys.loan WHERE person = :person",
                 "erase": "DELETE FROM toys.loan WHERE person = :person RETURNING id"}
              ],
              "commands": [
                {"name": "count", "about": {"nl": "Telt het speelgoed.", "en": "Counts the toys."},
                 "arguments": "[--export FILE]", "offline": "coop.toys.CountedFile"}
              ]
            }
            """;

    @Test
    void every_field_is_read() {
        var toys = Manifest.read(WHOLE);

        assertThat(toys.name("en")).isEqualTo("Toys");
        assertThat(toys.about("fr")).isEqualTo("Speelgoed uitlenen.");
        assertThat(toys.credits().homepage()).isPresent();
        assertThat(toys.credits().screenshots()).extracting("file").containsExactly("list.png");
        assertThat(toys.capabilities().hosts()).containsExactly("a.example.org", "b.example.org");
        assertThat(toys.requires()).extracting(Requirement::id).containsExactly("jobs");
        assertThat(toys.optional().getFirst().range().admits("0.1.9")).isTrue();
        assertThat(toys.searchTypes()).containsExactly("toy");
        assertThat(toys.settings())
                .extracting("standard")
                .containsExactly("14", "Dag", "true", "s", "");
        assertThat(toys.personalData()).hasSize(1);
        assertThat(toys.commands().getFirst().about("en")).isEqualTo("Counts the toys.");
        assertThat(toys.commands().getFirst().offline()).isEqualTo("coop.toys.CountedFile");
    }

    @Test
    void commands_can_be_reached_and_told_apart() {
        var twice =
                """
                [{"name": "count", "about": {"nl": "Telt."}}, {"name": "count", "about": {"nl": "Telt."}}]
                """;
        assertThatThrownBy(() -> Manifest.read(with("commands", twice)))
                .hasMessageContaining("commands[1].name: another command has it already.");

        var hidden = WHOLE.replace("\"id\": \"toys\"", "\"id\": \"user\"");
        assertThatThrownBy(() -> Manifest.read(hidden))
                .hasMessageContaining("commands: ./meent user is a command of Meent's own");
    }

    @Test
    void what_another_version_may_do_more_and_no_longer_is_told() {
        var now = Manifest.read(WHOLE).capabilities();
        var next =
                new Capabilities(
                        true, java.util.List.of("b.example.org", "c.example.org"), true, false);

        var difference = now.to(next);

        assertThat(difference.added())
                .containsExactly(new Capability(Capability.Kind.HOST, "c.example.org"));
        assertThat(difference.removed())
                .extracting(Capability::kind)
                .containsExactly(Capability.Kind.HOST, Capability.Kind.JOBS);
        assertThat(now.to(now).isEmpty()).isTrue();
        assertThat(Capabilities.NONE.to(now).added()).hasSize(5);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"wrongForBoth", "settingsWrongForBoth"})
    void reader_and_schema_refuse_it(String field, String value, String line) throws Exception {
        var wrong = with(field, value);

        assertThatThrownBy(() -> Manifest.read(wrong))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining(line);
        assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    static Stream<Arguments> wrongForBoth() {
        return Stream.of(
                arguments("id", "null", "id: write a text between quotes."),
                arguments("id", "\"Toys\"", "id: \"Toys\" is no free id"),
                arguments("version", "\"1.2\"", "version: \"1.2\" is no version such as 1.2.0."),
                arguments("class", "\"coop toys\"", "class: \"coop toys\" is no name of a class."),
                arguments("class", "\"\"", "class: it is missing."),
                arguments("api", "\"\"", "api: it is missing."),
                arguments("api", "1", "api: write a text between quotes."),
                arguments("name", "\"Toys\"", "name: write an object in braces."),
                arguments("name", "{\"en\": \"Toys\"}", "name: say it in Dutch (nl) at least."),
                arguments("name", "{\"nl\": \" \"}", "name.nl: it is missing."),
                arguments(
                        "name",
                        "{\"nl\": \"a\", \"ne\": \"b\"}",
                        "name.ne: there is no such field"),
                arguments("description", "{\"fr\": \"a\"}", "description: say it in Dutch"),
                arguments(
                        "homepage", "\"http://x.org\"", "homepage: \"http://x.org\" is no address"),
                arguments(
                        "screenshots",
                        "[{\"file\": \"../a.png\", \"alt\": {\"nl\": \"a\"}}]",
                        "screenshots[0].file: \"../a.png\" is no name of a png"),
                arguments(
                        "screenshots",
                        "[{\"file\": \"a.png\"}]",
                        "screenshots[0].alt: say it in Dutch (nl) at least."),
                arguments("capabilities", "[\"mail\"]", "capabilities: write an object in braces."),
                arguments(
                        "capabilities",
                        "{\"mail\": \"yes\"}",
                        "capabilities.mail: write true or false."),
                arguments(
                        "capabilities",
                        "{\"host\": []}",
                        "capabilities.host: there is no such field; did you mean hosts?"),
                arguments(
                        "capabilities",
                        "{\"hosts\": [\"a.org\", \"https://b.org\"]}",
                        "capabilities.hosts[1]: \"https://b.org\" is no name of a host"),
                arguments(
                        "capabilities",
                        "{\"hosts\": [\"10.0.0.1\"]}",
                        "capabilities.hosts[0]: \"10.0.0.1\" is no name of a host"),
                arguments(
                        "capabilities",
                        "{\"hosts\": [\"a.org\", \"a.org\"]}",
                        "capabilities.hosts: say each only once."),
                arguments("requires", "[\"jobs\"]", "requires: write an object in braces."),
                arguments(
                        "requires", "{\"jobs\": 1}", "requires.jobs: write a text between quotes."),
                arguments(
                        "optional",
                        "{\"Jobs!\": \"<2.0.0\"}",
                        "optional.Jobs!: \"Jobs!\" is no id of a plugin."),
                arguments(
                        "searchTypes", "\"toy\"", "searchTypes: write a list in square brackets."),
                arguments(
                        "searchTypes", "[\"Toy\"]", "searchTypes[0]: \"Toy\" is no word in lower"),
                arguments("permissions", "[]", "permissions: there is no such field; did you mean"),
                arguments(
                        "serchTypes",
                        "[]",
                        "serchTypes: there is no such field; did you mean searchTypes?"),
                arguments(
                        "personalData",
                        "[{\"tabel\": \"toys.loan\"}]",
                        "personalData[0].tabel: there is no such field; did you mean table?"),
                arguments("personalData", "[\"toys.loan\"]", "personalData[0]: write an object"),
                arguments(
                        "personalData",
                        kept("\"each\": \"SELECT id FROM toys.shelf\""),
                        "personalData[0].setting: each and setting come together."),
                arguments(
                        "personalData",
                        kept("\"each\": \"SELECT 'postgres'\", \"setting\": \"role\""),
                        "personalData[0].setting: write meent. and a name in lower case."),
                arguments(
                        "commands",
                        "[{\"name\": \"Tel!\", \"about\": {\"nl\": \"Telt.\"}}]",
                        "commands[0].name: \"Tel!\" is no word in lower case."));
    }

    private static String kept(String more) {
        return """
        [{"table": "toys.loan", "what": {"nl": "W"}, "purpose": {"nl": "W"},
          "retention": {"nl": "W"}, "stays": {"nl": "W"}, %s}]
        """
                .formatted(more);
    }

    static Stream<Arguments> settingsWrongForBoth() {
        return Stream.of(
                arguments(
                        "settings",
                        "[{\"key\": \"a b\", \"kind\": \"text\", \"label\": {\"nl\": \"A\"}}]",
                        "settings[0].key: \"a b\" is no word of letters and digits."),
                arguments(
                        "settings",
                        setting("\"kind\": \"date\""),
                        "settings[0].kind: \"date\" is none of text, number, boolean, choice, secret."),
                arguments("settings", setting("\"x\": 1"), "settings[0].kind: it is missing."),
                arguments(
                        "settings",
                        setting("\"kind\": \"number\", \"default\": \"14\""),
                        "settings[0].default: write a number, without quotes."),
                arguments(
                        "settings",
                        setting("\"kind\": \"boolean\", \"default\": 1"),
                        "settings[0].default: write true or false."),
                arguments(
                        "settings",
                        setting("\"kind\": \"text\", \"default\": 1"),
                        "settings[0].default: write a text between quotes."),
                arguments(
                        "settings",
                        setting("\"kind\": \"secret\", \"default\": \"x\""),
                        "settings[0].default: a secret in a manifest is none; leave it out."),
                arguments(
                        "settings",
                        setting("\"kind\": \"choice\""),
                        "settings[0].choices: give at least two to choose between."),
                arguments(
                        "settings",
                        setting("\"kind\": \"text\", \"choices\": []"),
                        "settings[0].choices: only a setting of the kind \"choice\" has these."),
                arguments(
                        "settings",
                        setting("\"kind\": \"text\", \"requird\": true"),
                        "settings[0].requird: there is no such field; did you mean required?"));
    }

    // a schema tells shapes, not what they mean
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongForTheReader")
    void the_reader_refuses_what_means_nothing(String field, String value, String line)
            throws Exception {
        var wrong = with(field, value);

        assertThatThrownBy(() -> Manifest.read(wrong))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining(line);
    }

    static Stream<Arguments> wrongForTheReader() {
        return Stream.of(
                arguments("id", "\"admin\"", "id: \"admin\" is no free id"),
                arguments("id", "\"sv\"", "id: \"sv\" is no free id"),
                arguments("api", "\">=1.0.0\"", "api: \">=1.0.0\" has no upper bound"),
                arguments("api", "\"<2.0.0 | >=3.0.0\"", "has no upper bound"),
                arguments("api", "\"*\"", "api: \"*\" has no upper bound"),
                arguments("api", "\"one to two\"", "api: \"one to two\" is no range of versions"),
                arguments(
                        "requires",
                        "{\"toys\": \"<2.0.0\"}",
                        "requires.toys: a plugin cannot depend on itself."),
                arguments(
                        "requires",
                        "{\"jobs\": \">=1.0.0\"}",
                        "requires.jobs: \">=1.0.0\" has no upper bound"),
                arguments(
                        "optional",
                        "{\"jobs\": \"<2.0.0\"}",
                        "optional.jobs: it is required already."),
                arguments(
                        "searchTypes",
                        "[\"game\"]",
                        "personalData[0].search: \"toy\" is none of the searchTypes."),
                arguments(
                        "settings",
                        "[%1$s, %1$s]"
                                .formatted(
                                        "{\"key\": \"a\", \"kind\": \"text\", \"label\": {\"nl\": \"A\"}}"),
                        "settings[1].key: another setting has it already."),
                arguments(
                        "settings",
                        setting(
                                "\"kind\": \"choice\", \"default\": \"c\", \"choices\": ["
                                        + "{\"value\": \"a\", \"label\": {\"nl\": \"A\"}},"
                                        + "{\"value\": \"b\", \"label\": {\"nl\": \"B\"}}]"),
                        "settings[0].default: \"c\" is none of the choices."));
    }

    private static String setting(String fields) {
        return "[{\"key\": \"a\", \"label\": {\"nl\": \"A\"}, %s}]".formatted(fields);
    }

    private static String with(String field, String value) throws JsonProcessingException {
        var json = (ObjectNode) JSON.readTree(WHOLE);
        json.set(field, JSON.readTree(value));
        return json.toString();
    }

    @Test
    void each_wrong_field_has_a_line_of_its_own() {
        assertThatThrownBy(
                        () -> Manifest.read("{\"id\": \"toys\", \"nme\": {\"nl\": \"Speelgoed\"}}"))
                .hasMessage(
                        """
                        version: it is missing.
                        class: it is missing.
                        api: it is missing.
                        name: say it in Dutch (nl) at least.
                        nme: there is no such field; did you mean name?\
                        """);
    }

    @Test
    void what_is_no_json_or_more_than_one_is_refused() {
        assertThatThrownBy(() -> Manifest.read("id: toys")).hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> Manifest.read("{\"id\": \"a\", \"id\": \"b\"}"))
                .hasMessageContaining("Duplicate field 'id'");
        assertThatThrownBy(() -> Manifest.read(WHOLE + "{}")).hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> Manifest.read("[]"))
                .hasMessage("plugin.json: write an object in braces.");
    }

    @Test
    void both_accept_every_manifest_of_the_house() throws IOException {
        for (var manifest : ofTheHouse().entrySet()) {
            assertThat(SCHEMA.validate(manifest.getValue(), InputFormat.JSON))
                    .as(manifest.getKey())
                    .isEmpty();
            assertThat(Manifest.read(manifest.getValue()).id()).isNotEmpty();
        }
    }

    private static Map<String, String> ofTheHouse() throws IOException {
        var all = new java.util.TreeMap<>(Map.of("the whole one", WHOLE));
        var scaffold = Path.of("../app/src/main/resources/scaffold/resources/plugin.json");
        all.put(
                "scaffold",
                Files.readString(scaffold).replace("@id@", "toys").replace("@Name@", "Toys"));
        try (var plugins = Files.list(Path.of("../../plugins"))) {
            for (var plugin : plugins.toList()) {
                var file = plugin.resolve("src/main/resources/plugin.json");
                all.put(plugin.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(all).hasSizeGreaterThan(3);
        return all;
    }
}
