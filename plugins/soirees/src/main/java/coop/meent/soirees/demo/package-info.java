/// The evenings of a site that is to look lived in.
@NullMarked
package coop.meent.soirees.demo;

import org.jspecify.annotations.NullMarked;
