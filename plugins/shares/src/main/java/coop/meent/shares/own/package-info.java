/// What a shareholder sees: their own shares in all registers, and what happened to them.
///
/// Each register is asked in its turn, in a transaction of its own. A person sees the holders that
/// they are, and those for whom they act: as a guardian until the child comes of age, as a
/// representative, as one of several who hold together. [OwnParts] is what the package brings.
@NullMarked
package coop.meent.shares.own;

import org.jspecify.annotations.NullMarked;
