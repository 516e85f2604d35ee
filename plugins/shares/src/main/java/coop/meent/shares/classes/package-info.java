/// What the statutes say of a register: its classes of shares, and its rules.
///
/// [ClassBook] knows what each class is on a day, as the entries of the ledger say, and how the
/// statutes word it. [RuleBook] knows the rules of a day: every [Rule] is a setting with its source
/// and a default, never a constant of the law, and those whose source we could not confirm say so.
@NullMarked
package coop.meent.shares.classes;

import org.jspecify.annotations.NullMarked;
