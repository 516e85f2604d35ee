package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.Command;
import coop.meent.testkit.PluginZip;
import coop.meent.testkit.Site;
import coop.meent.testkit.TestPlugin;
import coop.meent.testkit.TwoPlugins;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@TwoPlugins
class CommandsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_command_reads_what_the_running_site_wrote(Site site) throws IOException {
        site.mandate("An Peeters", site.organisation("De Hoogstam", true), "REPRESENTATIVE");
        site.as("An Peeters").post("/orchard", "name=Jonagold");

        try (var office = site.office()) {
            var code = office.commands().run("orchard", "weigh", call());

            assertThat(code).contains(Command.DONE);
            assertThat(said.toString(StandardCharsets.UTF_8).strip()).isEqualTo("1");
        }
    }

    @Test
    void what_a_plugin_does_not_bring_is_nothing(Site site) throws IOException {
        try (var office = site.office()) {
            assertThat(office.commands().run("orchard", "peel", call())).isEmpty();
            assertThatThrownBy(() -> office.commands().run("nergens", "weigh", call()))
                    .hasMessage("There is no plugin nergens here.");
        }
    }

    @Test
    void a_file_is_enough_for_a_command_that_says_so(@TempDir Path folder) throws IOException {
        PluginZip.of(TestPlugin.ORCHARD.classes(), Files.createDirectory(folder.resolve("zips")));
        var found = new FoundCommands(folder.resolve("none"), List.of(folder.resolve("zips")));
        var weigh = found.of("orchard").orElseThrow().getFirst();
        var list = Files.write(folder.resolve("list"), List.of("Jonagold", "Elstar"));

        assertThat(found.offline("orchard", weigh, call("--list", list.toString())))
                .contains(Command.DONE);
        assertThat(said.toString(StandardCharsets.UTF_8).strip()).isEqualTo("2");
        assertThat(found.offline("orchard", weigh, call("--list", "/nowhere")))
                .contains(Command.REFUSED);
        assertThat(found.offline("orchard", weigh, call())).isEmpty();
        assertThat(found.of("kitchen")).isEmpty();
        assertThat(found.all().keySet()).containsExactly("orchard");
    }

    private Command.Call call(String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Command.Call(List.of(arguments), out, out);
    }
}
