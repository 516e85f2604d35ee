package coop.meent.api;

import java.util.EnumMap;
import java.util.Map;

/// A place for files of one purpose: which kinds it takes and how large, who may send them, who may
/// read them.
///
/// @param name within the plugin, lower case, e.g. `photos`
/// @param most bytes per file, by kind; a kind that is not named is refused
/// @param send who may send a file
/// @param readers asked at each request, also for a piece of a film
/// @param common whether its files belong to the house: nobody stands beside them, and they stay
///   when their sender leaves
/// @since 1.0
public record FileShelf(
        String name, Map<FileKind, Long> most, Access send, Readers readers, boolean common) {
    /// Says who may read a file.
    ///
    /// @since 1.0
    @FunctionalInterface
    public interface Readers {
        /// {@return whether the viewer may read the file at this moment}
        boolean may(Viewer viewer, StoredFile file);
    }

    public FileShelf {
        most = Map.copyOf(most);
        if (!name.matches("[a-z][a-z0-9-]{0,30}")) {
            throw new IllegalArgumentException("a shelf is named like photos: " + name);
        }
    }

    /// {@return a shelf that takes nothing yet}
    public static FileShelf of(String name, Access send, Readers readers) {
        return new FileShelf(name, Map.of(), send, readers, false);
    }

    /// {@return the same shelf, which takes this kind too}
    ///
    /// @param bytes per file
    public FileShelf taking(FileKind kind, long bytes) {
        var all = new EnumMap<FileKind, Long>(FileKind.class);
        all.putAll(most);
        all.put(kind, bytes);
        return new FileShelf(name, all, send, readers, common);
    }

    /// {@return the same shelf, whose files belong to the house}
    public FileShelf forTheHouse() {
        return new FileShelf(name, most, send, readers, true);
    }

    /// {@return bytes of the largest file that it takes}
    public long largest() {
        return most.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
