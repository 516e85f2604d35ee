package coop.meent.core.notices;

import coop.meent.core.notices.NoticeStore.Departures;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// When mail leaves, in the site's time zone: the mail of the day at half past seven, that of the
/// week on Mondays at the same hour.
final class Timetable {
    static final LocalTime HOUR = LocalTime.of(7, 30);
    static final DayOfWeek DAY = DayOfWeek.MONDAY;

    private final Clock clock;

    Timetable(Clock clock) {
        this.clock = clock;
    }

    Departures departures() {
        var now = ZonedDateTime.now(clock);
        return new Departures(now.toInstant(), daily(now).toInstant(), weekly(now).toInstant());
    }

    private static ZonedDateTime daily(ZonedDateTime now) {
        var today = now.with(HOUR);
        return today.isAfter(now) ? today : now.plusDays(1).with(HOUR);
    }

    private static ZonedDateTime weekly(ZonedDateTime now) {
        var day = now.with(TemporalAdjusters.nextOrSame(DAY)).with(HOUR);
        return day.isAfter(now) ? day : now.with(TemporalAdjusters.next(DAY)).with(HOUR);
    }
}
