package coop.meent.api;

import java.util.List;
import java.util.Set;

/// The search of the whole site, for plugins: always through the eyes of a viewer.
///
/// @since 1.0
@Provided
public interface Search {
    /// {@return what the viewer may find, best first, at most `limit` (50 at the most)}
    ///
    /// @param query what was typed
    /// @param types kinds to look in; empty for all
    List<Hit> find(Viewer viewer, String query, Set<String> types, int limit);

    /// Something that was found.
    ///
    /// @param type its kind
    /// @param id its id within the kind
    /// @param title plain text
    /// @param path `/`-led, without language
    /// @param excerpt safe HTML: escaped text with `<mark>` around what was looked for
    record Hit(String type, String id, String title, String path, String excerpt) {}
}
