/// What the operator sets, read once from the environment into one record, [Settings].
///
/// What an administrator may change at run time lives in the database, not here.
@NullMarked
package coop.meent.core.settings;

import org.jspecify.annotations.NullMarked;
