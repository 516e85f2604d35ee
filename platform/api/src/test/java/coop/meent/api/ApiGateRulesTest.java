package coop.meent.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What the gate lets pass, shown on apis of two lines.
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // each of them is compiled but once
class ApiGateRulesTest {
    private static final String SOURCE = "public interface Source { String type(); }";

    private final Map<String, byte[]> compiled = new HashMap<>();

    @TempDir Path folder;

    @Test
    void nothing_changed() throws IOException {
        assertThat(broken(SOURCE, SOURCE)).isEmpty();
    }

    @Test
    void a_method_that_is_gone_breaks() throws IOException {
        assertThat(broken(SOURCE, "public interface Source { }"))
                .containsExactly("tried.Source#type: method removed");
    }

    @Test
    void a_type_that_is_gone_breaks() throws IOException {
        assertThat(broken(SOURCE, "public interface Other { }"))
                .containsExactly("tried.Source: class removed");
    }

    @Test
    void another_type_of_answer_breaks() throws IOException {
        assertThat(broken(SOURCE, "public interface Source { Object type(); }"))
                .contains("tried.Source#type: method return type changed");
    }

    @Test
    void a_record_that_gained_a_part_breaks() throws IOException {
        assertThat(broken("public record Thing(int a) {}", "public record Thing(int a, int b) {}"))
                .contains("tried.Thing#new: constructor removed");
    }

    @Test
    void what_plugins_implement_gains_only_methods_with_a_default() throws IOException {
        assertThat(broken(SOURCE, "public interface Source { String type(); int more(); }"))
                .containsExactly("tried.Source#more: method added to interface");
        assertThat(
                        broken(
                                SOURCE,
                                "public interface Source {"
                                        + " String type(); default int more() { return 0; } }"))
                .isEmpty();
    }

    @Test
    void what_the_platform_provides_gains_any_method_and_loses_none() throws IOException {
        var provided = "@coop.meent.api.Provided " + SOURCE;

        assertThat(broken(provided, provided.replace("}", "int more(); }"))).isEmpty();
        assertThat(broken(provided, provided.replace("String type();", "")))
                .containsExactly("tried.Source#type: method removed");
        assertThat(broken(SOURCE, provided.replace("}", "int more(); }")))
                .as("marking it at the same time helps nobody")
                .isNotEmpty();
    }

    @Test
    void what_is_experimental_may_go_and_what_was_promised_stays_promised() throws IOException {
        var tried = "@coop.meent.api.Experimental public interface Tried { interface Part {} }";
        var method = SOURCE.replace("}", "@coop.meent.api.Experimental void tried(); }");

        assertThat(broken(SOURCE + tried, SOURCE)).isEmpty();
        assertThat(broken(method, SOURCE)).isEmpty();
        assertThat(broken(SOURCE, "@coop.meent.api.Experimental " + SOURCE))
                .containsExactly("tried.Source: class removed");
        assertThat(ApiGate.experimentalIn(jar(tried + method)))
                .containsExactly("tried.Source#tried", "tried.Tried", "tried.Tried$Part");
    }

    private List<String> broken(String before, String now) throws IOException {
        return ApiGate.between(jar(before), jar(now)).broken();
    }

    private byte[] jar(String types) throws IOException {
        var known = compiled.get(types);
        if (known != null) {
            return known;
        }
        var jar = compile(types);
        compiled.put(types, jar);
        return jar;
    }

    private byte[] compile(String types) throws IOException {
        var sources = Files.createTempDirectory(folder, "src");
        var classes = Files.createTempDirectory(folder, "out");
        for (var type : types.split("(?<=})(?=(@coop\\S+ )?public )", -1)) {
            var name = type.replaceAll("(?s).*?public (?:interface|record) (\\w+).*", "$1");
            Files.writeString(sources.resolve(name + ".java"), "package tried; " + type);
        }
        compile(sources, classes);
        return ApiJar.of(classes);
    }

    private static void compile(Path sources, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var list = Files.list(sources)) {
            var options = List.of("-proc:none", "-d", classes.toString(), "-cp", "target/classes");
            var units = files.getJavaFileObjectsFromPaths(list.toList());
            assertThat(compiler.getTask(said, files, null, options, null, units).call())
                    .as(said::toString)
                    .isTrue();
        }
    }
}
