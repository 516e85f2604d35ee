/// Who did what: the audit log, chained so that a changed line shows.
///
/// Use cases insert lines unchained ([coop.meent.api.Transaction#audit]); the [AuditSealer] puts
/// them in the chain a few seconds later, so that no business transaction waits for another.
/// [AuditChain] is the arithmetic.
@NullMarked
package coop.meent.core.audit;

import org.jspecify.annotations.NullMarked;
