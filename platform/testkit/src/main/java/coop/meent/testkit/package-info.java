/// Boots the platform with plugins on a real database, for the tests of plugins and of the
/// platform.
///
/// [TestDatabase] is a migrated database of a test's own, copied from a template within a fraction
/// of a second. [MeentTest] gives a class a [Site] that runs, reached by [Caller]s.
/// [PluginContract] holds what every plugin promises; [AccessMatrix] compares every route with who
/// may use it, [AccessTable] where a plugin has parts of its own.
@NullMarked
package coop.meent.testkit;

import org.jspecify.annotations.NullMarked;
