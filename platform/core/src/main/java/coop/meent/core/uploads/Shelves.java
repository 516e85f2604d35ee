package coop.meent.core.uploads;

import coop.meent.api.FileShelf;
import coop.meent.api.MeentException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The shelves of the plugins that run. A file whose shelf is not there is nobody's to read.
final class Shelves {
    private final Map<String, FileShelf> all = new ConcurrentHashMap<>();

    /// @return what to run to undo it
    Runnable register(String plugin, List<FileShelf> shelves) {
        shelves.forEach(it -> all.put(plugin + "/" + it.name(), it));
        return () -> shelves.forEach(it -> all.remove(plugin + "/" + it.name(), it));
    }

    Optional<FileShelf> find(String plugin, String shelf) {
        return Optional.ofNullable(all.get(plugin + "/" + shelf));
    }

    /// {@return a shelf by its whole name, e.g. `orchard/photos`}
    FileShelf named(String whole) {
        return Optional.ofNullable(all.get(whole))
                .orElseThrow(() -> MeentException.notFound("shelf " + whole));
    }

    /// {@return a shelf of a plugin of ours}
    FileShelf own(String plugin, String shelf) {
        return find(plugin, shelf)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s brings no shelf %s".formatted(plugin, shelf)));
    }
}
