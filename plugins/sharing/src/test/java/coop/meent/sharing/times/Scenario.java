package coop.meent.sharing.times;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A thing with rules made up by chance, and days on which things happen to it: most of them about
/// a clock change.
public final class Scenario {
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private static final List<LocalDate> CHANGES =
            List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31));

    private final Random random;
    private final Rules rules;
    private final LocalDate first;
    private final Timetable times;

    public Scenario(Random random) {
        this.random = random;
        boolean changes = random.nextInt(4) > 0;
        this.first =
                changes
                        ? CHANGES.get(random.nextInt(2)).minusDays(1 + random.nextInt(2))
                        : LocalDate.of(2027, 1, 2).plusDays(random.nextInt(300));
        this.rules = made();
        this.times = new Timetable(rules, ZONE);
    }

    public Rules rules() {
        return rules;
    }

    public Timetable times() {
        return times;
    }

    /// {@return midnight of the first day}
    public Instant start() {
        return times.start(first);
    }

    /// {@return what the model knows from: three days before}
    public MinuteModel model() {
        return new MinuteModel(rules, ZONE, times.start(first.minusDays(3)));
    }

    private Rules made() {
        boolean byDay = random.nextInt(4) == 0;
        return new Rules(
                1 + random.nextInt(5),
                byDay,
                random.nextBoolean(),
                minutes(0, 0, 0, 15, 120),
                minutes(0, 0, 0, 20, 90, 1440),
                minutes(0, 0, 0, 30, 600),
                byDay ? minutes(1440, 2880, 4320) : minutes(60, 480, 1440, 2880, 4320),
                opening());
    }

    private Duration minutes(int... choices) {
        return Duration.ofMinutes(choices[random.nextInt(choices.length)]);
    }

    private Opening opening() {
        if (random.nextInt(4) == 0) {
            return Opening.ALWAYS;
        }
        var week = new HashMap<DayOfWeek, List<Hours>>();
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(6) > 0) {
                week.put(day, hours());
            }
        }
        week.putIfAbsent(DayOfWeek.SUNDAY, hours());
        Map<LocalDate, List<Hours>> days =
                random.nextInt(3) == 0
                        ? Map.of(
                                first.plusDays(random.nextInt(4)),
                                random.nextBoolean() ? hours() : List.of())
                        : Map.of();
        return new Opening(week, days);
    }

    // also such as begin or end in the hour that is skipped or comes twice
    private List<Hours> hours() {
        return switch (random.nextInt(7)) {
            case 0 -> List.of(Hours.ALL_DAY);
            case 1 -> List.of(new Hours(9 * 60, 17 * 60));
            case 2 -> List.of(new Hours(8 * 60 + 30, 12 * 60), new Hours(13 * 60, 18 * 60));
            case 3 -> List.of(new Hours(0, 2 * 60 + 30), new Hours(20 * 60, 1440));
            case 4 -> List.of(new Hours(2 * 60 + 15, 2 * 60 + 45), new Hours(10 * 60, 1440));
            case 5 -> List.of(new Hours(60, 5 * 60));
            default -> List.of(new Hours(0, 12 * 60), new Hours(12 * 60, 23 * 60 + 45));
        };
    }

    /// {@return a moment a while after another}
    public Instant later(Instant now) {
        return now.plusSeconds(
                random.nextInt(8) == 0 ? random.nextInt(14_400) : random.nextInt(600));
    }

    /// {@return something that somebody might ask; now and then nonsense}
    public Wish wish(Instant now) {
        int units =
                random.nextInt(25) == 0 ? random.nextInt(6) - 1 : 1 + random.nextInt(rules.units());
        if (random.nextInt(60) == 0) {
            var ahead = now.plus(Duration.ofDays(3650));
            return new Wish(random.nextBoolean() ? now : ahead, ahead.plusSeconds(3600), units);
        }
        if (rules.byDay() && random.nextInt(6) > 0) {
            var from = first.plusDays(random.nextInt(4));
            var days = times.days(from, from.plusDays(random.nextInt(3)));
            if (days.isPresent()) {
                return Wish.of(days.get(), units);
            }
        }
        var from = start().plusSeconds(900L * random.nextInt(4 * 96));
        if (from.isBefore(now) && random.nextInt(5) > 0) {
            from = Timetable.minute(now).plusSeconds(900L * (1 + random.nextInt(96)));
        }
        from = random.nextInt(8) == 0 ? from.plusSeconds(60L * random.nextInt(15)) : from;
        return new Wish(from, from.plusSeconds(60L * length()), units);
    }

    private int length() {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(90) - 20;
            case 1, 2, 3, 4, 5 -> 15 * (1 + random.nextInt(16));
            case 6, 7 -> 60 * (1 + random.nextInt(12));
            case 8 -> 60 * (1 + random.nextInt(48));
            default -> 1440 + random.nextInt(3000);
        };
    }

    /// {@return a whole number below another}
    public int below(int most) {
        return random.nextInt(most);
    }
}
