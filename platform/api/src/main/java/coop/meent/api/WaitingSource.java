package coop.meent.api;

import java.util.List;

/// Tells what waits for a viewer. Asked whenever a home page is opened, so it is quick: one
/// statement, two at the most. A source that fails is logged and stays out of the page.
///
/// @since 1.0
@FunctionalInterface
public interface WaitingSource {
    /// {@return what waits for the viewer today, most urgent first; nothing for whom it does not
    /// concern}
    List<Waiting> of(Viewer viewer);
}
