/// Who has a place at an event, who waits for one, and to whom one is offered for a while.
///
/// [Places] is all of it, as a value; its functions answer a [Step]: the places afterwards, and
/// what came of it. Nobody here knows a database or a clock; the moment is handed in.
@NullMarked
package coop.meent.soirees.places;

import org.jspecify.annotations.NullMarked;
