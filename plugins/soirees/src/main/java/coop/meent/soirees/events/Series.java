package coop.meent.soirees.events;

import coop.meent.api.Repeat;
import coop.meent.api.Repeat.Rhythm;
import coop.meent.api.When;
import coop.meent.soirees.events.Event.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How an event comes back: each is an event of its own, at the same time of the clock, also when
/// the clock changes.
///
/// @param every 1 for each week or month, 2 for every other
/// @param number how many more there are
record Series(Rhythm rhythm, int every, int number) {
    /// How many more there can be at once.
    static final int MOST = 52;

    private static final int YEARS = 10;

    /// {@return its name in addresses and messages}
    static String code(Rhythm rhythm) {
        return rhythm.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Rhythm> rhythm(String code) {
        return Arrays.stream(Rhythm.values()).filter(it -> code(it).equals(code)).findFirst();
    }

    /// {@return when the further ones are}
    List<Times> after(Times first) {
        var day = first.day();
        return new Repeat(rhythm, every, day.plusYears(YEARS))
                .days(day).stream().skip(1).limit(number).map(it -> on(first, it)).toList();
    }

    /// {@return the same times of the clock on another day, and as long before it one can register}
    static Times on(Times times, LocalDate day) {
        var zone = times.zone();
        var when = new When.Timed(times.starts().atZone(zone), times.ends().atZone(zone)).on(day);
        long days = ChronoUnit.DAYS.between(times.day(), day);
        return new Times(
                when.start().toInstant(),
                when.end().toInstant(),
                zone,
                times.opens().map(it -> later(it, zone, days)),
                times.closes().map(it -> later(it, zone, days)));
    }

    private static Instant later(Instant moment, ZoneId zone, long days) {
        return moment.atZone(zone).plusDays(days).toInstant();
    }

    /// {@return as the row of the series tells it}
    String told() {
        return code(rhythm) + "/" + every + "/" + number;
    }
}
