package coop.meent.app;

import coop.meent.core.Plan;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the site, and says when it serves.
@Command(name = "start", description = "Starts the site.", mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
    /// The exit code of a command that goes on in the background.
    static final int RUNNING = -1;

    private static final int CONNECTIONS = 10;

    @Option(
            names = "--demo",
            description = "Fills an empty data folder with a believable community.")
    private boolean demo;

    @Option(names = "--port", description = "Port of the site; 8080 unless said.")
    private @Nullable Integer port;

    @Option(names = "--data", description = "Folder of the site's own files.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        var settings = Place.environment();
        if (port != null) {
            settings = settings.withPort(port);
        }
        if (data != null) {
            settings = settings.withData(data);
        }
        var place = Place.owning(settings);
        Running.start(
                place,
                new Plan(
                        place.settings(),
                        place.login(),
                        Home.shippedPlugins(),
                        Clock.system(ZoneId.of("Europe/Brussels")),
                        false,
                        CONNECTIONS,
                        demo,
                        true));
        return RUNNING;
    }
}
