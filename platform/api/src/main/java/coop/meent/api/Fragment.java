package coop.meent.api;

import java.util.Map;
import java.util.Optional;

/// What a plugin adds to a page of somebody else.
///
/// Pages have named slots: `organisation.page`, `person.page` and `home` of the platform, and those
/// that a plugin offers on its own pages, named `<plugin's id>.…` or as agreed, e.g. `event.page`,
/// by `{{ slots.of("event.page", event.id) }}` in the template. A fragment that throws, or takes
/// longer than a second, leaves its place empty and the page whole.
///
/// @param slot where it stands
/// @param access who sees it, besides the rule of the page
/// @param template of the plugin, `<plugin's id>/<name>.peb`; a piece of a page that extends no
///   layout, with headings from `h2` on
/// @param content what the template reads
/// @since 1.0
public record Fragment(String slot, Access access, String template, Content content) {
    public Fragment {
        if (!slot.matches("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*")) {
            throw new IllegalArgumentException("no name of a slot: " + slot);
        }
    }

    /// What the template of a fragment reads.
    @FunctionalInterface
    public interface Content {
        /// {@return what the template reads; empty to show nothing}
        ///
        /// @param subject the id of what the page is about, e.g. of the organisation; empty on a
        ///   page about nothing in particular
        Optional<Map<String, ?>> of(Viewer viewer, String subject);
    }
}
