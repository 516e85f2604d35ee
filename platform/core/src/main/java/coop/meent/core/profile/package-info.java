/// What people tell of themselves, and who may read it.
///
/// A [Profile] is its person's own: they choose whether colleagues only or all members see it, and
/// whether it is found by the search. Nobody has to write one. What may be seen of somebody is
/// decided in one place, [Sight]: the name and the organisations of whoever acts for a member are
/// known to all members, the rest only as far as the person wants.
///
/// The first visit, in three steps, fills the same profile; where somebody is in it stands in
/// [Welcome].
@NullMarked
package coop.meent.core.profile;

import org.jspecify.annotations.NullMarked;
