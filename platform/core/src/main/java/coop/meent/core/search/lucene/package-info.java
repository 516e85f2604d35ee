/// The search engine that needs nothing but a folder: Lucene, in this process.
///
/// [LuceneEngine] keeps one [Shelf] that serves and, while rebuilding, one beside it; [IndexFolder]
/// remembers which is which. [Librarian] answers questions, and sees the index only through
/// [VisibleIndex], which shows nobody what is not meant for them.
@NullMarked
package coop.meent.core.search.lucene;

import org.jspecify.annotations.NullMarked;
