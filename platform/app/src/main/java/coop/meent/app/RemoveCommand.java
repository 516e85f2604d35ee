package coop.meent.app;

import coop.meent.api.Viewer;
import coop.meent.core.Office;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.removal.Holdings;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a plugin away; what it kept is counted before it is erased.
@Command(name = "remove", description = "Removes a plugin; its data is kept unless --erase.")
final class RemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID")
    private String id = "";

    @Option(names = "--erase", description = "Erases its data too, after counting it.")
    private boolean erase;

    @Option(names = "--yes", description = "Asks nothing, also at a terminal.")
    private boolean yes;

    @Mixin private PluginCommand.WithDependents dependents = new PluginCommand.WithDependents();

    @Override
    public Integer call() {
        return erase
                ? PluginCommand.done(this::erase)
                : PluginCommand.wanted(id, "removed", dependents.others());
    }

    private void erase(Office office, Place place) {
        if (office.plugins().all().stream().noneMatch(it -> it.id().equals(id))) {
            throw new PluginRefused("There is no plugin %s here.".formatted(id));
        }
        print(office.holdings().of(Viewer.system("operator"), id));
        if (!yes) {
            ask();
        }
        PluginCommand.want(office, place, id, "erased", dependents.others());
    }

    private static void print(Holdings all) {
        all.tables().forEach(it -> System.out.printf("%-32s %8d rows%n", it.name(), it.rows()));
        System.out.printf(
                "%d rows, %d settings, %d notices and %d unpacked versions are erased, with all that the search knows of it.%n",
                all.rows(), all.settings(), all.notices(), all.versions());
    }

    // only whoever sits at a terminal can answer
    private void ask() {
        var console = Objects.requireNonNull(System.console());
        if (!console.isTerminal()) {
            return;
        }
        var typed = console.readLine("There is no way back. Type %s to erase all of it: ", id);
        if (typed == null || !typed.strip().equals(id)) {
            throw new PluginRefused("Nothing was erased.");
        }
    }
}
