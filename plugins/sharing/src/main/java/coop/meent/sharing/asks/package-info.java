/// Questions for help or for a thing, and who could help.
///
/// [coop.meent.sharing.asks.Matching] says who could, and why; it knows no database. Offers of help
/// are read by the asker, tips by everybody who sees the ask.
@NullMarked
package coop.meent.sharing.asks;

import org.jspecify.annotations.NullMarked;
