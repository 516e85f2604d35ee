package coop.meent.core.plugins;

import java.util.List;

/// Another plugin that a plugin works with.
///
/// @param id the other one's
/// @param range the versions of it that do
public record Requirement(String id, VersionRange range) {
    /// Reads the field `requires` or `optional`.
    ///
    /// @param self the plugin whose manifest it is
    static List<Requirement> all(Fields manifest, String name, String self) {
        var entries = manifest.entries(name);
        var all =
                entries.entrySet().stream()
                        .map(it -> new Requirement(it.getKey(), new VersionRange(it.getValue())))
                        .toList();
        all.forEach(it -> it.check(manifest, name, self));
        return all;
    }

    private void check(Fields manifest, String name, String self) {
        var where = name + "." + id;
        if (id.equals(self)) {
            manifest.wrong(where, "a plugin cannot depend on itself.");
        } else if (!Manifest.isFree(id)) {
            manifest.wrong(where, "\"%s\" is no id of a plugin.".formatted(id));
        }
        if (!range.problem().isEmpty()) {
            manifest.wrong(where, range.problem());
        }
    }
}
