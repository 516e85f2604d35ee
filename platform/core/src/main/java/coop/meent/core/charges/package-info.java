/// What people and organisations owe to an organisation.
///
/// A plugin opens a charge by [coop.meent.api.Charges]; here it gets its structured communication
/// ([coop.meent.core.charges.Communication]) and the code that a bank's app reads
/// ([coop.meent.core.charges.PaymentCode]). What is paid, credited or written off of it are entries
/// of a ledger to which one only adds ([coop.meent.core.charges.Ledger]); what a charge is, its
/// [coop.meent.core.charges.Sums] tell. Payments come in by hand or from the lines of a bank's
/// statement ([coop.meent.core.charges.StatementDesk]).
@NullMarked
package coop.meent.core.charges;

import org.jspecify.annotations.NullMarked;
