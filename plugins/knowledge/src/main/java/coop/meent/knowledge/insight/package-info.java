/// What editors learn of their collections: what is read and helps, what is searched in vain, what
/// is due, what nobody looks after, and which links lead nowhere.
///
/// Everything is counted from what the packages below keep; only what was searched in vain
/// ([SearchedInVain]) and what addresses outside answered ([OutsideCheck]) is kept here. [Insight]
/// gives each viewer what the collections say that they edit.
@NullMarked
package coop.meent.knowledge.insight;

import org.jspecify.annotations.NullMarked;
