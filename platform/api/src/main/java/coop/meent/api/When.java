package coop.meent.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// When something is: at a time of the clock somewhere, or on whole days.
///
/// @since 1.0
public sealed interface When {
    /// From one time of the clock to another. Both are read in the zone of the start.
    ///
    /// @param start knows its zone, and whether it is the first or the second time that the clock
    ///   shows it
    /// @param end not before the start
    record Timed(ZonedDateTime start, ZonedDateTime end) implements When {
        public Timed {
            start = start.truncatedTo(ChronoUnit.SECONDS);
            end = end.truncatedTo(ChronoUnit.SECONDS).withZoneSameInstant(start.getZone());
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("ends before it starts: " + start + ", " + end);
            }
        }

        /// {@return the same times of the clock on another day}. What the clock skips that day
        /// comes as much later as the clock jumps; what it shows twice is the first.
        @Override
        public Timed on(LocalDate day) {
            if (day.equals(start.toLocalDate())) {
                return this;
            }
            long days = ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate());
            var from = ZonedDateTime.of(day, start.toLocalTime(), start.getZone());
            var until = ZonedDateTime.of(day.plusDays(days), end.toLocalTime(), start.getZone());
            return new Timed(from, until.isBefore(from) ? from.plus(byTheClock()) : until);
        }

        private Duration byTheClock() {
            LocalDateTime shown = start.toLocalDateTime();
            var length = Duration.between(shown, end.toLocalDateTime());
            return length.isNegative() ? Duration.between(start, end) : length;
        }

        @Override
        public LocalDate day() {
            return start.toLocalDate();
        }

        @Override
        public Instant starts(ZoneId site) {
            return start.toInstant();
        }

        @Override
        public Instant ends(ZoneId site) {
            return end.toInstant();
        }
    }

    /// From the first moment of one day to the last of another.
    ///
    /// @param last the last day, itself included
    record AllDay(LocalDate first, LocalDate last) implements When {
        public AllDay {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("ends before it starts: " + first + ", " + last);
            }
        }

        @Override
        public AllDay on(LocalDate day) {
            return new AllDay(day, day.plusDays(ChronoUnit.DAYS.between(first, last)));
        }

        @Override
        public LocalDate day() {
            return first;
        }

        @Override
        public Instant starts(ZoneId site) {
            return first.atStartOfDay(site).toInstant();
        }

        @Override
        public Instant ends(ZoneId site) {
            return last.plusDays(1).atStartOfDay(site).toInstant();
        }
    }

    /// {@return the same on another day, by the clock on the wall}
    When on(LocalDate day);

    /// {@return the day on which it starts, where it is}
    LocalDate day();

    /// {@return its first moment}
    ///
    /// @param site where whole days are read
    Instant starts(ZoneId site);

    /// {@return the moment at which it is over}
    ///
    /// @param site where whole days are read
    Instant ends(ZoneId site);

    /// {@return how long it really lasts: a day has 23 or 25 hours when the clock changes}
    ///
    /// @param site where whole days are read
    default Duration length(ZoneId site) {
        return Duration.between(starts(site), ends(site));
    }
}
