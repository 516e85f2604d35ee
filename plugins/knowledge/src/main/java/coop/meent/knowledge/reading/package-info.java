/// What readers do with articles, and what they take along.
///
/// [Reads] counts in memory how often an article is read and writes sums by day, so that a page
/// from the cache counts too and nobody is followed. [Opinions] holds whether it helped, and
/// [ReadingList] what somebody keeps for later. Feeds and papers tell of an article what its page
/// would tell the same reader, and no more: every title passes through `Sight`.
@NullMarked
package coop.meent.knowledge.reading;

import org.jspecify.annotations.NullMarked;
