package coop.meent.core.calendars;

import coop.meent.api.When;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// How a calendar reads what is written for it (RFC 5545, 3.3.5 and 3.8.5.3).
final class Reading {
    private Reading() {}

    /// {@return how a calendar reads the occurrence of a day when it is told the first one and the
    /// rule: at the same time of the clock, and as long as the first really lasts}
    static When of(When first, LocalDate on) {
        return switch (first) {
            case When.AllDay day -> day.on(on);
            case When.Timed timed -> {
                var pattern = pattern(timed);
                var start = pattern.start();
                var from = ZonedDateTime.of(on, start.toLocalTime(), start.getZone());
                yield new When.Timed(from, from.plus(Duration.between(start, pattern.end())));
            }
        };
    }

    /// {@return the first of a series as its rule tells it, by the clock alone}
    static When.Timed pattern(When.Timed first) {
        var start = first.start().withEarlierOffsetAtOverlap();
        var end = first.end().withEarlierOffsetAtOverlap();
        if (end.isBefore(start)) {
            var length = Duration.between(first.start(), first.end());
            end = start.toLocalDateTime().plus(length).atZone(start.getZone());
        }
        return new When.Timed(start, end);
    }

    /// {@return whether the clock of its zone tells the moment: it shows it once, or it is the
    /// first of two}
    static boolean plain(ZonedDateTime moment) {
        return !(moment.getZone() instanceof ZoneOffset)
                && moment.withEarlierOffsetAtOverlap().equals(moment);
    }
}
