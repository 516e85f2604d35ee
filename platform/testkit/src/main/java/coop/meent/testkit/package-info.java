/// Boots the platform with plugins on a real database, for the tests of plugins and of the
/// platform.
///
/// [TestDatabase] is a migrated database of a test's own, copied from a template within a fraction
/// of a second.
@NullMarked
package coop.meent.testkit;

import org.jspecify.annotations.NullMarked;
