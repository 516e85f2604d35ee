/// Who vouches for a plugin.
///
/// What comes with the distribution is trusted with it. Anything else carries a signature over the
/// whole zip, `x.zip.sig` beside `x.zip`, of a key that the operator put in `trusted-keys/` for
/// plugins of that name ([TrustedKeys]); what has none is taken only where the operator says so
/// ([Trust]). Authors make and use their [SigningKey]. Everything is Ed25519, as Java brings it.
@NullMarked
package coop.meent.core.plugins.trust;

import org.jspecify.annotations.NullMarked;
