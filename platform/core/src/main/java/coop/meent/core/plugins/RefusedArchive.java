package coop.meent.core.plugins;

import java.nio.file.Path;
import java.time.Instant;

/// A zip in a folder for plugins that was not taken in.
///
/// @param path where it lies
/// @param reason why, for the administrator
/// @param at when it was refused first
public record RefusedArchive(Path path, String reason, Instant at) {
    /// {@return the name of the file}
    public String file() {
        return String.valueOf(path.getFileName());
    }
}
