/// What answers come to: scores, disagreement, the agenda, and the comparison with an earlier year.
///
/// [Tally] counts answer sheets, [Results] works out what is shown of them, [Comparison] lays two
/// years side by side. All sums are exact ([Fraction]) and are rounded once, when they are shown.
/// `docs/compass.md` says the same in words.
@NullMarked
package coop.meent.compass.scores;

import org.jspecify.annotations.NullMarked;
