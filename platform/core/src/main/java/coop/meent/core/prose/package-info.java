/// Long texts in Markdown: guides, answers, minutes.
///
/// [Prose] reads such a text into HTML that is safe to write, with tables, footnotes, callouts,
/// tasks, pictures, films, and links whose meaning a plugin explains; and it gives a text other
/// destinations while the rest stays equal to the byte. Three walls stand before a page: [Effort]
/// refuses what would take too long, the renderer writes no HTML that somebody typed, and [Wall]
/// lets only pass what the renderer itself makes.
@NullMarked
package coop.meent.core.prose;

import org.jspecify.annotations.NullMarked;
