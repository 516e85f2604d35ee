/// Links that carry their own permission: signed by chance, bound to a purpose, dated, counted,
/// revocable.
///
/// A [coop.meent.core.links.Secret] is 32 random bytes in an address; the database keeps a hash of
/// it. [coop.meent.core.links.LinkDesk] hands links out, looks at them and uses them up, for the
/// platform and for plugins alike. What a request sees of it is in the web's `PassDoor`. People's
/// one-time links, which let somebody in, have a table of their own and share the secret.
@NullMarked
package coop.meent.core.links;

import org.jspecify.annotations.NullMarked;
