/// Help in the product: short pages that come with the platform and with each plugin.
///
/// An owner lists its topics in `help/topics`, a line each, and writes `help/<topic>_<language>.md`
/// for each: the title in the first line, then what the page is about, then the page. The
/// [HelpShelf] holds what runs; a plugin's topics come and go with it.
@NullMarked
package coop.meent.core.help;

import org.jspecify.annotations.NullMarked;
