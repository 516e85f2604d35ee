package coop.meent.app;

import coop.meent.core.plugins.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Builds the search index anew.
@Command(
        name = "reindex",
        description = "Builds the search index anew.",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        try (var place = Place.visiting(Place.environment());
                var office = place.office()) {
            if (place.servedByAnother()) {
                office.wantReindex();
                System.out.println("The running site builds its index anew.");
            } else {
                forget(place.folder().resolve("index"));
                System.out.println("The index is built anew at the next start.");
            }
            return 0;
        }
    }

    private static void forget(Path index) {
        if (Files.exists(index)) {
            Folders.remove(index);
        }
    }
}
