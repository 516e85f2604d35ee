/// Boots the platform with plugins on a real database, for the tests of plugins and of the
/// platform.
@NullMarked
package coop.meent.testkit;

import org.jspecify.annotations.NullMarked;
