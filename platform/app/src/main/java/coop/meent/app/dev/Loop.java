package coop.meent.app.dev;

import coop.meent.app.dev.Bench.Broken;
import coop.meent.app.dev.Bench.Whole;
import coop.meent.core.plugins.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Looks at a plugin's folder again and again, and lets the site run what was saved.
///
/// What pages are made of (templates, words, files) is laid into the version that serves; anything
/// else makes a new version, which takes the place of the former one as at an upgrade. What does
/// not compile or start is said here and on every page, and the former version goes on serving.
public final class Loop {
    private static final Duration PAUSE = Duration.ofMillis(200);
    // an editor may write a file in several steps
    private static final Duration QUIET = Duration.ofMillis(60);
    private static final int MOST_REMARKS = 3;

    private final Bench bench;
    private final Project project;
    private final Deque<Stage> stages = new ArrayDeque<>();
    private Snapshot seen;
    private List<String> problems = List.of();

    public Loop(Bench bench) {
        this.bench = bench;
        this.project = bench.project();
        this.seen = Snapshot.of(project);
    }

    /// Builds the first version; while there are mistakes in it, waits for the next save.
    ///
    /// @return its folder, below that of all plugins
    public String first() {
        while (true) {
            switch (bench.build()) {
                case Whole(var stage) -> {
                    stages.push(stage);
                    return stage.name();
                }
                case Broken(var mistakes) -> {
                    mistakes.forEach(System.err::println);
                    System.err.println("The site starts as soon as this is mended.");
                    changed();
                }
            }
        }
    }

    /// Goes on until the process ends.
    public void begin(Workbench site) {
        Thread.ofPlatform().name("dev").daemon().start(() -> follow(site));
    }

    private void follow(Workbench site) {
        while (true) {
            var changed = changed();
            try {
                carryOut(changed, site);
            } catch (RuntimeException failure) {
                System.err.println("Not reloaded, and not by a mistake of yours:");
                failure.printStackTrace(System.err);
            }
        }
    }

    private SortedSet<Path> changed() {
        var former = seen;
        while (true) {
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = Snapshot.of(project);
            var changed = seen.since(former);
            if (!changed.isEmpty()) {
                return settled(former);
            }
        }
    }

    private SortedSet<Path> settled(Snapshot former) {
        while (true) {
            LockSupport.parkNanos(QUIET.toNanos());
            var now = Snapshot.of(project);
            var more = now.since(seen);
            seen = now;
            if (more.isEmpty()) {
                return now.since(former);
            }
        }
    }

    private void carryOut(SortedSet<Path> changed, Workbench site) {
        long begin = System.nanoTime();
        boolean light = !stages.isEmpty() && changed.stream().allMatch(this::isOfPages);
        var failure = light ? shown(changed, site) : rebuilt(site);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        say(site, light ? failure : List.of());
        if (failure.isEmpty()) {
            System.out.printf(
                    "%s in %d ms: %s%n", light ? "Shown" : "Reloaded", millis, named(changed));
        } else {
            failure.forEach(System.err::println);
            System.err.println("What served before goes on.");
        }
    }

    private boolean isOfPages(Path file) {
        return file.startsWith(project.resources().resolve("templates"))
                || file.startsWith(project.resources().resolve("assets"))
                || project.resources().relativize(file).toString().matches("messages[_/].*");
    }

    private List<String> shown(SortedSet<Path> changed, Workbench site) {
        changed.forEach(it -> stages.getFirst().update(project, it));
        return site.refresh().map(List::of).orElse(List.of());
    }

    private List<String> rebuilt(Workbench site) {
        problems =
                switch (bench.build()) {
                    case Whole(var stage) -> started(stage, site);
                    case Broken(var mistakes) -> mistakes;
                };
        return problems;
    }

    private List<String> started(Stage stage, Workbench site) {
        var reason = site.reload(stage.name());
        if (reason.isPresent()) {
            stage.remove();
            return List.of(Migrated.explained(reason.get()));
        }
        stages.push(stage);
        // the one before may still answer what it began
        while (stages.size() > 2) {
            stages.removeLast().remove();
        }
        return site.refresh().map(List::of).orElse(List.of());
    }

    private void say(Workbench site, List<String> ofPages) {
        var all = new ArrayList<>(problems);
        all.addAll(ofPages);
        var remarks =
                all.stream()
                        .limit(MOST_REMARKS)
                        .map(it ->
                                "Not reloaded: "
                                        + Optional.of(it.lines().toList())
                                                .filter(lines -> !lines.isEmpty())
                                                .map(List::getFirst)
                                                .orElse(""))
                        .collect(Collectors.toList());
        if (all.size() > MOST_REMARKS) {
            remarks.add("And %d more.".formatted(all.size() - MOST_REMARKS));
        }
        site.say(remarks);
    }

    private String named(SortedSet<Path> changed) {
        return changed.stream().map(project::named).collect(Collectors.joining(", "));
    }
}
