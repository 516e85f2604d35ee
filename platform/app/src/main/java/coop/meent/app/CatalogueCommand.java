package coop.meent.app;

import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.catalogue.CatalogueWriter;
import coop.meent.core.plugins.catalogue.CatalogueWriter.Written;
import coop.meent.core.plugins.trust.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a folder of zips a catalogue; touches no installation.
@Command(
        name = "catalogue",
        description = {
            "Makes a catalogue of the plugins in a folder: writes catalogue.json, and signs it.",
            "Any web server can hold the folder then."
        })
final class CatalogueCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER")
    private Path folder = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", description = "With which it is signed.")
    private @Nullable Path key;

    @Option(names = "--title", description = "How it is called; as before unless said.")
    private String title = "";

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new PluginRefused("There is no folder %s.".formatted(folder));
        }
        try {
            var written = new CatalogueWriter(folder, Clock.systemUTC()).write(title);
            print(written);
            sign(written);
            return 0;
        } catch (IOException failure) {
            throw new PluginRefused("It cannot be read or written: " + failure, failure);
        }
    }

    private static void print(Written written) {
        written.remarks().forEach(System.err::println);
        System.out.printf(
                "%s: %d plugins, %d versions%s%n",
                written.file(),
                written.plugins(),
                written.versions(),
                written.changed() ? "" : ", as before");
    }

    private void sign(Written written) throws IOException {
        if (key != null) {
            System.out.println(SigningKey.in(key).sign(written.file()));
        } else if (written.changed()) {
            System.err.println("It is not signed: most sites will not take it.");
        }
    }
}
