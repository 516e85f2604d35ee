package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Switchboard.Others;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The versions that stay unpacked: of each plugin the one that is wanted, the one that started
/// last, and the one before that.
public final class KeptVersions {
    private static final Logger log = LoggerFactory.getLogger(KeptVersions.class);
    private static final Viewer SELF = Viewer.system("plugins.versions");
    // somebody may be about to want what was unpacked just now
    private static final Duration YOUNG = Duration.ofHours(1);

    private final Transactions transactions;
    private final Path unpacked;
    private final Clock clock;
    private final Switchboard switchboard;
    private final VersionStore store = new VersionStore();
    private final PluginStore plugins = new PluginStore();

    /// @param transactions the door of the schema `core`
    /// @param unpacked where plugins are unpacked
    public KeptVersions(Transactions transactions, Path unpacked, Clock clock) {
        this.transactions = transactions;
        this.unpacked = unpacked;
        this.clock = clock;
        this.switchboard = new Switchboard(unpacked);
    }

    /// Remembers that a version started.
    public void started(LoadedPlugin plugin) {
        transactions.run(
                SELF,
                tx -> {
                    var id = plugin.manifest().id();
                    store.started(tx.handle(), id, plugin.folder(), clock.instant());
                    return true;
                });
    }

    /// {@return the versions of a plugin that are unpacked, the one that started last first}
    public List<PluginVersion> of(Viewer viewer, String plugin) {
        return transactions.read(viewer, db -> store.of(db, plugin)).stream()
                .filter(it -> Files.isDirectory(unpacked.resolve(it.folder())))
                .toList();
    }

    /// Wants a version again that is still unpacked.
    ///
    /// @param others what to do with those that could not go on with it
    /// @return whether it is
    /// @throws PluginRefused when other plugins stand in the way
    public boolean putBack(Viewer viewer, String plugin, String folder, Others others) {
        var version = of(viewer, plugin).stream().filter(it -> it.folder().equals(folder));
        return version.findFirst().map(it -> putBack(viewer, it, others)).orElse(false);
    }

    private boolean putBack(Viewer viewer, PluginVersion version, Others others) {
        var manifest = Manifest.in(unpacked.resolve(version.folder()));
        return transactions.run(
                viewer,
                tx -> {
                    switchboard.welcome(tx, manifest, others);
                    switchboard.refuseLacking(tx.handle(), manifest);
                    plugins.offer(tx.handle(), manifest, version.folder());
                    plugins.vouch(tx.handle(), manifest.id(), version.vouched());
                    tx.audit(
                            "plugin.put-back",
                            "plugin:" + manifest.id(),
                            Map.of("version", manifest.version()));
                    return plugins.want(tx.handle(), manifest.id(), "enabled");
                });
    }

    /// Takes the others away.
    ///
    /// @return how many
    public int sweep() {
        var wanted = transactions.read(SELF, this::needed);
        var gone = folders().stream().filter(it -> !wanted.contains(it) && old(it)).toList();
        gone.forEach(it -> Folders.remove(unpacked.resolve(it)));
        if (!gone.isEmpty()) {
            log.info("versions of plugins that nobody needs are gone: {}", gone);
            transactions.run(
                    SELF,
                    tx -> {
                        store.forget(tx.handle(), gone);
                        return true;
                    });
        }
        return gone.size();
    }

    private Set<String> needed(Handle db) {
        var needed = new HashSet<String>();
        for (var row : plugins.all(db)) {
            needed.add(row.folder());
            needed.add(row.good());
            store.of(db, row.id()).stream()
                    .filter(it -> it.startedAt().isPresent())
                    .map(PluginVersion::folder)
                    .filter(it -> !it.equals(row.folder()) && !it.equals(row.good()))
                    .findFirst()
                    .filter(_ -> row.good().equals(row.folder()))
                    .ifPresent(needed::add);
        }
        return needed;
    }

    private boolean old(String folder) {
        try {
            var young = FileTime.from(clock.instant().minus(YOUNG));
            return Files.getLastModifiedTime(unpacked.resolve(folder)).compareTo(young) < 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /// {@return what is unpacked, and what was left half unpacked, as `id/version-hash`}
    private List<String> folders() {
        var all = new ArrayList<String>();
        for (var plugin : inside(unpacked)) {
            inside(plugin).forEach(it -> all.add(unpacked.relativize(it).toString()));
        }
        return all;
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            log.warn("the folder {} cannot be read: {}", folder, unreadable.getMessage());
            return List.of();
        }
    }
}
