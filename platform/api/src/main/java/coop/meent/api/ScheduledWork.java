package coop.meent.api;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/// Work that the platform calls at its hour, on one node at a time, also after a restart. It must
/// bear being called twice, and commit in steps of at most five seconds.
///
/// @param name unique within the plugin, lower case, e.g. `reminders`
/// @param every how long to wait after a run; ignored when `daily` is set
/// @param daily the hour of the day in the site's time zone; empty to use `every`
/// @param work what to do; what it throws is logged and tried again at the next hour
/// @since 1.0
public record ScheduledWork(String name, Duration every, Optional<LocalTime> daily, Runnable work) {
    /// {@return work that runs again and again, with a pause between}
    public static ScheduledWork every(String name, Duration pause, Runnable work) {
        return new ScheduledWork(name, pause, Optional.empty(), work);
    }

    /// {@return work that runs once a day}
    public static ScheduledWork daily(String name, LocalTime at, Runnable work) {
        return new ScheduledWork(name, Duration.ofDays(1), Optional.of(at), work);
    }
}
