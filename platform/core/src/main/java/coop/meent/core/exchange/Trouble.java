package coop.meent.core.exchange;

import java.time.Instant;

/// What a plugin cannot take in, for the team.
///
/// @param listener its name
/// @param event the kind of event
/// @param waiting how many of these wait to be tried again
/// @param tries how often the most tried one was tried
/// @param next when the next is tried again
/// @param problem the kind of failure, without anything that a person wrote
public record Trouble(
        String listener, String event, long waiting, int tries, Instant next, String problem) {}
