package coop.meent.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// API tokens, made by the operator.
@Command(
        name = "token",
        description = "API tokens.",
        subcommands = TokenCommand.Create.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {
    /// Makes a token that acts for a person, and prints it alone on the last line.
    @Command(name = "create", description = "Makes an API token for somebody, prints it.")
    static final class Create implements Callable<Integer> {
        @Option(names = "--email", required = true)
        private String email = "";

        @Override
        public Integer call() {
            try (var place = Place.visiting(Place.environment());
                    var office = place.office()) {
                System.out.println(office.people().commands().createToken(email));
                return 0;
            }
        }
    }
}
