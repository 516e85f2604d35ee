/// Papers: PDF files that last, made of templates.
///
/// A [coop.meent.core.papers.PluginPapers] renders the template on the caller's thread; the
/// [coop.meent.core.papers.Press] lays it out on the pool for heavy work, with the fonts of a
/// [coop.meent.core.papers.TypeCase], and writes head and foot ([coop.meent.core.papers.Margins])
/// and what makes it PDF/A-2b ([coop.meent.core.papers.Archival]). Tables of any length are written
/// page by page by a [coop.meent.core.papers.RollWriter], into a file, on a thread of their own.
@NullMarked
package coop.meent.core.papers;

import org.jspecify.annotations.NullMarked;
