package coop.meent.api;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Tells the search what there is of one kind of thing.
///
/// @since 1.0
public interface SearchSource {
    /// {@return the kind in lower case, e.g. `vacancy`; unique across all plugins, as in
    /// [Transaction#publish]}
    String type();

    /// {@return the documents of these ids that may be found at all; what is missing leaves the
    /// index}
    List<SearchDocument> documents(Handle db, Collection<String> ids);

    /// Hands over every document, to build the index anew; row by row, never all in memory.
    void all(Handle db, Consumer<SearchDocument> each);
}
