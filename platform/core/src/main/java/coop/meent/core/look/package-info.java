/// What the administrator makes of the site's look: the theme, its tokens and the logo.
///
/// [LookDesk] keeps a [Choice] and puts it on; what was chosen is one more layer over the theme, so
/// that the rule by which files are found ([coop.meent.core.themes]) finds it too. [Palette] works
/// out the colours that follow from the few that are chosen, and [ContrastCheck] refuses those that
/// cannot be read. A theme that does not work is not put on: [Wearing] says which one is instead,
/// and why.
@NullMarked
package coop.meent.core.look;

import org.jspecify.annotations.NullMarked;
