/// What happened, told to whoever must look again: the outbox and its readers.
///
/// A use case publishes in its own transaction; an [OutboxReader] takes what is committed in an
/// order that skips nothing, and remembers how far it is. Readers delete nothing: rows older than
/// seven days are dropped daily.
@NullMarked
package coop.meent.core.events;

import org.jspecify.annotations.NullMarked;
