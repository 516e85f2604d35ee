package coop.meent.app;

import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.trust.SigningKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What an author of plugins needs to sign them; neither touches an installation.
final class SigningCommand {
    private SigningCommand() {}

    /// What reads and writes files.
    private interface Errand {
        void run() throws IOException;
    }

    private static int done(Errand errand) {
        try {
            errand.run();
            return 0;
        } catch (NoSuchFileException absent) {
            throw new PluginRefused("There is no file " + absent.getMessage() + ".", absent);
        } catch (FileAlreadyExistsException there) {
            throw new PluginRefused(there.getMessage() + " is there already.", there);
        } catch (IOException failure) {
            throw new PluginRefused("It cannot be read or written: " + failure, failure);
        }
    }

    @Command(name = "sign", description = "Signs a plugin's zip: writes FILE.sig beside it.")
    static final class Sign implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Option(names = "--key", paramLabel = "FILE", required = true)
        private Path key = Path.of("");

        @Override
        public Integer call() {
            return done(() -> System.out.println(SigningKey.in(key).sign(file)));
        }
    }

    @Command(
            name = "key",
            description = {
                "Makes a key for signing plugins.",
                "It prints the line that an operator puts in a file in trusted-keys, and writes it to NEWFILE.pub."
            })
    static final class Key implements Callable<Integer> {
        @Parameters(paramLabel = "NEWFILE")
        private Path file = Path.of("");

        @Option(
                names = "--prefix",
                defaultValue = "*",
                description = "With which the ids of your plugins begin; * for all.")
        private String prefix = "*";

        @Option(names = "--name", description = "Yours, as operators read it; else the file's.")
        private String name = "";

        @Override
        public Integer call() {
            var whose = name.isBlank() ? String.valueOf(file.getFileName()) : name;
            return done(() -> System.out.println(SigningKey.make(file, prefix, whose)));
        }
    }
}
