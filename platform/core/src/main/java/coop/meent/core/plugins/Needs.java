package coop.meent.core.plugins;

import java.nio.file.Path;
import java.util.List;

/// The plugins that a plugin cannot do without, and those that it gladly uses.
public record Needs(List<Requirement> required, List<Requirement> optional) {
    static final Needs NONE = new Needs(List.of(), List.of());

    /// {@return the needs that a manifest tells of}
    static Needs of(Manifest manifest) {
        return new Needs(manifest.requires(), manifest.optional());
    }

    /// {@return the needs of an unpacked plugin; none when its manifest cannot be read}
    static Needs in(Path folder) {
        try {
            return of(Manifest.in(folder));
        } catch (PluginRefused unreadable) {
            return NONE;
        }
    }
}
