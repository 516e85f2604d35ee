/// What the matcher promises, tried on evenings of every size.
@NullMarked
package coop.meent.soirees.matching;

import org.jspecify.annotations.NullMarked;
