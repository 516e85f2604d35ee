/// Who stays in touch with whom, and what people note for themselves.
@NullMarked
package coop.meent.soirees.afterwards.contacts;

import org.jspecify.annotations.NullMarked;
