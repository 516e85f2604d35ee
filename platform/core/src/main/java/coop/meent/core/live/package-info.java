/// Pages that follow what happens while somebody looks at them.
///
/// A plugin says that a topic has another version; the outbox carries that to every node, where
/// [LiveNews][coop.meent.core.live.LiveNews] tells the [Streams][coop.meent.core.live.Streams]. A
/// stream is a browser that waits at `/live` with the signed [Ticket][coop.meent.core.live.Ticket]
/// that its page showed. It stands beside the route tables and holds nothing but numbers: no table,
/// no class of a plugin, no connection to the database. Why it is so stands in
/// `docs/decisions/0035-live.md`.
@NullMarked
package coop.meent.core.live;

import org.jspecify.annotations.NullMarked;
