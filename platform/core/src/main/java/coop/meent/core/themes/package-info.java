/// Looks: themes, templates and assets, and the map of parcels that the default theme draws.
///
/// One rule finds every file of a look: the active theme, its parents, the plugin, the platform; it
/// stands in [Resolution]. [Looks] puts a theme and the platform together and gives each plugin
/// load its own [Look]: an engine, messages and assets that are garbage when the plugin is gone.
/// What the layout reads of a request is a [PageView]; `docs/themes.md` tells theme authors the
/// rest.
@NullMarked
package coop.meent.core.themes;

import org.jspecify.annotations.NullMarked;
