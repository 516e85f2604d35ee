package coop.meent.app;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import coop.meent.api.MeentException;
import coop.meent.app.postgres.StartRefused;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.preflight.PreflightRefused;
import coop.meent.core.settings.SettingsException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: `./meent start` and everything an operator asks for.
@Command(
        name = "meent",
        description = "Meent, the community platform for cooperatives.",
        subcommands = {
            StartCommand.class,
            DevCommand.class,
            PluginCommand.class,
            UserCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            ReindexCommand.class,
            DoctorCommand.class,
            PreflightCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private Main() {}

    /// Runs a command; the exit code is 0 when it is done, 1 when it failed, 2 when the input is
    /// refused.
    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != StartCommand.RUNNING) {
            System.exit(code);
        }
    }

    // an error must end the process too: a supervisor restarts what has ended, not what hangs
    private static int run(String... arguments) {
        try {
            var line =
                    new CommandLine(new Main())
                            .setExecutionExceptionHandler((failure, _, _) -> explained(failure));
            line.getHelpSectionMap()
                    .put(SECTION_KEY_FOOTER, _ -> PluginDoor.inInstallation().help());
            return arguments.length == 0 || line.getSubcommands().containsKey(arguments[0])
                    ? line.execute(arguments)
                    : ofPlugin(arguments).orElseGet(() -> line.execute(arguments));
        } catch (LinkageError | VirtualMachineError broken) {
            broken.printStackTrace(System.err);
            return 1;
        }
    }

    @SuppressWarnings("IllegalCatch") // a plugin may throw whatever it likes
    private static Optional<Integer> ofPlugin(String... arguments) {
        try {
            return PluginDoor.inInstallation().run(List.of(arguments));
        } catch (Exception failure) {
            return Optional.of(explained(failure));
        }
    }

    private static int explained(Exception failure) {
        switch (failure) {
            case SettingsException said -> System.err.println("meent: " + said.getMessage());
            case StartRefused said -> System.err.println("meent: " + said.getMessage());
            case PreflightRefused said ->
                    said.lines().forEach(line -> System.err.println("meent: " + line));
            case PluginRefused said -> {
                System.err.println("meent: " + said.getMessage());
                if (!said.blockers().isEmpty()) {
                    System.err.println("meent: --with-dependents switches those off too.");
                }
                return said.blocked() ? 2 : 1;
            }
            case MeentException said -> System.err.println("meent: " + said.getMessage());
            case IllegalArgumentException said -> System.err.println("meent: " + said.getMessage());
            default -> {
                System.err.println("meent: it went wrong; what follows is for whoever helps you.");
                failure.printStackTrace(System.err);
            }
        }
        return 1;
    }
}
