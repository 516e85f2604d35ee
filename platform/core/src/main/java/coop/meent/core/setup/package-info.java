/// The first half hour of a new site: six steps for its first administrator.
///
/// [Setup] reads off the site what is done already; only where no fact tells, somebody's word is
/// kept. Each step can be left, skipped and taken up again.
@NullMarked
package coop.meent.core.setup;

import org.jspecify.annotations.NullMarked;
