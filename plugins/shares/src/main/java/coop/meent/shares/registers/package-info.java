/// Which registers there are, who may do what in each, and the one door to their data.
///
/// Row security lets a transaction see one register: [Registers] opens it, and nothing else of the
/// plugin opens a transaction over data of a register.
@NullMarked
package coop.meent.shares.registers;

import org.jspecify.annotations.NullMarked;
