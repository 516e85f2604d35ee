package coop.meent.app;

import coop.meent.core.Office;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.PluginRow;
import coop.meent.core.plugins.RefusedArchive;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plugins of a site that runs, or that does not.
@Command(
        name = "plugin",
        description = "Plugins.",
        subcommands = {
            PluginCommand.ListAll.class,
            PluginCommand.Install.class,
            PluginCommand.Enable.class,
            PluginCommand.Disable.class,
            PluginCommand.Remove.class,
            PluginCommand.New.class,
            SigningCommand.Key.class,
            SigningCommand.Sign.class,
            CatalogueCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class PluginCommand {
    /// Something to do in the office of an installation.
    interface Errand {
        void run(Office office, Place place);
    }

    private static int done(Errand errand) {
        try (var place = Place.visiting(Place.environment());
                var office = place.office()) {
            errand.run(office, place);
            return 0;
        }
    }

    // a plugin that blocks another release is switched off before that release migrates anything
    private static int disabled(String id) {
        try (var place = Place.visiting(Place.environment())) {
            var check = place.check();
            if (check.pending()) {
                check.disable(id);
                System.out.println(
                        "Switched off; a running site has done it within a second, another at its next start.");
                return 0;
            }
        }
        return wanted(id, "disabled");
    }

    private static int wanted(String id, String what) {
        return done((office, place) -> {
            if (!office.plugins().want(id, what)) {
                throw new PluginRefused("There is no plugin %s here.".formatted(id));
            }
            settle(office, place, id);
        });
    }

    /// Waits for the running site, at most 30 s; a stopped one does it at its next start.
    private static void settle(Office office, Place place, String id) {
        if (!place.servedByAnother()) {
            System.out.println("Done at the next start.");
            return;
        }
        var row = office.plugins().settled(id);
        switch (row.observed()) {
            case "failed" -> throw new PluginRefused(row.reason());
            case "unknown" ->
                    throw new PluginRefused("The running site has not done it within 30 seconds.");
            default ->
                    System.out.println(
                            "%s %s: %s".formatted(row.id(), row.version(), row.observed()));
        }
    }

    @Command(name = "list", description = "Lists the plugins.")
    static final class ListAll implements Callable<Integer> {
        @Override
        public Integer call() {
            return done((office, _) -> {
                office.plugins().all().forEach(ListAll::print);
                office.plugins().refused().forEach(ListAll::print);
            });
        }

        private static void print(PluginRow row) {
            line(row.id(), row.version(), row.wanted(), row.observed(), row.reason());
        }

        private static void print(RefusedArchive it) {
            var since = it.at().truncatedTo(ChronoUnit.SECONDS);
            line(it.file(), "-", "-", "refused", "%s (%s)".formatted(it.reason(), since));
        }

        private static void line(Object... columns) {
            System.out.println("%-16s %-10s %-9s %-8s %s".formatted(columns));
        }
    }

    @Command(name = "install", description = "Installs a plugin from its zip.")
    static final class Install implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            try (var place = Place.visiting(Place.environment());
                    var office = place.office(file)) {
                settle(office, place, office.plugins().install(file));
                return 0;
            }
        }
    }

    @Command(name = "enable", description = "Switches a plugin on.")
    static final class Enable implements Callable<Integer> {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Override
        public Integer call() {
            return wanted(id, "enabled");
        }
    }

    @Command(name = "disable", description = "Switches a plugin off; its data is kept.")
    static final class Disable implements Callable<Integer> {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Override
        public Integer call() {
            return disabled(id);
        }
    }

    @Command(name = "remove", description = "Removes a plugin; its data is kept unless --erase.")
    static final class Remove implements Callable<Integer> {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Option(names = "--erase", description = "Erases its data too.")
        private boolean erase;

        @Override
        public Integer call() {
            return wanted(id, erase ? "erased" : "removed");
        }
    }

    @Command(name = "new", description = "Writes a plugin of your own, ready to be changed.")
    static final class New implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "Small letters and digits; also its id.")
        private String id = "";

        @Override
        public Integer call() {
            if (!Manifest.isFree(id)) {
                throw new PluginRefused(
                        "\"%s\" cannot be the id of a plugin: 2 to 31 small letters and digits, beginning with a letter, and no name of Meent's own pages."
                                .formatted(id));
            }
            var folder = new Scaffold(id, Home.version(), Home.maven()).into(Path.of(""));
            System.out.printf(
                    "Written: %s%nNext: cd %s && mvn verify%nThen: %s plugin install %s%n",
                    folder.toAbsolutePath(),
                    folder,
                    Home.launcher(),
                    folder.resolve("target/%s-0.1.0.zip".formatted(id)));
            return 0;
        }
    }
}
