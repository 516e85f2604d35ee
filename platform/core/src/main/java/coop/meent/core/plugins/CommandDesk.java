package coop.meent.core.plugins;

import coop.meent.api.Command;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.PluginHost.PlatformFactory;
import coop.meent.core.themes.Looks;
import coop.meent.core.themes.Owner;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Runs a command that a plugin brings, in the process of the operator, with the version of the
/// plugin that started last: the one whose tables are there.
public final class CommandDesk {
    private static final Viewer OPERATOR = Viewer.system("operator");

    private final Transactions core;
    private final Path unpacked;
    private final Looks looks;
    private final PlatformFactory platforms;
    private final PluginStore store = new PluginStore();

    /// @param core the door of the schema `core`
    /// @param unpacked where plugins are unpacked
    /// @param platforms builds the services of one plugin
    public CommandDesk(Transactions core, Path unpacked, Looks looks, PlatformFactory platforms) {
        this.core = core;
        this.unpacked = unpacked;
        this.looks = looks;
        this.platforms = platforms;
    }

    /// Runs a command.
    ///
    /// @return its exit code; nothing when the plugin brings no command of that name
    /// @throws PluginRefused when the plugin is off, or never started
    public Optional<Integer> run(String plugin, String command, Command.Call call)
            throws IOException {
        var row = ready(plugin);
        var folder = unpacked.resolve(row.good());
        var manifest = Manifest.in(folder);
        var classes = new PluginClasses(unpacked).load(manifest, folder);
        try (var _ = (Closeable) classes) {
            var found =
                    started(manifest, classes).commands().stream()
                            .filter(it -> it.name().equals(command))
                            .findFirst();
            return found.isPresent() ? Optional.of(found.get().run().with(call)) : Optional.empty();
        }
    }

    private PluginRow ready(String plugin) {
        var row =
                core.read(OPERATOR, db -> store.find(db, plugin))
                        .orElseThrow(() ->
                                new PluginRefused("There is no plugin %s here.".formatted(plugin)));
        if (!row.on()) {
            throw new PluginRefused(
                    "%s is switched off; its commands work while it is on.".formatted(plugin));
        }
        if (row.good().isEmpty()) {
            throw new PluginRefused(
                    "%s has never started here: start the site once.".formatted(plugin));
        }
        return row;
    }

    private MeentPlugin started(Manifest manifest, ClassLoader classes) {
        var look = looks.of(Owner.of(manifest.id(), classes));
        return PluginHost.construct(manifest, classes, platforms.of(manifest, look));
    }
}
