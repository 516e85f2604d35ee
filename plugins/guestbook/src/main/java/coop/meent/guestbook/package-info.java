/// A guest book: members leave a greeting, everybody reads it. It brings a little of everything
/// that a plugin can bring, and the pages in `docs/extension-points` are cut out of it.
///
/// [GuestbookPlugin] wires it, [GreetingDesk] carries out what people do, [GreetingStore] keeps it.
/// It comes with the sources and not with the distribution.
@NullMarked
package coop.meent.guestbook;

import org.jspecify.annotations.NullMarked;
