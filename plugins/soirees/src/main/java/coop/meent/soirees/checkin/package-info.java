/// The door of the evening: the list of who comes, badges, helpers, certificates.
@NullMarked
package coop.meent.soirees.checkin;

import org.jspecify.annotations.NullMarked;
