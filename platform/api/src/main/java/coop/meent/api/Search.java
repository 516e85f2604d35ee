package coop.meent.api;

import java.util.List;
import java.util.Set;

/// The search of the whole site, for plugins: always through the eyes of a viewer.
///
/// What is stale is left out, unless the viewer keeps it, or the query holds the word
/// `state:overdue`: then only stale things are found, of those that the viewer may find.
///
/// @since 1.0
@Provided
public interface Search {
    /// {@return what the viewer may find, best first, at most `limit` (50 at the most)}
    ///
    /// @param query what was typed
    /// @param types kinds to look in; empty for all
    List<Hit> find(Viewer viewer, String query, Set<String> types, int limit);

    /// {@return what the viewer may find of what has all these tags, best first, at most `limit`
    /// (50 at the most)}
    ///
    /// @param query what was typed; empty asks for everything, newest first
    /// @param types kinds to look in; empty for all
    /// @param tags as they stand on a [SearchDocument], whatever their case, e.g. those of
    ///   [Principle]; empty for no such condition
    List<Hit> find(Viewer viewer, String query, Set<String> types, Set<String> tags, int limit);

    /// Something that was found.
    ///
    /// @param type its kind
    /// @param id its id within the kind
    /// @param title plain text
    /// @param path `/`-led, without language
    /// @param excerpt safe HTML: escaped text with `<mark>` around what was looked for
    /// @param stale whether it is overdue to be looked at again, see [SearchDocument#staleFrom()]
    record Hit(String type, String id, String title, String path, String excerpt, boolean stale) {
        /// Something that is not stale.
        public Hit(String type, String id, String title, String path, String excerpt) {
            this(type, id, title, path, excerpt, false);
        }
    }
}
