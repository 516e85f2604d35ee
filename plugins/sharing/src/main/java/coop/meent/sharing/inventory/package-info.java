/// A whole inventory at once: sheets with photos in, labels to stick on out.
@NullMarked
package coop.meent.sharing.inventory;

import org.jspecify.annotations.NullMarked;
