/// What there is of a plugin, and how all of it goes.
///
/// [coop.meent.core.plugins.removal.Holdings] counts before anything is erased: rows of each table,
/// documents in the search, settings. [coop.meent.core.plugins.removal.PluginEraser] then takes
/// just that away: the schema with its two roles, the documents, and what the platform keeps under
/// the plugin's name. The lines of the audit log stay, as do the reports and decisions about what
/// members wrote.
@NullMarked
package coop.meent.core.plugins.removal;

import org.jspecify.annotations.NullMarked;
