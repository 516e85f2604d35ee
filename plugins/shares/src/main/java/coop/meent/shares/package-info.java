/// The share register: who holds what, since when and why, with proof that nothing was changed.
///
/// [ShareRegister] is the plugin. Under it, from the ground up: `ledger` is the law of the register
/// and knows no database; `registers` says which registers there are, who may do what there, and
/// opens every transaction; `holders` knows who stands behind a number; `book` keeps what the
/// ledger allowed, and answers for any date. On these stand `desk` (the register manager), `own`
/// (the shareholder), `papers` (certificate and extract), `proof` (verification), and `exchange`
/// (import and export).
@NullMarked
package coop.meent.shares;

import org.jspecify.annotations.NullMarked;
