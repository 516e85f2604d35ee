/// What the ledger allowed, kept: entries that are only added to, and what everybody holds on any
/// day.
///
/// [Book] records: it takes the register's lock, reads what the ledger must know, lets it judge,
/// and keeps entry, legs, positions, chain, audit line and announcement together, or nothing.
/// [Holdings] answers for any day as it is known now, and as it was known at any moment of before;
/// [Entries] lists what was recorded. Positions are sums of legs and nothing else: they could be
/// thrown away and made again.
@NullMarked
package coop.meent.shares.book;

import org.jspecify.annotations.NullMarked;
