/// Holds the default theme to its promises: every macro in three languages, no inline styles, and a
/// sample of pages to look at.
@NullMarked
package coop.meent.theme;

import org.jspecify.annotations.NullMarked;
