/// The register for programs: recording entries, and reading entries and holdings of any day.
///
/// [LedgerApi] is the door. What it records goes the way of the pages, through the book; what needs
/// a second person of the cooperative waits for one, see [EntryProposal].
@NullMarked
package coop.meent.shares.api;

import org.jspecify.annotations.NullMarked;
