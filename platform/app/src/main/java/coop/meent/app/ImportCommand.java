package coop.meent.app;

import coop.meent.api.Viewer;
import coop.meent.core.membership.imports.OrganisationImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists that come from elsewhere.
@Command(
        name = "import",
        description = "Imports.",
        subcommands = ImportCommand.Organisations.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class ImportCommand {
    private static final int REFUSED = 2;

    /// Imports organisations, all of them or none, with a report per line.
    @Command(name = "organisations", description = "Imports organisations from a CSV file.")
    static final class Organisations implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Option(names = "--dry-run", description = "Only tells what it would do.")
        private boolean dryRun;

        @Option(names = "--skip-invalid", description = "Leaves out lines that cannot be imported.")
        private boolean skipInvalid;

        @Option(names = "--skip-duplicates", description = "Leaves out possible duplicates.")
        private boolean skipDuplicates;

        @Override
        public Integer call() throws IOException {
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException("the file %s cannot be read".formatted(file));
            }
            var options = new OrganisationImport.Options(skipInvalid, skipDuplicates, "nl");
            var self = Viewer.system("import.organisations");
            var name = file.getFileName().toString();
            try (var place = Place.visiting(Place.environment());
                    var office = place.office();
                    var in = Files.newInputStream(file)) {
                var report =
                        dryRun
                                ? office.imports().dryRun(self, in, name, options)
                                : office.imports().run(self, in, name, options);
                System.out.print(report.print());
                return report.refused() ? REFUSED : 0;
            }
        }
    }
}
