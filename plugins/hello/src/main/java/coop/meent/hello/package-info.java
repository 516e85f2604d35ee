/// The smallest plugin there can be: one page that greets. [HelloPlugin] is all of it.
@NullMarked
package coop.meent.hello;

import org.jspecify.annotations.NullMarked;
