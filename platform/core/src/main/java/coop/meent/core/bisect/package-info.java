/// Finds the plugin that breaks a page.
///
/// A [Search] is a row: the team or the operator asks, the running site's [Bisect] halves the
/// suspects ([Halving]), first in route tables that nobody else sees, and only if that does not
/// tell, by letting plugins rest for everybody. Which ones rest is known to the running process
/// alone; what is wanted of plugins is never touched, so that a crash puts all of them back.
@NullMarked
package coop.meent.core.bisect;

import org.jspecify.annotations.NullMarked;
