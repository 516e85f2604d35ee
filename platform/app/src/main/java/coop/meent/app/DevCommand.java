package coop.meent.app;

import coop.meent.app.dev.Bench;
import coop.meent.app.dev.Loop;
import coop.meent.app.dev.Project;
import coop.meent.app.postgres.DataFolder;
import coop.meent.core.Office;
import coop.meent.core.Plan;
import coop.meent.core.plugins.Folders;
import coop.meent.core.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A demo site for somebody who writes a plugin: it runs what was saved.
@Command(
        name = "dev",
        description = "Runs a plugin that you write on a demo site, and reloads it at every save.",
        mixinStandardHelpOptions = true)
final class DevCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 10;
    private static final int USUAL_PORT = 8080;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "The plugin's folder; this one unless said.")
    private Path folder = Path.of("");

    @Option(names = "--port", description = "Port of the site; 8080, or a free one, unless said.")
    private @Nullable Integer port;

    @Option(
            names = "--fresh",
            description = "Begins with a new site, without what was tried before.")
    private boolean fresh;

    @Override
    public Integer call() {
        var project = Project.in(folder);
        var settings = settings(project);
        if (fresh) {
            empty(project);
        }
        var place = Place.owning(settings);
        var loop = prepared(project, place);
        var others = OtherPlugins.than(project.manifest().id(), place.folder());
        loop.begin(Running.start(place, plan(place, others)).workbench());
        return StartCommand.RUNNING;
    }

    private static void empty(Project project) {
        try (var owned = DataFolder.own(project.data())) {
            Folders.remove(owned.path());
        }
    }

    private static Loop prepared(Project project, Place place) {
        try {
            var unpacked = place.folder().resolve("plugins").resolve("unpacked");
            var loop = new Loop(new Bench(project, unpacked));
            var first = loop.first();
            try (var office = Office.open(place.settings(), place.login())) {
                office.workpiece().take(first);
            }
            return loop;
        } catch (RuntimeException failure) {
            place.close();
            throw failure;
        }
    }

    private static Plan plan(Place place, Path others) {
        return new Plan(
                place.settings(),
                place.login(),
                List.of(others),
                Clock.system(ZoneId.of("Europe/Brussels")),
                false,
                CONNECTIONS,
                true,
                true);
    }

    // nothing of the environment: that may speak of a real site. Unsigned plugins run here, so
    // nobody but this machine reaches it
    private Settings settings(Project project) {
        return Settings.from(
                Map.of(
                        "MEENT_DATA", project.data().toString(),
                        "MEENT_ADDRESS", "127.0.0.1",
                        "MEENT_PORT", Integer.toString(port == null ? freePort() : port),
                        "MEENT_MANAGEMENT_PORT", "0",
                        "MEENT_RATE_LIMITS", "off",
                        "MEENT_ALLOW_UNSIGNED", "true"));
    }

    private static int freePort() {
        return isFree(USUAL_PORT) ? USUAL_PORT : bound(0);
    }

    private static boolean isFree(int number) {
        try {
            return bound(number) == number;
        } catch (UncheckedIOException taken) {
            return false;
        }
    }

    private static int bound(int number) {
        try (var socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
