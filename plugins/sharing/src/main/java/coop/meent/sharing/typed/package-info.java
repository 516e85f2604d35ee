/// What people type and send: fields of a request, tags, amounts of money.
@NullMarked
package coop.meent.sharing.typed;

import org.jspecify.annotations.NullMarked;
