/// The one way from this site to other machines: [coop.meent.core.outbound.WayOut].
///
/// Whatever a plugin asks for passes through it: only hosts that the plugin declared, only public
/// addresses unless the operator allows others, and the address that was looked at is the one that
/// is connected to. Nobody else speaks HTTP to anybody.
@NullMarked
package coop.meent.core.outbound;

import org.jspecify.annotations.NullMarked;
