/// A second factor beside the password: a code that changes every thirty seconds (RFC 6238), and
/// recovery codes for who has lost the device that shows it.
///
/// [FactorFloor] builds everything from what surrounds it. [Factors] is what somebody does with
/// their own, [FactorReset] what the team and the operator can do for who has lost it. Whether a
/// session is strong stands with the session itself, in `coop.meent.core.people`; whoever has a
/// factor and has not shown it yet is nobody for the rest of the site. See
/// `docs/decisions/0038-second-factor.md`.
@NullMarked
package coop.meent.core.factor;

import org.jspecify.annotations.NullMarked;
