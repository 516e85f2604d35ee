package coop.meent.core.plugins;

import coop.meent.api.Command;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The commands of the plugins whose files are found, without a database: what is unpacked at a
/// site, and the zips of the distribution.
public final class FoundCommands {
    private static final Logger log = LoggerFactory.getLogger(FoundCommands.class);

    private final Map<String, Found> plugins = new TreeMap<>();

    /// @param files a folder or a zip
    private record Found(Manifest manifest, Path files) {}

    /// @param unpacked where a site unpacks plugins; need not be there
    /// @param shipped folders with zips; need not be there
    public FoundCommands(Path unpacked, List<Path> shipped) {
        inside(unpacked).filter(Files::isDirectory).forEach(this::newest);
        shipped.stream()
                .flatMap(FoundCommands::inside)
                .filter(it -> it.toString().endsWith(".zip"))
                .forEach(it -> read(it, () -> new PluginArchive(it).manifest()));
    }

    private void newest(Path versions) {
        inside(versions)
                .filter(it -> Files.isRegularFile(it.resolve(Manifest.FILE)))
                .max(Comparator.comparing(FoundCommands::changed))
                .ifPresent(it -> read(it, () -> Manifest.in(it)));
    }

    private void read(Path files, Supplier<Manifest> manifest) {
        try {
            var found = new Found(manifest.get(), files);
            plugins.putIfAbsent(found.manifest().id(), found);
        } catch (PluginRefused broken) {
            log.warn("{} is left out: {}", files, broken.getMessage());
        }
    }

    /// {@return what a plugin says of its commands; nothing when there is no such plugin}
    public Optional<List<DeclaredCommand>> of(String plugin) {
        return Optional.ofNullable(plugins.get(plugin)).map(it -> it.manifest().commands());
    }

    /// {@return all of them, by plugin}
    public Map<String, List<DeclaredCommand>> all() {
        var all = new TreeMap<String, List<DeclaredCommand>>();
        plugins.forEach((id, found) -> all.put(id, found.manifest().commands()));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /// Runs a command that needs no installation, where it can do so with what was typed.
    ///
    /// @return its exit code; nothing when it needs one
    public Optional<Integer> offline(String plugin, DeclaredCommand command, Command.Call call)
            throws IOException {
        var found = plugins.get(plugin);
        if (found == null || command.offline().isEmpty()) {
            return Optional.empty();
        }
        if (Files.isDirectory(found.files())) {
            return run(found.files(), command, call);
        }
        var beside = Files.createTempDirectory("meent-" + plugin);
        try {
            var folder = beside.resolve(new PluginArchive(found.files()).unpackInto(beside));
            return run(folder, command, call);
        } finally {
            Folders.remove(beside);
        }
    }

    private static Optional<Integer> run(Path folder, DeclaredCommand command, Command.Call call)
            throws IOException {
        var classes = new PluginClasses(folder).load(Manifest.in(folder), folder);
        try (var _ = (Closeable) classes) {
            var offline = made(command.offline(), classes);
            return offline.takes(call.arguments())
                    ? Optional.of(offline.with(call))
                    : Optional.empty();
        }
    }

    private static Command.Offline made(String name, ClassLoader classes) {
        try {
            var type = classes.loadClass(name).asSubclass(Command.Offline.class);
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException wrong) {
            throw new PluginRefused(Reasons.ofClass(name, wrong), wrong);
        }
    }

    private static FileTime changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static Stream<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
