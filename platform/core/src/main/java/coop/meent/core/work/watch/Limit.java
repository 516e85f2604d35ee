package coop.meent.core.work.watch;

import java.time.Duration;

/// How patient the platform is with one call into a plugin.
///
/// @param busy how long it may compute without a step; waiting for the database is not computing
/// @param patience how long it may last in all
public record Limit(Duration busy, Duration patience) {
    /// After so much computing without a step it is reported.
    static final Duration REPORTED = Duration.ofSeconds(5);

    /// A question that somebody waits for, such as the documents of a few ids.
    public static final Limit QUESTION = new Limit(REPORTED, Duration.ofSeconds(30));

    /// A piece of a page that others wait for.
    public static final Limit FRAGMENT = new Limit(Duration.ofSeconds(2), Duration.ofMillis(800));

    /// One thing after the other is handed over; each is a step.
    public static final Limit HANDOVER = new Limit(REPORTED, Duration.ofMinutes(15));

    /// The start of a plugin.
    public static final Limit START = new Limit(Duration.ofSeconds(20), Duration.ofMinutes(2));

    /// Scheduled work.
    public static final Limit WORK = new Limit(Duration.ofSeconds(60), Duration.ofHours(1));
}
