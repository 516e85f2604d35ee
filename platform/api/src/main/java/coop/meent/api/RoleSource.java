package coop.meent.api;

import java.util.List;

/// Tells which roles a viewer could play. Asked whenever a home page is opened, so it is quick. A
/// source that fails is logged and stays out of the page.
///
/// @since 1.0
@FunctionalInterface
public interface RoleSource {
    /// {@return the roles that are open to the viewer, best first}
    List<RoleIdea> of(Viewer viewer);
}
