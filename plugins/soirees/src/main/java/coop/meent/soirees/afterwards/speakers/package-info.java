/// Who speaks, each with a page.
@NullMarked
package coop.meent.soirees.afterwards.speakers;

import org.jspecify.annotations.NullMarked;
