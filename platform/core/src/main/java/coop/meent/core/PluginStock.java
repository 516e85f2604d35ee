package coop.meent.core;

import coop.meent.api.ScheduledWork;
import coop.meent.core.plugins.Incoming;
import coop.meent.core.plugins.KeptVersions;
import coop.meent.core.plugins.removal.PluginHoldings;
import java.time.Duration;
import java.util.function.ToLongFunction;

/// What lies there of plugins: sent in, unpacked, and in their tables.
final class PluginStock {
    private PluginStock() {}

    /// {@return what counts what there is of plugins}
    static PluginHoldings holdings(Foundation ground, ToLongFunction<String> documents) {
        return new PluginHoldings(
                ground.core(),
                ground.database()::transactions,
                documents,
                PluginFloor.unpacked(ground));
    }

    /// {@return where archives wait that were sent in}
    static Incoming incoming(Foundation ground) {
        var plugins = ground.settings().data().resolve("plugins");
        return new Incoming(plugins.resolve("incoming"), ground.clock());
    }

    /// {@return the work that takes away uploads and versions that nobody needs}
    static ScheduledWork upkeep(Foundation ground) {
        var incoming = incoming(ground);
        var versions = versions(ground);
        return ScheduledWork.every(
                "plugin-folders",
                Duration.ofMinutes(15),
                () -> {
                    incoming.sweep();
                    versions.sweep();
                });
    }

    /// {@return the versions that stay unpacked}
    static KeptVersions versions(Foundation ground) {
        return new KeptVersions(ground.core(), PluginFloor.unpacked(ground), ground.clock());
    }
}
