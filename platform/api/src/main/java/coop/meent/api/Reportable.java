package coop.meent.api;

import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// One kind of thing that members write, and that whoever sees it may report.
///
/// Its page offers that with `{{ report(type, id) }}` from `theme/macros/care.peb`. What the team
/// hides stays in the plugin's tables with the reason, and is shown to nobody but its writer and
/// the team: no page, list, search, feed, API or mail of anybody else.
///
/// @param type the kind in lower case, as in [Transaction#publish]
/// @param lookup finds a thing
/// @param hide hides and shows a thing
/// @since 1.0
public record Reportable(String type, Lookup lookup, Hide hide) {
    /// Finds a thing as somebody sees it.
    @FunctionalInterface
    public interface Lookup {
        /// {@return the thing, also a hidden one; empty when there is none or the viewer may not
        /// know of it}
        Optional<Thing> find(Handle db, Viewer viewer, String id);
    }

    /// Hides and shows a thing, in the plugin's own role.
    @FunctionalInterface
    public interface Hide {
        /// Keeps the reason beside the thing, and publishes that the thing changed.
        ///
        /// @param reason why it is hidden, plain text; empty to show it again
        void apply(Transaction tx, String id, String reason);
    }

    /// A thing that can be reported.
    ///
    /// @param title how it is called, plain text
    /// @param path `/`-led address of its page, without language
    /// @param author who wrote it; empty when unknown, then whoever represents the organisation
    ///   answers for it
    /// @param organisation in whose name it was written
    /// @since 1.0
    public record Thing(
            String title, String path, OptionalLong author, OptionalLong organisation) {}
}
