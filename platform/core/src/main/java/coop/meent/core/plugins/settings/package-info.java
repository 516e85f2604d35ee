/// What the team of a site sets of its plugins.
///
/// [coop.meent.core.plugins.settings.SettingsDesk] keeps the values in memory and in the database,
/// secrets encrypted there, and gives each plugin its own. Which settings there are stands in the
/// manifest, see [coop.meent.core.plugins.PluginSetting].
@NullMarked
package coop.meent.core.plugins.settings;

import org.jspecify.annotations.NullMarked;
