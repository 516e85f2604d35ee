package coop.meent.soirees.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the demo is made of, as its file says.
///
/// @param people who comes, the member of the demo first
/// @param remarks what people wrote of the first evening: of what, and the words
/// @param speaker of the first webinar
record DemoFile(
        List<Evening> events, List<Somebody> people, List<List<String>> remarks, Speaker speaker) {
    /// An event.
    ///
    /// @param days from today
    /// @param weekday the first such day from then on; that day itself without
    /// @param from at which time of the day
    /// @param people how many of the people register
    record Evening(
            String kind,
            String host,
            int days,
            @Nullable DayOfWeek weekday,
            String from,
            int hours,
            int capacity,
            String title,
            String body,
            @Nullable String place,
            @Nullable String address,
            @Nullable String online,
            @Nullable String state,
            @Nullable String reason,
            long cents,
            long entitled,
            boolean guests,
            int people) {
        /// {@return the day and time at the place}
        LocalDateTime starts(LocalDate today) {
            var first = today.plusDays(days);
            var day = weekday == null ? first : first.with(TemporalAdjusters.nextOrSame(weekday));
            return day.atTime(LocalTime.parse(from));
        }
    }

    /// Somebody who comes.
    ///
    /// @param email of an account of the demo, or of a guest
    ///
    /// @param languages that they speak, as codes
    /// @param seeks a line for whoever sits with them
    /// @param offers another one
    record Somebody(
            String name,
            String email,
            String organisation,
            List<String> languages,
            @Nullable String seeks,
            @Nullable String offers) {}

    /// Somebody who spoke.
    record Speaker(String name, String title, String bio) {}

    static DemoFile read() {
        return DemoResource.read("events.json", DemoFile.class);
    }
}
