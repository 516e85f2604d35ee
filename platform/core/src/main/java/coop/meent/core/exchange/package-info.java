/// What plugins tell and ask each other, and no class of theirs crosses.
///
/// An event is published in a transaction and goes through the outbox; the [PostRoom] gives each
/// listener that is installed a delivery of its own, and a [Courier] for each plugin that runs
/// carries them, each in one transaction with the note that it was heard. [Turns] tells what
/// changes without anybody's doing: a mandate that ran out, a membership that began. [KnownFacts]
/// asks plugins what others want to know. See `docs/decisions/0030-exchange.md`.
@NullMarked
package coop.meent.core.exchange;

import org.jspecify.annotations.NullMarked;
