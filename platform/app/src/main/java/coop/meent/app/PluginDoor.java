package coop.meent.app;

import coop.meent.api.Command;
import coop.meent.core.plugins.DeclaredCommand;
import coop.meent.core.plugins.FoundCommands;
import coop.meent.core.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// The commands that plugins bring: `./meent <plugin id> <command>`.
///
/// @param settings of the installation
/// @param found the commands of the plugins whose files are found
record PluginDoor(Settings settings, FoundCommands found) {
    static PluginDoor inInstallation() {
        var settings = Place.environment();
        var unpacked = settings.data().resolve("plugins").resolve("unpacked");
        return new PluginDoor(settings, new FoundCommands(unpacked, Home.shippedPlugins()));
    }

    /// Runs what was typed.
    ///
    /// @return the exit code; nothing when no plugin is called so
    Optional<Integer> run(List<String> typed) throws IOException {
        var plugin = typed.getFirst();
        var commands = found.of(plugin);
        if (commands.isEmpty()) {
            return Optional.empty();
        }
        var name = typed.size() > 1 ? typed.get(1) : "";
        if (name.equals("--help") || name.equals("-h") || name.equals("help")) {
            System.out.print(list(plugin, commands.get()));
            return Optional.of(Command.DONE);
        }
        var command = commands.get().stream().filter(it -> it.name().equals(name)).findFirst();
        return Optional.of(
                command.isPresent()
                        ? run(plugin, command.get(), typed.subList(2, typed.size()))
                        : unknown(plugin, name));
    }

    private int run(String plugin, DeclaredCommand command, List<String> arguments)
            throws IOException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            System.out.print(line(plugin, command));
            return Command.DONE;
        }
        var call = new Command.Call(arguments, System.out, System.err);
        var offline = found.offline(plugin, command, call);
        return offline.isPresent() ? offline.get() : besideTheSite(plugin, command.name(), call);
    }

    private int besideTheSite(String plugin, String command, Command.Call call) throws IOException {
        if (settings.database().isEmpty() && Files.notExists(settings.data().resolve("postgres"))) {
            throw new IllegalArgumentException(
                    "there is no installation in %s".formatted(settings.data()));
        }
        if (settings.safeMode()) {
            throw new IllegalArgumentException("safe mode runs nothing of any plugin");
        }
        try (var place = Place.visiting(settings);
                var office = place.office()) {
            var code = office.commands().run(plugin, command, call);
            return code.isPresent() ? code.get() : unknown(plugin, command);
        }
    }

    private int unknown(String plugin, String name) {
        var commands = found.of(plugin).orElse(List.of());
        System.err.println(
                name.isEmpty()
                        ? "meent: which command of %s?".formatted(plugin)
                        : "meent: %s has no command \"%s\".".formatted(plugin, name));
        System.err.print(list(plugin, commands));
        return Command.REFUSED;
    }

    /// {@return the commands of all plugins, as they stand below those of Meent itself}
    String help() {
        var lines = new StringBuilder();
        found.all().forEach((plugin, commands) -> lines.append(list(plugin, commands)));
        return lines.isEmpty() ? "" : "Of plugins:%n".formatted() + lines;
    }

    private static String list(String plugin, List<DeclaredCommand> commands) {
        if (commands.isEmpty()) {
            return "%s brings no commands.%n".formatted(plugin);
        }
        var lines = new StringBuilder();
        commands.forEach(it -> lines.append(line(plugin, it)));
        return lines.toString();
    }

    private static String line(String plugin, DeclaredCommand command) {
        var typed = "%s %s %s".formatted(plugin, command.name(), command.arguments()).strip();
        return "  %s%n      %s%n".formatted(typed, command.about("en"));
    }
}
