/// Proves that nobody changed the past of a register.
///
/// [Chain] walks along the entries as they stand in the columns that pages read, or in an export,
/// makes every payload anew and holds it against the hashes; it shares no code with what wrote
/// them. The database knows no more than itself, so each day the head of every chain that grew is
/// written into it as an entry and mailed to the people of the cooperative: a [Checkpoint] that
/// nobody can take back.
@NullMarked
package coop.meent.shares.proof;

import org.jspecify.annotations.NullMarked;
