package coop.meent.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.core.plugins.preflight.Distribution;
import coop.meent.core.plugins.preflight.Report;
import coop.meent.core.plugins.preflight.StartCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says before an upgrade of Meent what becomes of the plugins; changes nothing.
@Command(
        name = "preflight",
        description = {
            "Says what would become of the plugins under another release of Meent, and changes nothing.",
            "The exit code is 2 when a plugin blocks it."
        },
        mixinStandardHelpOptions = true)
final class PreflightCommand implements Callable<Integer> {
    private static final int BLOCKED = 2;

    @Option(
            names = "--to",
            paramLabel = "ZIP",
            description = "The distribution to upgrade to; unless said, the one that this is.")
    private @Nullable Path to;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        var settings = Place.environment();
        if (settings.database().isEmpty() && Files.notExists(settings.data().resolve("postgres"))) {
            throw new IllegalArgumentException(
                    "there is no installation in %s".formatted(settings.data()));
        }
        try (var place = Place.visiting(settings)) {
            var report = report(place);
            if (json) {
                System.out.println(new ObjectMapper().writeValueAsString(report.json()));
            } else {
                report.lines().forEach(System.out::println);
            }
            return report.blocks() ? BLOCKED : 0;
        }
    }

    private Report report(Place place) {
        return to == null
                ? place.check().report()
                : StartCheck.of(place.settings(), place.login()).report(Distribution.in(to));
    }
}
