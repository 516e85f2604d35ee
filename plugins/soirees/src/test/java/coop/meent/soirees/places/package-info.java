/// What waiting lists promise, tried on many of them.
@NullMarked
package coop.meent.soirees.places;

import org.jspecify.annotations.NullMarked;
