/// The register manager's desk: what asks attention, who holds what on any day, what happened, and
/// the guided entry of everything that can happen.
///
/// [Desk] is the door and lists the pages. An entry is typed in an [EntryForm], made into a draft
/// by [Deeds], judged by the book as a preview, and recorded when the manager agrees. What stands
/// in the book is told in plain words by [EntryWords].
@NullMarked
package coop.meent.shares.desk;

import org.jspecify.annotations.NullMarked;
