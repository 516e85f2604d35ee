package coop.meent.core.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/// What unpacked plugins need, read again only when a manifest has changed: it is asked for every
/// plugin, every second. For one thread at a time.
final class KnownNeeds {
    private final Path folder;
    private final Map<String, Known> known = new HashMap<>();

    private record Known(FileTime changed, Needs needs) {}

    /// @param folder where plugins are unpacked
    KnownNeeds(Path folder) {
        this.folder = folder;
    }

    /// {@return the needs of a version; none when its manifest is gone or cannot be read}
    ///
    /// @param version the folder in which it was unpacked
    Needs of(String version) {
        try {
            var unpacked = folder.resolve(version);
            var changed = Files.getLastModifiedTime(unpacked.resolve(Manifest.FILE));
            var before = known.get(version);
            if (before == null || !before.changed().equals(changed)) {
                before = new Known(changed, Needs.in(unpacked));
                known.put(version, before);
            }
            return before.needs();
        } catch (IOException gone) {
            known.remove(version);
            return Needs.NONE;
        }
    }
}
