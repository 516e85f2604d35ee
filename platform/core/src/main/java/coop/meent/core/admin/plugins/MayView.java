package coop.meent.core.admin.plugins;

import coop.meent.core.plugins.Capabilities;
import coop.meent.core.plugins.Capability;
import coop.meent.core.plugins.Manifest;
import java.util.List;
import java.util.Optional;

/// What a plugin may do, and what of that is different from what the version before might.
///
/// @param items what it may do
/// @param lost what it no longer may
public record MayView(List<Item> items, List<Item> lost) {
    /// One thing.
    ///
    /// @param key the message that says it
    /// @param detail its argument; may be empty
    /// @param fresh whether the version before might not
    public record Item(String key, String detail, boolean fresh) {}

    static MayView of(Manifest manifest) {
        return new MayView(items(manifest.capabilities().each(), List.of()), List.of());
    }

    /// @param before the version that is there; empty when there is none to compare with
    static MayView of(Manifest manifest, Optional<Manifest> before) {
        var now = before.map(Manifest::capabilities).orElse(Capabilities.NONE);
        var difference = now.to(manifest.capabilities());
        var fresh = before.isPresent() ? difference.added() : List.<Capability>of();
        return new MayView(
                items(manifest.capabilities().each(), fresh),
                items(difference.removed(), List.of()));
    }

    private static List<Item> items(List<Capability> all, List<Capability> fresh) {
        return all.stream().map(it -> new Item(it.key(), it.detail(), fresh.contains(it))).toList();
    }
}
