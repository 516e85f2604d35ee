package coop.meent.app;

import coop.meent.core.Office;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.PluginRow;
import coop.meent.core.plugins.RefusedArchive;
import coop.meent.core.plugins.Switchboard.Others;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plugins of a site that runs, or that does not.
@Command(
        name = "plugin",
        description = "Plugins.",
        subcommands = {
            PluginCommand.ListAll.class,
            ShowPlugin.class,
            PluginCommand.Install.class,
            PluginCommand.Enable.class,
            PluginCommand.Disable.class,
            RemoveCommand.class,
            PluginCommand.New.class,
            BisectCommand.class,
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

    static int done(Errand errand) {
        try (var place = Place.visiting(Place.environment());
                var office = place.office()) {
            errand.run(office, place);
            return 0;
        }
    }

    // a plugin that blocks another release is switched off before that release migrates anything
    private static int disabled(String id, Others others) {
        try (var place = Place.visiting(Place.environment())) {
            var check = place.check();
            if (check.pending()) {
                check.disable(id);
                System.out.println(
                        "Switched off; a running site has done it within a second, another at its next start.");
                return 0;
            }
        }
        return wanted(id, "disabled", others);
    }

    static int wanted(String id, String what, Others others) {
        return done((office, place) -> want(office, place, id, what, others));
    }

    static void want(Office office, Place place, String id, String what, Others others) {
        if (!office.plugins().want(id, what, others)) {
            throw new PluginRefused("There is no plugin %s here.".formatted(id));
        }
        settle(office, place, id);
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

    /// What to do with plugins that need the one that changes.
    static final class WithDependents {
        @Option(
                names = "--with-dependents",
                description = "Switches the plugins off too that could not go on.")
        private boolean given;

        Others others() {
            return given ? Others.SWITCHED_OFF : Others.KEPT;
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

        @Mixin private WithDependents dependents = new WithDependents();

        @Override
        public Integer call() {
            try (var place = Place.visiting(Place.environment());
                    var office = place.office(file)) {
                settle(office, place, office.plugins().install(file, dependents.others()));
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
            return wanted(id, "enabled", Others.KEPT);
        }
    }

    @Command(name = "disable", description = "Switches a plugin off; its data is kept.")
    static final class Disable implements Callable<Integer> {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Mixin private WithDependents dependents = new WithDependents();

        @Override
        public Integer call() {
            return disabled(id, dependents.others());
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
                    "Written: %s%nTry it: cd %s && %s dev%nTest and pack it: mvn verify%nThen: %s plugin install %s%n",
                    folder.toAbsolutePath(),
                    folder,
                    Home.launcher(),
                    Home.launcher(),
                    folder.resolve("target/%s-0.1.0.zip".formatted(id)));
            return 0;
        }
    }
}
