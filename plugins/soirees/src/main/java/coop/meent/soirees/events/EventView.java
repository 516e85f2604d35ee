package coop.meent.soirees.events;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/// An event as its page and the lists show it.
///
/// @param host what its organisation is called; empty when nobody knows it any longer
/// @param hostPath of the organisation's page; may be empty
/// @param lit whether the reader acts for the organisation
/// @param price which line says it: `free`, `one`, `two` or `members`; empty for what was called
///   off
/// @param left how many places there are left, in words; empty when that no longer matters
/// @param organises whether the reader holds it
public record EventView(
        Listed listed,
        String host,
        String hostPath,
        boolean lit,
        String price,
        String left,
        Span span,
        boolean organises,
        boolean over,
        boolean open) {
    /// From when until when, by the clock where it is.
    ///
    /// @param day whether it ends on the day on which it begins
    /// @param zone what the clock there is called; empty when it is the site's own
    public record Span(LocalDateTime starts, LocalDateTime ends, boolean day, String zone) {}

    public Event event() {
        return listed.event();
    }

    public String path() {
        return event().path();
    }

    public String kind() {
        return event().kind().code();
    }

    public String state() {
        return event().status().state().code();
    }

    public boolean full() {
        return listed.left() == 0;
    }

    /// {@return from when one can register, where that is still to come}
    public Optional<Instant> opens() {
        return open || over || !event().published() ? Optional.empty() : event().times().opens();
    }
}
