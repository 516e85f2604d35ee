package coop.meent.shares.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days as registers count them: by the clock of Belgium, which is that of the Netherlands too.
public final class Days {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Days() {}

    /// {@return the day on which a moment falls}
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /// {@return the last microsecond of a day: what "known at" a bare date means}
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1_000);
    }
}
