package coop.meent.core.admin.plugins;

import coop.meent.core.plugins.Capability;
import java.util.List;
import java.util.Locale;

/// Something that a plugin may do, for a page to say and a program to read.
///
/// @param kind `mail`, `host`, `files` or `jobs`
/// @param detail the host; empty otherwise
record Power(String kind, String detail) {
    static List<Power> of(List<Capability> all) {
        return all.stream()
                .map(it -> new Power(it.kind().name().toLowerCase(Locale.ROOT), it.detail()))
                .toList();
    }

    /// {@return the message that says it}
    public String key() {
        return "plugins.may." + kind;
    }
}
