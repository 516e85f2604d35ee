/// The administrator's desk for plugins: what is there and how it fares, what is sent in, and what
/// goes.
///
/// [coop.meent.core.admin.plugins.PluginDesk] puts it together. [PluginOverview] reads,
/// [PluginPages] and [PluginApi] switch; [UploadDesk] takes an archive in two steps, looking before
/// anything changes, and [RemovalDesk] counts before anything is erased. Pages and API do the same
/// under the same rules; where a page asks for a password, a program has its token.
@NullMarked
package coop.meent.core.admin.plugins;

import org.jspecify.annotations.NullMarked;
