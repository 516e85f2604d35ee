package coop.meent.core.exchange;

import java.time.Instant;

/// An event on its way to one listener.
///
/// @param event its id
/// @param listener its name
/// @param publisher who told it
/// @param type the kind of event
/// @param body the event as JSON
/// @param tries how often it was tried in vain
record Delivery(
        String event,
        String plugin,
        String listener,
        String publisher,
        Instant at,
        String type,
        String body,
        int tries) {}
