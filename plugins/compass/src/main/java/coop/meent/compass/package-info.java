/// A look at the seven cooperative principles that several people of one cooperative take together.
///
/// [Compass] is the plugin and the only door. What counts stands in packages without a database and
/// without a page: `questions` (what is asked, in three languages), `scores` (what answers come
/// to), `releases` (which figures of the network may come out without exposing anyone) and `radar`
/// (the drawing).
@NullMarked
package coop.meent.compass;

import org.jspecify.annotations.NullMarked;
