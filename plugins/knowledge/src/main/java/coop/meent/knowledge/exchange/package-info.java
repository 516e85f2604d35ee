/// A collection as a folder of Markdown: taken out as a zip, and brought in from one.
///
/// Out: [MarkdownExport] writes the articles one after the other, with a [Head] before each text
/// and links to each other as relative paths ([Paths]).
///
/// In: [Reception] reads what was sent ([Bundle], [Source]) and lays it ready with all that is odd
/// about it; nothing of the collection changes. Once an editor agrees, [Bringing] makes the
/// articles, step by step, and [Linking] says which article each link means.
@NullMarked
package coop.meent.knowledge.exchange;

import org.jspecify.annotations.NullMarked;
