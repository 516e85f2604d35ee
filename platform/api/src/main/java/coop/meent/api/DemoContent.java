package coop.meent.api;

import java.util.List;

/// Fills a demo site with believable content, called once, after the platform made its demo people.
///
/// @since 1.0
public interface DemoContent {
    /// Writes the content.
    ///
    /// @param organisations demo organisations, members first
    void fill(Cast cast, List<Organisation> organisations);

    /// The people of the demo.
    ///
    /// @param team runs the site
    /// @param member acts for the first organisation
    record Cast(Viewer team, Viewer member) {}
}
