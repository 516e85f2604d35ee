/// Who meets whom: a kernel without files, database, network or clock.
///
/// An [Evening] says who comes, what they hope for and what must not be; [Matcher] makes a [Plan]
/// of it, the same for the same seed, and mends a plan when somebody comes late, stays away or
/// leaves. What a plan is worth is written in `docs/soirees-matching.md` and in [Weights], and
/// nowhere else.
@NullMarked
package coop.meent.soirees.matching;

import org.jspecify.annotations.NullMarked;
