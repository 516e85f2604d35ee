package coop.meent.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Accounts, made by the operator.
@Command(
        name = "user",
        description = "Accounts.",
        subcommands = {UserCommand.Create.class, UserCommand.ResetFactor.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
    /// Makes an account and prints the link with which its owner signs in for the first time.
    @Command(name = "create", description = "Makes an account, prints its one-time sign-in link.")
    static final class Create implements Callable<Integer> {
        @Option(names = "--email", required = true)
        private String email = "";

        @Option(names = "--name", required = true)
        private String name = "";

        @Option(names = "--admin", description = "The person runs the site.")
        private boolean administrator;

        @Override
        public Integer call() {
            try (var place = Place.visiting(Place.environment());
                    var office = place.office()) {
                System.out.println(
                        office.people().commands().createUser(email, name, administrator));
                return 0;
            }
        }
    }

    /// Takes away the second factor of somebody who has lost it.
    @Command(
            name = "reset-factor",
            description = "Takes away a lost second factor, signs its owner out everywhere.")
    static final class ResetFactor implements Callable<Integer> {
        @Option(names = "--email", required = true)
        private String email = "";

        @Override
        public Integer call() {
            try (var place = Place.visiting(Place.environment());
                    var office = place.office()) {
                System.out.println(
                        office.factors().reset(email)
                                ? "The second factor is gone. Its owner sets up a new one after signing in."
                                : "There was no second factor. Nothing was changed.");
                return 0;
            }
        }
    }
}
